import type { Words } from './concept.ts';

/** Slovak. */
export const sk: Words = {
  app: 'overovac* aplikáci* | autentifikačn* aplikáci* | autentizačn* aplikáci* | aplikáci* na overenie | aplikáci* authenticator | autentifikátor* | autentikátor* | mobiln* aplikáci* | v aplikácii | z aplikácie | vašej aplikáci* | generátor* kódov | overovač*',
  factor:
    'dvojfaktor* | dvojfaktorov* overen* | dvojfaktorov* autentifikáci* | dvojstupňov* | dvojfázov* | dvojkrokov* | dvojúrovňov* | viacfaktor* | viacstupňov* | druhý faktor | v dvoch krokoch | kód 2fa | dvojstupňov* overen*',
  once: 'jednorazov* | jednorazov* kód* | jednorazov* hesl* | dočasn* kód* | dočasn* hesl* | jednorázov*',
  verify:
    'overovac* kód* | potvrdzovac* kód* | bezpečnostn* kód* | autentifikačn* kód* | autentizačn* kód* | verifikačn* kód* | kód na overenie | kód overenia | prihlasovac* kód* | prístupov* kód* | kontroln* kód* | autorizačn* kód*',
  code: 'kód | kódu | kódy | zadajte kód | token*',
  digits: '# miestn* | # cifern* | # číslic* | šesťmiestn* | šesťcifern* | # znakov',
  sent: 'odoslan* | odoslali | odoslať | poslali | poslan* | poslať | zaslan* | zaslali | zaslať | znova odoslať | opätovne odoslať | dostali | prijat* | nedostali | neprišiel | sms správ* | sms kód* | textov* správ* | e mailom | na e mail* | na váš e mail | v e maile | na telefón* | skontrolujte e mail | overte e mail | overte svoj e mail | potvrďte e mail | na mobil | vyžiadať kód | získať kód',
  recovery:
    'kód* na obnovenie | obnovovac* kód* | obnov* | záložn* kód* | záložn* | núdzov* kód* | núdzov* | kľúč na obnovenie | zálohov* kód* | náhradn* kód*',
  hardware: 'bezpečnostn* kľúč*',
  secret: 'tajn* kľúč* | tajomstvo | licenčný kľúč | api kľúč',
  device: 'kód* zariadenia | párovac* kód* | na obrazovke | kód na zariadení',
  captcha:
    'znaky z obrázka | text z obrázka | kód z obrázka | z obrázka | na obrázku | nie som robot | kontrolná otázka | opíšte kód | opíšte',
  card: 'číslo karty | kreditn* kart* | platobn* kart* | bezpečnostný kód karty | platnosť karty | platnosť | držiteľ karty | zadnej strane | tri číslice | číslo účtu',
  postal:
    'psč | poštové smerovacie číslo | mesto | adresa | ulica | krajina | štát | kód krajiny | predvoľba',
  coupon:
    'zľavov* kód* | zľava | promo kód* | kupón* | poukaz* | poukážk* | darčekov* | kód pozvánky | pozvánk* | odporúčac* kód*',
  phone: 'telefón* | telefónne číslo | mobil | číslo mobilu',
  person:
    'používateľské meno | užívateľské meno | používateľ | meno | priezvisko | e mail | e mailová adresa | email | firma | spoločnosť | ičo | dič | rodné číslo | dátum narodenia | popis | názov zariadenia',
  password: 'heslo | hesla | nové heslo | potvrďte heslo',
  search: 'hľadať | vyhľadať | vyhľadávanie',
  other:
    'číslo rezervácie | rezervačný kód | rezerváci* | číslo objednávky | číslo zásielky | sledovanie | aktivačn* kód* | sériové číslo | kód produktu | čiarov* kód* | kód stretnutia | kód udalosti | kód hry | chybový kód | qr kód* | množstvo | suma | správa | dátum | variabilný symbol',
  spare: 'jeden z | jeden zo | zostávajúc* | nepoužit*',
};
