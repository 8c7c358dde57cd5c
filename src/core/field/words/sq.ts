import type { Words } from './concept.ts';

/** Albanian. */
export const sq: Words = {
  app: 'aplikacion* autentifikim* | aplikacion* vërtetues* | aplikacion* mirëfilltësim* | autentifikues* | aplikacion* celular* | mirëfilltësues*',
  factor:
    'dy faktor* | me dy faktor* | dy hapa* | me dy hapa | dyfaktorësh* | dy shkallë* | shumëfaktorësh* | mirëfilltësim* dyfaktorësh',
  once: 'një përdorimsh* | njëpërdorimsh* | kod njëpërdorimsh | fjalëkalim njëpërdorimsh | kod i përkohshëm',
  verify:
    'kod* verifikimi* | kod* konfirmimi* | kod* sigurie* | kod* vërtetimi* | kod* mirëfilltësimi* | kodi i verifikimit | kodin e verifikimit | kodi i konfirmimit | kodi i sigurisë',
  code: 'kod | kodi | kodin | kode | jepni kodin | vendosni kodin',
  digits: '# shifror* | # shifra | gjashtë shifr*',
  sent: 'dërguar | dërguam | dërgo | ridërgo | dërgoje | mesazh* | me email | në email | marrë',
  recovery:
    'kod* rikuperimi* | rikuperim* | kod* rimarrje* | rimarrje | kopjeruajtje* | kod* rezervë | rezervë',
  password: 'fjalëkalim*',
  person: 'emri i përdoruesit | përdoruesi | emri | mbiemri | adresa email',
  search: 'kërko | kërkim',
};
