import type { Words } from './concept.ts';

/** Estonian. */
export const et: Words = {
  app: 'autentimisrakendus* | autentimise rakendus* | autentikaator* | autentija* | mobiilirakendus* | rakenduse poolt | rakendusest | oma rakendus* | tuvastusrakendus*',
  factor:
    'kaheastmeli* | kahefaktorili* | kahetasemeli* | kaheosali* | kaheetapili* | mitmefaktorili* | mitmeastmeli* | mitmikautenti* | teine faktor | kaksikautenti*',
  once: 'ühekordne | ühekordse* | ühekordne kood* | ühekordne parool* | ajutine kood*',
  verify:
    'kinnituskood* | kontrollkood* | turvakood* | autentimiskood* | tuvastuskood* | sisselogimiskood* | kinnitamise kood* | pääsukood* | verifitseerimiskood*',
  code: 'kood | koodi | koodid | sisesta kood | *kood | *koodi | sisestage kood',
  digits: '# kohali* | # numbrili* | kuuekohali* | # märgi*',
  sent: 'saadeti | saadetud | saatsime | saada | saada uuesti | saada kood | saatma | said | saabunud | ei saanud | tekstisõnum* | sms iga | sõnum* | e postiga | e kirja* | e posti | e postile | postkast* | telefonile | kinnita e post*',
  recovery:
    'taastekood* | taastamiskood* | taaste* | taastami* | varukood* | varu* | hädaolukorra* | tagavarakood*',
  hardware: 'turvavõti | turvavõtme*',
  secret: 'salajane võti | salavõti | saladus',
  captcha: 'pildil | pildilt | robot',
  card: 'kaardi number | krediitkaar* | kehtivus* | kaardi*',
  postal: 'postiindeks | sihtnumber | linn | aadress | riik | tänav',
  coupon: 'sooduskood* | allahindlus* | kupong* | kinkekaart* | kutse* | kutsekood* | kampaaniakood*',
  phone: 'telefon* | telefoninumber | mobiil*',
  person:
    'kasutajanimi | kasutaja | nimi | eesnimi | perekonnanimi | e posti aadress | e post | ettevõte | isikukood*',
  password: 'parool* | salasõna',
  search: 'otsi | otsing',
  other:
    'broneeringu* | tellimuse* | saadetise* | aktiveerimiskood* | seerianumber | tootekood* | koosoleku* | veakood* | kogus | summa | kuupäev | pin kood*',
};
