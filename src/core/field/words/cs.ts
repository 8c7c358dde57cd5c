import type { Words } from './concept.ts';

/** Czech. */
export const cs: Words = {
  app: 'ověřovac* aplikac* | autentizačn* aplikac* | autentifikačn* aplikac* | aplikac* pro ověřování | aplikac* authenticator | autentikátor* | autentizátor* | mobiln* aplikac* | aplikac* pro dvoufázov* | aplikac* pro dvoufaktor* | vaší aplikac* | v aplikaci | z aplikace | aplikací | generátor* kódů | ověřovatel*',
  factor:
    'dvoufaktor* | dvoufaktorov* ověřen* | dvoufaktorov* autentizac* | dvoufázov* | dvoufázov* ověřen* | dvoukrokov* | dvoustupňov* | dvouúrovňov* | vícefaktor* | vícefázov* | vícestupňov* | druhý faktor | druhého faktoru | ve dvou krocích | kód 2fa | 2fa kód | kód dvoufázového ověření | kód dvoufaktorového ověření',
  once: 'jednorázov* | jednorázov* kód* | jednorázov* hesl* | dočasn* kód* | dočasn* hesl* | kód otp | časově omezen* | časově založen*',
  verify:
    'ověřovac* kód* | potvrzovac* kód* | bezpečnostn* kód* | autentizačn* kód* | autentifikačn* kód* | kód pro ověření | kód ověření | přihlašovac* kód* | přístupov* kód* | kontroln* kód* | autorizačn* kód* | verifikačn* kód* | kód pro přihlášení | ověření kód* | kód zabezpečení | bezpečnostn* token* | validačn* kód*',
  code: 'kód | kódu | kódy | kódem | token* | zadejte kód | vložte kód | pin',
  digits:
    '# místn* | # místn* kód* | # ciferný | # cifern* | # číslic* | # číseln* | šestimístn* | šestimístn* kód* | šesticifern* | šest číslic | # znaků | osmimístn*',
  sent: 'odeslán* | odeslali | odeslat | odeslat kód | odeslat znovu | poslali | poslán* | poslat | poslat kód | poslat znovu | zaslán* | zaslali | zaslat | zaslaný | znovu odeslat | znovu zaslat | obdržel* | obdržený | obdržet | nepřišel | neobdržel* | nedostal* | sms zpráv* | sms kód* | kód z sms | textov* zpráv* | e mailem | na e mail | na váš e mail | na e mailov* | do e mailu | v e mailu | do schránky | zkontrolujte e mail | zkontrolujte svůj e mail | potvrďte e mail | ověřte e mail | ověřte svůj e mail | ověřit telefon | ověření e mailu | ověření telefonu | na telefon* | na vaše telefonní | na mobil | hovor* | vyžádat kód | vyžádat nový kód | získat kód | přišl*',
  recovery:
    'kód* pro obnovení | obnovovac* kód* | kód* obnovení | obnov* | kód* pro obnovu | záložn* kód* | záložn* | kód* zálohy | nouzov* kód* | nouzov* | klíč* pro obnovení | klíč* obnovení | jednorázov* obnovovac* kód* | jednorázov* záložn* kód* | náhradn* kód* | statick* token* | zotavovac* | záchrann* kód*',
  hardware: 'bezpečnostn* klíč* | hardwarov* klíč*',
  secret:
    'tajn* klíč* | tajemství | nastavovací klíč | klíč api | licenční klíč | produktový klíč | api klíč | přístupový token',
  device:
    'kód* zařízení | kód* na zařízení | kód* zobrazen* | párovac* kód* | na obrazovce | na televizi | kód* z obrazovky',
  captcha:
    'znaky z obrázku | text z obrázku | kód z obrázku | z obrázku | na obrázku | nejsem robot | nejste robot | kontroln* otázk* | bezpečnostn* otázk* | opište kód | opište | antispam* | obrázek',
  card: 'číslo karty | platebn* kart* | kreditn* kart* | bezpečnostn* kód* karty | kód* karty | platnost karty | platnost | držitel karty | zadní straně | na zadní straně | tři číslice | 3 číslice | poslední tři | číslo účtu | kód banky',
  postal:
    'psč | poštovní směrovací číslo | směrovací číslo | město | adresa | ulice | země | stát | kód země | předvolba | kraj',
  coupon:
    'slevov* kód* | slevov* | sleva | promo kód* | promokód* | propagační kód | kupón* | kupon* | kód kupónu | poukaz* | dárkov* poukaz* | dárkov* kart* | dárkov* kód* | kód pozvánky | pozvánk* | doporučovac* kód* | kód doporučení | voucher* | partnersk* kód* | akční kód',
  phone: 'telefon* | telefonní číslo | mobil | mobilní telefon | mobilní číslo | číslo mobilu',
  person:
    'uživatelské jméno | uživatel | přihlašovací jméno | jméno | příjmení | e mail | e mailová adresa | email | firma | název firmy | ičo | dič | rodné číslo | zákaznické číslo | číslo zákazníka | datum narození | název zařízení | popis | přezdívka | identifikátor',
  password: 'heslo | hesla | nové heslo | potvrzení hesla | potvrďte heslo | heslo znovu',
  search: 'hledat | vyhledat | vyhledávání | najít',
  other:
    'číslo rezervace | kód rezervace | rezervační kód* | rezervac* | číslo objednávky | číslo zásilky | sledovac* číslo | sledování | číslo jízdenky | číslo letenky | aktivačn* kód* | sériové číslo | kód produktu | kód zboží | čárov* kód* | kód schůzky | id schůzky | kód události | kód kurzu | kód třídy | kód hry | kód místnosti | chybov* kód* | kód chyby | qr kód* | množství | částka | komentář* | zpráva | datum | registrační kód | licenční kód | kód měny | nový pin | variabilní symbol | počet',
  spare: 'jeden z | jeden ze | zbývajících | nepoužit*',
};
