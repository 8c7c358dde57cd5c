import type { Words } from './concept.ts';

/** Slovak. */
export const sk: Words = {
  app: 'overovac* aplikáci* | autentifikačn* aplikáci* | autentizačn* aplikáci* | aplikáci* na overenie | aplikáci* authenticator | autentifikátor* | autentikátor* | mobiln* aplikáci* | v aplikácii | z aplikácie | vašej aplikáci* | generátor* kódov | overovač* | aplikaci* na overovanie | aplikaci* na dvojfaktorov* | aplikaci* na autentifikaciu | aplikaci* google | aplikaci* totp | overovatel* | aplikaciou vygenerovan* | pomocou aplikacie | generator* hesiel | aplikáci* pre overovanie',
  factor:
    'dvojfaktor* | dvojfaktorov* overen* | dvojfaktorov* autentifikáci* | dvojstupňov* | dvojfázov* | dvojkrokov* | dvojúrovňov* | viacfaktor* | viacstupňov* | druhý faktor | v dvoch krokoch | kód 2fa | dvojstupňov* overen* | dvojzlozkov* | dvojfaktorov* overovani* | dvojfaktorov* autentizaci* | dvojfaktorov* kod* | dvojfazov* overeni* | dvojfazov* overovani* | dvojfazov* autentifikaci* | dvojfazov* autentizaci* | dvojfazov* kod* | dvojstupnov* overovani* | dvojstupnov* autentifikaci* | dvojstupnov* autentizaci* | dvojstupnov* kod* | dvojkrokov* overeni* | dvojkrokov* overovani* | dvojkrokov* autentifikaci* | dvojkrokov* autentizaci* | dvojkrokov* kod* | viacfaktorov* overeni* | viacfaktorov* overovani* | viacfaktorov* autentifikaci* | viacfaktorov* autentizaci* | viacfaktorov* kod* | kod* dvojfaktorov* overenia | kod* dvojfaktorov* autentifikacie | dvoj faktorov* | dvoj fazov* | druheho faktora | kod* 2fa | 2fa kod* | 2 faktorov* | 2 kroky | druh* faktor* | dvojité overenie',
  once: 'jednorazov* | jednorazov* kód* | jednorazov* hesl* | dočasn* kód* | dočasn* hesl* | jednorázov* | jednorazov* pin* | jednorazov* overovac* kod* | jednorazov* bezpecnostn* kod* | dynamick* kod* | dynamick* hesl* | kod* na jedno pouzitie',
  verify:
    'overovac* kód* | potvrdzovac* kód* | bezpečnostn* kód* | autentifikačn* kód* | autentizačn* kód* | verifikačn* kód* | kód na overenie | kód overenia | prihlasovac* kód* | prístupov* kód* | kontroln* kód* | autorizačn* kód* | potvrdzujuc* kod* | identifikacn* kod* | kod* na overenie | kod* overenia | kod* na potvrdenie | kod* potvrdenia | kod* na prihlasenie | overte kod* | overit kod* | potvrdiť kód',
  code: 'kód | kódu | kódy | zadajte kód | token* | kodom | vlozte kod | ciseln* kod*',
  digits:
    '# miestn* | # cifern* | # číslic* | šesťmiestn* | šesťcifern* | # znakov | # miestn* kod* | # miestn* ciseln* kod* | # miestn* overovac* kod* | # znakov* | 6miestn* | 6cifern* | sestmiestn* kod*',
  sent: 'odoslan* | odoslali | poslali | poslan* | zaslan* | zaslali | znova odoslať | opätovne odoslať | dostali | prijat* | nedostali | neprišiel | sms správ* | sms kód* | textov* správ* | e mailom | na e mail* | na váš e mail | v e maile | na telefón* | skontrolujte e mail | overte e mail | overte svoj e mail | potvrďte e mail | na mobil | vyžiadať kód | získať kód | zaslali sme | poslali sme | odoslali sme | sme poslali | sme vam poslali | sme vam zaslali | bol odoslany | bol zaslany | bol vam zaslany | posleme | zasleme | poslat kod* | poslat znova | poslat kod* znova | poslat novy kod | odoslat kod* | odoslat znova | odoslat kod* znova | odoslat novy kod | zaslat kod* | zaslat znova | zaslat kod* znova | zaslat novy kod | znova poslat | znovu poslat | znovu odoslat | opatovne odosla* | opatovne posla* | novy kod | vyziadat novy kod | kod* z sms | kod* zo sms | kod* v sms | dostali ste | prisiel vam | nedostal* | neprisla | na email | na vas email | na e mailovu adresu | na vas telefon | na telefonne cislo | na vase telefonne cislo | emailom | z e mailu | dorucen* post* | hlasov* hovor* | telefonick* hovor* | overenie telefonu | overenie telefonneho cisla | overenie cisla | overenie e mailu | overenie emailu | posledne 4 cislice | posledne styri cislice | skontrolujte telefón | skontrolujte si e mail',
  recovery:
    'kód* na obnovenie | obnovovac* kód* | obnov* | záložn* kód* | záložn* | núdzov* kód* | núdzov* | kľúč na obnovenie | zálohov* kód* | náhradn* kód* | zachrann* kod* | rezervn* kod* | kod* na obnovu | kod* obnovy | kod* obnovenia | kod* na reset | obnovovac* kluc* | zalozn* kluc* | kluc* na obnovenie | kluc* obnovenia | obnovenie uctu | jednorazov* zalozn* kod*',
  spare: 'jeden z | jeden zo | nepoužit* | zostávajúc* kód*',
  hardware: 'bezpečnostn* kľúč* | hardverov* kluc* | pristupov* kluc* | hardverov* token*',
  secret:
    'tajn* kľúč* | tajomstvo | licenčný kľúč | api kľúč | sukromn* kluc* | verejn* kluc* | zdielan* kluc* | licencn* kluc* | produktov* kluc* | pristupov* token*',
  device:
    'kód* zariadenia | párovac* kód* | na obrazovke | kód na zariadení | kod* zo zariadenia | kod* zobrazeny na | kod* na obrazovke | kod* z televizora | kod* na sparovanie | kod* na pripojenie',
  captcha:
    'znaky z obrázka | text z obrázka | kód z obrázka | z obrázka | na obrázku | nie som robot | kontrolná otázka | opíšte kód | opíšte | opiste text | opiste znaky | kod* na obrazku | nie ste robot | antispam* | bezpecnostn* otazk*',
  card: 'číslo karty | kreditn* kart* | platobn* kart* | bezpečnostný kód karty | platnosť karty | držiteľ karty | zadnej strane | tri číslice | číslo účtu | debetn* kart* | cisl* karty | bezpecnostn* kod* karty | kod* karty | datum platnosti | datum exspiracie | na zadnej strane | posledne tri cislice | 3 cislice | trojmiestn* | bankovy ucet',
  postal:
    'psč | poštové smerovacie číslo | mesto | adresa | ulica | krajina | kód krajiny | predvoľba | obec | postov* kod* | smerovacie cislo',
  coupon:
    'zľavov* kód* | zľava | promo kód* | kupón* | poukaz* | poukážk* | darčekov* | kód pozvánky | pozvánk* | odporúčac* kód* | zlavov* kupon* | zlav* | promocn* kod* | akciov* kod* | referencn* kod* | partnersk* kod* | bonusov* kod* | kod* kuponu | kod* poukazu | kod* voucheru | voucher* | vernostn* kart*',
  phone: 'telefón* | telefónne číslo | mobil | číslo mobilu | cislo telefonu | mobilne cislo',
  person:
    'používateľské meno | užívateľské meno | používateľ | meno | priezvisko | e mail | e mailová adresa | email | firma | spoločnosť | ičo | dič | rodné číslo | dátum narodenia | popis | názov zariadenia | prihlasovacie meno | meno a priezvisko | emailova adresa | nazov firmy | cislo op | zakaznicke cislo',
  password:
    'heslo | hesla | nové heslo | potvrďte heslo | aktualne heslo | sucasne heslo | potvrdenie hesla | zopakujte heslo',
  search: 'hľadať | vyhľadať | vyhľadávanie',
  other:
    'číslo rezervácie | rezervačný kód | rezerváci* | číslo objednávky | číslo zásielky | sledovanie | aktivačn* kód* | sériové číslo | kód produktu | čiarov* kód* | kód stretnutia | kód udalosti | kód hry | chybový kód | qr kód* | množstvo | suma | správa | dátum | variabilný symbol | rezervacn* kod* | registracn* kod* | licencn* kod* | chybov* kod* | kod* rezervacie | kod* produktu | kod* tovaru | kod* stretnutia | kod* podujatia | kod* kurzu | kod* triedy | kod* hry | kod* miestnosti | kod* chyby | kod* meny | kod* na aktivaciu | cislo letu | cislo listka | cislo faktury | seriov* cisl* | vyrobn* cisl* | poznamka | novy pin',
};
