// Word list `eo` (BCP 47): phrases around fields for codes, by concept.
import type { Words } from './concept.ts';

/** Esperanto. */
export const eo: Words = {
  app: 'aŭtentiga aplikaĵo | aŭtentigilo* | aplikaĵo por aŭtentigo | poŝtelefona aplikaĵo | aŭtentokontrol* aplikaĵo*',
  factor:
    'dufaktora* | du faktora* | dupaŝa* | dustupa* | duobla aŭtentigo | duetapa* | plurfaktora* | duaetapa* | dua faktoro',
  once: 'unufoja* | unufoja kodo | unufoja pasvorto | unu foja* | portempa kodo',
  verify:
    'kontrolkodo* | konfirma kodo | konfirmkodo* | aŭtentigkodo* | aŭtentiga kodo | sekurkodo* | kontrola kodo | ensalutkodo* | ensaluta kodo | sekureca kodo | kontroli kodon | konfirmi kodon | konfirman kodon | kontrolan kodon | aŭtentokontrola kodo',
  code: 'kodo | kodon | ĵetono',
  digits: '# cifera* | # ciferoj | sescifera*',
  sent: 'sendita* | ni sendis | retpoŝte | per retpoŝto | ricevita* | resendi* | telefonvoko | nova kodo | sendi kodon | novan kodon | sendi denove | sendis al vi',
  recovery:
    'restaŭra kodo | savkodo* | rezerva kodo | rezerv* | restaŭr* | rehava kodo | krizkodo* | sekurkopia kodo',
  password: 'pasvorto*',
  person: 'uzantonomo | uzulnomo | nomo | retpoŝtadreso | retpoŝto',
  search: 'serĉi | serĉo',
  secret: 'api ŝlosilo | sekreta ŝlosilo | privata ŝlosilo | sekreta kodo api',
  captcha: 'en la bildo | kodo el la bildo | mi ne estas roboto',
  card: 'kartnumero | kreditkarto* | dato de eksvalidiĝo',
  postal: 'urbo | lando | strato',
  coupon: 'kupono* | rabato* | rabatkodo* | invitkodo* | donackarto*',
  phone: 'poŝtelefono',
  other: 'kvanto | erarkodo | mendnumero | serinumero | strekokodo',
};
