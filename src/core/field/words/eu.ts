// Word list `eu` (BCP 47): phrases around fields for codes, by concept.
import type { Words } from './concept.ts';

/** Basque. */
export const eu: Words = {
  app: 'autentifikazio aplikazio* | autentikazio aplikazio* | autentifikatzaile* | egiaztapen aplikazio* | mugikorreko aplikazio* | zure aplikazio* | software token* | aplikazioak sortutako | authenticator aplikazio*',
  factor:
    'bi faktore* | bi urrats* | bi pauso* | bi faktoreko autentifikazio* | bi faktoreko autentikazio* | faktore anitz* | 2 urratseko* | bigarren faktore*',
  once: 'erabilera bakarreko | behin erabiltzeko | aldi bateko | behin behineko kode* | behin bakarrik | aldi baterako kode* | denbora bateko pasahitz*',
  verify:
    'egiaztapen kode* | egiaztatze kode* | berrespen kode* | segurtasun kode* | autentifikazio kode* | autentikazio kode* | sarbide kode* | pasakode* | egiaztatu kodea | kodea egiaztatu | berrespen token* | saioa hasteko kode*',
  code: 'kodea | kode | kodeak | sartu kodea | token*',
  digits: '# digituko | # digitu | sei digituko',
  sent: 'bidalitako | jaso* | posta elektroniko* | mezu* | bidaliko | birbidali* | bidali da | bidali dugu | kode berri* | bidali kode* | kodea bidali | bidali dizugu | bidali berriro | berriro bidali | zure telefonora | kodea bidaltzeko | bidali egiaztapen kode*',
  recovery:
    'berreskuratze kode* | berreskurapen kode* | berreskuratze* | babeskopia* | segurtasun kopia* | babes kode* | ordezko kode* | erreserba kode* | larrialdi kode*',
  password: 'pasahitza*',
  person: 'erabiltzaile izena | erabiltzailea | izena | abizena* | helbide elektronikoa',
  search: 'bilatu | bilaketa',
  hardware: 'segurtasun gako* | segurtasun giltza*',
  secret: 'api gako* | gako sekretu* | gako pribatu* | sarbide token*',
  captcha: 'irudian | irudiko | segurtasun galdera* | ez naiz robot*',
  card: 'hiru digitu* | txartel* kode* | txartel zenbaki* | kreditu txartel*',
  postal: 'hiria | herria | posta kode* | herrialde kode*',
  coupon: 'kupoi* | deskontu* | promozio kode* | opari txartel* | gonbidapen kode*',
  phone: 'mugikorra',
  other:
    'kopurua | iruzkina | barra kodea | errore kodea | serie zenbakia | produktu kodea | eskaera zenbakia | erreserba zenbakia | jarraipen zenbakia',
};
