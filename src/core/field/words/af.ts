// Word list `af` (BCP 47): phrases around fields for codes, by concept.
import type { Words } from './concept.ts';

/** Afrikaans. */
export const af: Words = {
  app: 'waarmerkingstoep* | waarmerktoep* | verifikasietoep* | stawingstoep* | jou toep | waarmerkprogram* | stawingsprogram* | magtigingsprogram* | verifikasieprogram* | mobiele toep | app vir verifikasie',
  factor:
    'tweefaktor* | twee faktor* | tweestap* | twee stap* | multifaktor* | dubbele verifikasie | tweefase* | tweefaktoor* | multifaktoor* | 2 stap* | twee faktoor* | tweede faktor*',
  once: 'eenmalige kode | eenmalige wagwoord | eenmalig* | eenmalige pin | tydelike kode* | tydelike wagwoord*',
  verify:
    'verifikasiekode* | bevestigingskode* | sekuriteitskode* | stawingskode* | waarmerkkode* | waarmerkingskode* | toegangskode* | wagkode* | aanmeldkode* | intekenkode* | aantekenkode* | stawing kode | bevestig kode | verifieer kode | verifikasie kode* | sekuriteits kode* | verifieer die kode',
  code: 'kode | voer die kode in | tik die kode in | kodes',
  digits: '# syfer* | ses syfer*',
  sent: 'gestuur | stuur weer | ontvang | per e pos | in jou e pos | herstuur* | teksboodskap* | nuwe kode | stuur kode | kode gekry | na jou foon | stuur n kode | stuur die kode | na jou e pos',
  recovery:
    'herstel* | rugsteun* | noodkode* | rezerwekode* | reserwekode* | reddingskode* | herwinningskode*',
  password: 'wagwoord*',
  person: 'gebruikersnaam | naam | van | e posadres | e pos',
  search: 'soek',
  spare: 'een van jou kodes',
  hardware: 'slimkaart* | sekuriteitsleutel*',
  secret: 'api sleutel* | geheime sleutel* | privaat sleutel*',
  device: 'toestelkode* | paringskode* | kode op die skerm',
  captcha: 'sekuriteitsvraag* | in die beeld | in die prentjie | kode in die prent',
  card: 'kaarthouer* | kaartnommer* | vervaldatum* | kredietkaart* | drie syfers',
  postal: 'dorp | poskode | poskodes | posadres | landkode*',
  coupon:
    'afslag | koepon* | afslagkode* | promosiekode* | geskenkkaart* | geskenkbewys* | verwysingskode* | uitnodigingskode*',
  phone: 'selfoon* | selnommer* | telefoonnommer*',
  other:
    'foutkode* | produkkode* | reeksnommer* | bestelnommer* | strepieskode* | verwysingsnommer* | besprekingsnommer* | qr kode*',
};
