// Word list `sk` (BCP 47): phrases around fields for codes, by concept.
import type { Words } from './concept.ts';

/** Slovak. */
export const sk: Words = {
  app: 'overovac* aplikáci* | autentifikačn* aplikáci* | autentizačn* aplikáci* | aplikáci* na overenie | aplikáci* authenticator | autentifikátor* | autentikátor* | mobiln* aplikáci* | v aplikácii | z aplikácie | vašej aplikáci* | generátor* kódov | overovač* | aplikaci* na overovanie | aplikaci* na dvojfaktorov* | aplikaci* na autentifikaciu | aplikaci* google | aplikaci* totp | overovatel* | aplikaciou vygenerovan* | pomocou aplikacie | generator* hesiel | aplikáci* pre overovanie',
  factor:
    'dvojfaktor* | dvojfaktorov* overen* | dvojstupňov* | dvojfázov* | dvojkrokov* | dvojúrovňov* | viacfaktor* | viacstupňov* | v dvoch krokoch | dvojstupňov* overen* | dvojzlozkov* | dvojfaktorov* kod* | dvojfazov* overeni* | dvojfazov* kod* | dvojstupnov* kod* | dvojkrokov* overeni* | dvojkrokov* kod* | viacfaktorov* overeni* | viacfaktorov* kod* | kod* dvojfaktorov* overenia | kod* dvojfaktorov* autentifikacie | dvoj faktorov* | dvoj fazov* | kod* 2fa | 2fa kod* | 2 faktorov* | 2 kroky | druh* faktor* | dvojité overenie',
  once: 'jednorazov* | jednorazov* kód* | jednorazov* hesl* | dočasn* kód* | dočasn* hesl* | jednorazov* pin* | jednorazov* overovac* kod* | jednorazov* bezpecnostn* kod* | dynamick* kod* | dynamick* hesl* | kod* na jedno pouzitie',
  verify:
    'overovac* kód* | potvrdzovac* kód* | bezpečnostn* kód* | autentifikačn* kód* | autentizačn* kód* | verifikačn* kód* | prihlasovac* kód* | prístupov* kód* | kontroln* kód* | autorizačn* kód* | potvrdzujuc* kod* | identifikacn* kod* | kod* na overenie | kod* overenia | kod* na potvrdenie | kod* potvrdenia | kod* na prihlasenie | overte kod* | overit kod* | potvrdiť kód',
  code: 'kód | kódu | kódy | zadajte kód | token* | kodom | vlozte kod | ciseln* kod*',
  digits:
    '# miestn* | # cifern* | # číslic* | šesťmiestn* | šesťcifern* | # miestn* kod* | # miestn* ciseln* kod* | # miestn* overovac* kod* | # znakov* | 6miestn* | 6cifern* | sestmiestn* kod*',
  sent: 'odoslan* | odoslali | poslali | poslan* | zaslan* | zaslali | znova odoslať | dostali | prijat* | neprišiel | sms správ* | sms kód* | textov* správ* | e mailom | na e mail* | na váš e mail | v e maile | na telefón* | skontrolujte e mail | overte e mail | overte svoj e mail | potvrďte e mail | na mobil | vyžiadať kód | získať kód | zaslali sme | poslali sme | odoslali sme | sme poslali | sme vam poslali | sme vam zaslali | bol zaslany | bol vam zaslany | posleme | zasleme | poslat kod* | poslat znova | poslat kod* znova | odoslat kod* | odoslat znova | odoslat kod* znova | zaslat kod* | zaslat znova | zaslat kod* znova | znova poslat | znovu poslat | znovu odoslat | opatovne odosla* | opatovne posla* | novy kod | kod* z sms | kod* zo sms | kod* v sms | prisiel vam | nedostal* | neprisla | na vas telefon | na telefonne cislo | na vase telefonne cislo | z e mailu | dorucen* post* | hlasov* hovor* | telefonick* hovor* | overenie telefonu | overenie telefonneho cisla | overenie cisla | overenie e mailu | posledne 4 cislice | posledne styri cislice | skontrolujte telefón | skontrolujte si e mail',
  recovery:
    'kód* na obnovenie | obnovovac* kód* | obnov* | záložn* kód* | záložn* | núdzov* kód* | núdzov* | zálohov* kód* | náhradn* kód* | zachrann* kod* | rezervn* kod* | kod* na obnovu | kod* obnovy | kod* obnovenia | kod* na reset | jednorazov* zalozn* kod*',
  spare: 'jeden z | jeden zo | nepoužit* | zostávajúc* kód*',
  hardware: 'bezpečnostn* kľúč* | hardverov* kluc* | pristupov* kluc* | hardverov* token*',
  secret:
    'tajn* kľúč* | tajomstvo | api kľúč | sukromn* kluc* | verejn* kluc* | zdielan* kluc* | licencn* kluc* | produktov* kluc* | pristupov* token*',
  device:
    'kód* zariadenia | párovac* kód* | na obrazovke | kód na zariadení | kod* zo zariadenia | kod* zobrazeny na | kod* na obrazovke | kod* z televizora | kod* na sparovanie | kod* na pripojenie | televíz*',
  captcha:
    'kód z obrázka | z obrázka | na obrázku | nie som robot | kontrolná otázka | opíšte kód | opíšte | opiste text | kod* na obrazku | nie ste robot | antispam* | bezpecnostn* otazk*',
  card: 'kreditn* kart* | platobn* kart* | platnosť karty | držiteľ karty | zadnej strane | tri číslice | číslo účtu | debetn* kart* | cisl* karty | bezpecnostn* kod* karty | kod* karty | datum platnosti | datum exspiracie | 3 cislice | trojmiestn* | bankovy ucet',
  postal:
    'psč | mesto | adresa | ulica | krajina | kód krajiny | predvoľba | obec | postov* kod* | smerovacie cislo',
  coupon:
    'zľavov* kód* | promo kód* | kupón* | poukaz* | darčekov* | kód pozvánky | pozvánk* | odporúčac* kód* | zlavov* kupon* | zlav* | promocn* kod* | akciov* kod* | referencn* kod* | partnersk* kod* | bonusov* kod* | kod* kuponu | kod* poukazu | kod* voucheru | voucher* | vernostn* kart*',
  phone: 'telefón* | telefónne číslo | mobil | číslo mobilu | mobilne cislo',
  person:
    'používateľské meno | užívateľské meno | používateľ | meno | priezvisko | e mailová adresa | firma | spoločnosť | ičo | dič | rodné číslo | dátum narodenia | popis | názov zariadenia | prihlasovacie meno | nazov firmy | cislo op | zakaznicke cislo',
  password:
    'heslo | hesla | nové heslo | potvrďte heslo | aktualne heslo | sucasne heslo | potvrdenie hesla | zopakujte heslo',
  search: 'hľadať | vyhľadať | vyhľadávanie',
  other:
    'rezerváci* | číslo objednávky | číslo zásielky | sledovanie | aktivačn* kód* | čiarov* kód* | kód udalosti | qr kód* | množstvo | suma | správa | dátum | variabilný symbol | rezervacn* kod* | registracn* kod* | licencn* kod* | chybov* kod* | kod* rezervacie | kod* produktu | kod* tovaru | kod* stretnutia | kod* podujatia | kod* kurzu | kod* triedy | kod* hry | kod* miestnosti | kod* chyby | kod* meny | kod* na aktivaciu | cislo letu | cislo listka | cislo faktury | seriov* cisl* | vyrobn* cisl* | poznamka | novy pin',
};
