import type { Words } from './concept.ts';

/** Latvian. */
export const lv: Words = {
  app: 'autentifikācijas lietotn* | autentifikatora lietotn* | autentifikator* | mobil* lietotn* | lietotnē | lietotnes | autentifikācijas program* | jūsu lietotn*',
  factor:
    'divu faktoru | divfaktoru | divpakāpju | divu soļu | divu posmu | daudzfaktoru | vairākfaktoru | otrais faktors | divu līmeņu',
  once: 'vienreiz* | vienreizēj* kod* | vienreizēj* parol* | vienreiz lietojam* | pagaidu kod*',
  verify:
    'verifikācijas kod* | apstiprinājuma kod* | apstiprināšanas kod* | drošības kod* | autentifikācijas kod* | pārbaudes kod* | pieteikšanās kod* | piekļuves kod*',
  code: 'kods | kodu | koda | ievadiet kodu | kodus',
  digits: '# ciparu | # cipari | # zīmju | sešciparu',
  sent: 'nosūtī* | nosūtīt | sūtīt | atkārtoti nosūtīt | saņem* | nesaņēm* | īsziņ* | e pastu | e pastā | uz e pastu | e pasta | uz tālruni | apstipriniet e pastu',
  recovery:
    'atkopšanas kod* | atkopšan* | atjaunošanas kod* | atjaunošan* | rezerves kod* | rezerves | ārkārtas',
  hardware: 'drošības atslēg*',
  secret: 'slepenā atslēga | noslēpums',
  captcha: 'attēlā | no attēla | neesmu robots',
  card: 'kartes numur* | kredītkart* | derīguma | kartes',
  postal: 'pasta indekss | pilsēta | adrese | valsts | iela',
  coupon:
    'atlaižu kod* | atlaide* | kupon* | dāvanu | ielūguma kod* | uzaicinājum* | akcijas kod* | promo kod*',
  phone: 'tālrun* | telefon* | mobilais',
  person: 'lietotājvārd* | vārds | uzvārds | e pasta adrese | uzņēmum* | lietotāja vārds',
  password: 'parole | paroli',
  search: 'meklēt | meklēšana',
  other:
    'rezervācijas | pasūtījuma | sūtījuma | aktivizācijas kod* | sērijas numurs | preces kod* | sapulces | kļūdas kod* | daudzums | summa | datums',
};
