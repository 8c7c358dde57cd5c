import type { Words } from './concept.ts';

/** Basque. */
export const eu: Words = {
  app: 'autentifikazio aplikazio* | autentikazio aplikazio* | autentifikatzaile* | egiaztapen aplikazio* | mugikorreko aplikazio*',
  factor:
    'bi faktore* | bi urrats* | bi pauso* | bi faktoreko autentifikazio* | bi faktoreko autentikazio* | faktore anitz*',
  once: 'erabilera bakarreko | behin erabiltzeko | aldi bateko | behin behineko kode* | behin bakarrik',
  verify:
    'egiaztapen kode* | egiaztatze kode* | berrespen kode* | segurtasun kode* | autentifikazio kode* | autentikazio kode* | sarbide kode*',
  code: 'kodea | kode | kodeak | sartu kodea',
  digits: '# digituko | # digitu | sei digituko',
  sent: 'bidali* | bidalitako | jaso* | posta elektroniko* | mezu*',
  recovery: 'berreskuratze kode* | berreskurapen kode* | berreskuratze* | babeskopia* | segurtasun kopia*',
  password: 'pasahitza*',
  person: 'erabiltzaile izena | erabiltzailea | izena | abizena* | helbide elektronikoa',
  search: 'bilatu | bilaketa',
};
