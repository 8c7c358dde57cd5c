import type { Words } from './concept.ts';

/** Afrikaans. */
export const af: Words = {
  app: 'waarmerkingstoep* | waarmerktoep* | verifikasietoep* | stawingstoep* | authenticator toep* | jou toep',
  factor: 'tweefaktor* | twee faktor* | tweestap* | twee stap* | multifaktor* | dubbele verifikasie',
  once: 'eenmalige kode | eenmalige wagwoord | eenmalig* | eenmalige pin',
  verify:
    'verifikasiekode* | bevestigingskode* | sekuriteitskode* | stawingskode* | waarmerkkode* | waarmerkingskode* | toegangskode*',
  code: 'kode | voer die kode in | tik die kode in',
  digits: '# syfer* | ses syfer*',
  sent: 'gestuur | stuur | stuur weer | ontvang | per e pos | in jou e pos',
  recovery: 'herstelkode* | herstel* | rugsteunkode* | rugsteun* | noodkode*',
  password: 'wagwoord*',
  person: 'gebruikersnaam | naam | van | e posadres | e pos',
  search: 'soek',
};
