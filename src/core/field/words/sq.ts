// Word list `sq` (BCP 47): phrases around fields for codes, by concept.
import type { Words } from './concept.ts';

/** Albanian. */
export const sq: Words = {
  app: 'aplikacion* autentifikim* | aplikacion* i autentifikim* | aplikacion* e autentifikim* | aplikacion* vërtetues* | aplikacion* mirëfilltësim* | autentifikues* | aplikacion* celular* | mirëfilltësues* | token* softuer* | aplikacioni* juaj | gjenerues* kodesh | aplikacion* vërtetimi* | aplikacion* verifikimi*',
  factor:
    'dy faktor* | dy hapa* | dy shkallë* | dyfaktor* | dyhapësh* | shumëfaktor* | faktor* dytë | shumë faktorësh | faktori* i dytë | faktorit të dytë',
  once: 'një përdorimsh* | njëpërdorimsh* | kod njëpërdorimsh | fjalëkalim njëpërdorimsh | kod i përkohshëm | njëherëshëm | njëhershëm* | njëpërdorimëshe | një herësh* | kod njëherësh | fjalëkalim njëherësh | një herë përdorim | kod* të përkohshëm',
  verify:
    'kod* verifikimi* | kod* konfirmimi* | kod* sigurie* | kod* vërtetimi* | kod* mirëfilltësimi* | kodi i verifikimit | kodin e verifikimit | kodi i konfirmimit | kodi i sigurisë | kod* hyrje* | kod* qasje* | verifiko kodin | konfirmo kodin | kod* identifikimi* | kod* autentifikimi* | kodi i hyrjes | kodi i qasjes | kodin e sigurisë | kodi i vërtetimit | kodi i identifikimit | kodin e identifikimit | kodi i autentifikimit',
  code: 'kod | kodi | kodin | kode | jepni kodin | vendosni kodin | token*',
  digits: '# shifror* | # shifra | gjashtë shifr*',
  sent: 'dërguar | dërguam | dërgoje | mesazh* | me email | në email | marrë | ridërgo* | u dërgua | ju dërgua | dërgo kod | dërgo kodin | dërgo sërish | dërgo përsëri | thirrje zanore | kod të ri | nuk e morët | do të dërgohet | në emailin tuaj | në telefonin tuaj',
  recovery:
    'kod* rikuperimi* | rikuperim* | kod* rimarrje* | rimarrje | kopjeruajtje* | kod* rezervë | rezervë | kod* shpëtimi* | kodi* rikthimi* | kod* emergjence* | kodi* i rezervës',
  password: 'fjalëkalim*',
  person: 'emri i përdoruesit | përdoruesi | emri | mbiemri | adresa email',
  search: 'kërko | kërkim',
  spare: 'një nga kodet e',
  hardware: 'çelës sigurie | kartë e mençur | çelësi i sigurisë',
  secret: 'çelës api | çelës privat | çelës publik | kyç i fshehtë | çelës i fshehtë',
  device: 'kod çiftimi | kodi në ekran | kodi i pajisjes',
  captcha: 'pyetje sigurie | kodi në figurë | pyetja e sigurisë',
  card: 'tre shifra | numër karte | kartë krediti | karta e kreditit',
  postal: 'rruga | qyteti | kod postar | kodi postar | kodi i shtetit',
  coupon:
    'kupon* | kod ftese | kod zbritjeje | kartë dhuratë | kod promocional | kodi promocional | kodi i ftesës | kodi i zbritjes',
  other:
    'sasia | shuma | barkod* | gjurmim* | rezervim* | kodi i gabimit | numri i porosisë | kodi i produktit',
};
