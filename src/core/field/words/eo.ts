import type { Words } from './concept.ts';

/** Esperanto. */
export const eo: Words = {
  app: 'aŭtentiga aplikaĵo | aŭtentigilo* | aplikaĵo por aŭtentigo | poŝtelefona aplikaĵo | aŭtentokontrol* aplikaĵo*',
  factor: 'dufaktora* | du faktora* | dupaŝa* | dustupa* | duobla aŭtentigo | duetapa* | plurfaktora*',
  once: 'unufoja* | unufoja kodo | unufoja pasvorto',
  verify:
    'kontrolkodo* | konfirma kodo | konfirmkodo* | aŭtentigkodo* | aŭtentiga kodo | sekurkodo* | kontrola kodo',
  code: 'kodo | kodon | enigu kodon | enigu la kodon | ĵetono',
  digits: '# cifera* | # ciferoj | sescifera*',
  sent: 'sendita* | ni sendis | sendi | resendi | retpoŝte | per retpoŝto | ricevita*',
  recovery: 'restaŭra kodo | savkodo* | rezerva kodo | rezerv* | restaŭr* | rehava kodo',
  password: 'pasvorto*',
  person: 'uzantonomo | uzulnomo | nomo | retpoŝtadreso | retpoŝto',
  search: 'serĉi | serĉo',
};
