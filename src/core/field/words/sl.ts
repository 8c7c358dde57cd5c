// Word list `sl` (BCP 47): phrases around fields for codes, by concept.
import type { Words } from './concept.ts';

/** Slovenian. */
export const sl: Words = {
  app: 'aplikacij* za overjanje | aplikacij* za preverjanje | aplikacij* za dvostopenjsko | aplikacij* za dvofaktorsko | avtentikator* | overitelj* | preveritelj* | mobiln* aplikacij* | vas* aplikacij* | iz aplikacije | v aplikaciji | aplikacij* authenticator | generator* kod | generator* gesel | programsk* žeton* | preverjalnik* pristnosti | aplikacij* za avtentikacij* | kod* iz naprave za preverjanje pristnosti | kod* iz naprave za overjanje | kod* z naprave za preverjanje pristnosti',
  factor:
    'dvofaktorsk* | dvofaktorsk* avtentikacij* | dvofaktorsk* preverjanj* | dvofaktorsk* kod* | dvostopenjsk* | dvostopenjsk* preverjanj* | dvostopenjsk* avtentikacij* | dvostopenjsk* prijav* | v dveh korakih | vecfaktorsk* | vecstopenjsk* | dvokoracn* | koda 2fa | 2fa koda | dvonivojsk* | 2fa kod* | 2 stopenjsk* | drug* faktor* | dvo faktorsk* | dvojno preverjanj* | dvojn* avtentikacij*',
  once: 'enkratn* kod* | enkratn* gesl* | enkratn* | kod* za enkratno uporabo | gesl* za enkratno uporabo | zacasn* kod* | enkratn* stevilk* | časovno kod* | časovno omejen* kod*',
  verify:
    'potrditven* kod* | verifikacijsk* kod* | preveritven* kod* | kod* za preverjanje | kod* za potrditev | kod* za overjanje | kod* za avtentikacijo | varnostn* kod* | avtentikacijsk* kod* | preverjanj* kod* | kod* za prijavo | dostopn* kod* | overitven* kod* | varnostn* stevilk* | potrdilna kod* | kontroln* kod* | prijavn* kod* | potrdi kodo | preveri kodo | kod* za dostop | žeton* za preverjanje',
  code: 'koda | kodo | kode | kodi | vnesite kodo | zeton* | geslo pin | pin kod*',
  digits:
    '# mestn* | # mestn* kod* | # stevilcn* | # stevk* | sestmestn* | sestmestn* kod* | # mestn* stevilk* | osemmestn*',
  sent: 'poslal* | poslan* | posljemo | poslji* kodo | poslji* ponovno | ponovno poslji* | sporocil* sms | sms sporocil* | prejel* | prejet* | prejmi* | na vas e naslov | na vas email | v e postnem sporocilu | po e posti | e posto | preverite posto | na telefon | na vaso telefonsko | niste prejeli | potrdite e naslov | potrdite telefonsko | zahtevaj* kodo | nova koda | novo kodo | pošlji znova | znova pošlji | glasovni klic | pošlji še enkrat | na vaš e poštni',
  recovery:
    'obnovitven* kod* | obnovitven* | kod* za obnovitev | kod* za obnovo | varnostn* kopij* | rezervn* kod* | rezervn* | nadomestn* kod* | kod* za povrnitev | kod* za v sili | kod* v sili | zasiln* kod* | obnovitev | povrnitev | pomožn* kod* | reševaln* kod*',
  hardware: 'strojni kljuc | ključ usb | pametna kartica | varnostn* ključ*',
  secret:
    'skrivnost | tajni kljuc | licencni kljuc | kljuc izdelka | kljuc api | nastavitveni kljuc | žeton api | zasebni ključ | skrivn* ključ* | dostopni žeton',
  device:
    'kod* naprave | kod* na napravi | kod* na zaslonu | kod* za seznanjanje | kod* za povezavo | televizor* | televizij*',
  captcha:
    'kod* s slike | kod* na sliki | nisem robot | niste robot | prepisite kodo | varnostno vprasanje | s slike | na sliki',
  card: 'stevilk* kartice | kartic* | kreditn* kartic* | varnostn* kod* kartice | kod* kartice | veljavnost kartice | datum veljavnosti | imetnik kartice | tri stevilke | bancni racun | stevilk* racuna',
  postal:
    'postn* stevilk* | kraj | mesto | naslov | ulica | drzava | kod* drzave | omrezn* skupin* | regija',
  coupon:
    'promocijsk* kod* | kupon* | kod* kupona | kod* za popust | popust | darilni bon | darilna kartica | darilna kod* | vavcer* | kod* vavcerja | kod* povabila | vabilo | priporocitvena kod* | kod* priporocila | bon',
  phone: 'telefon* | telefonsk* stevilk* | mobiln* stevilk* | gsm',
  person:
    'uporabnisko ime | uporabnik | ime | priimek | e naslov | e posta | e postni naslov | elektronska posta | elektronski naslov | podjetje | davcna stevilka | emso | datum rojstva | naziv | opis | ime naprave | vzdevek',
  password: 'geslo | gesla | novo geslo | potrdi geslo | potrditev gesla | ponovi geslo',
  search: 'iskanje | isci | iskalnik | poisci',
  other:
    'rezervacij* | kod* rezervacije | narocil* | sledenje | stevilka posiljke | kod* za sledenje | sledilna stevilka | aktivacijsk* kod* | kod* za aktivacijo | serijska stevilka | kod* izdelka | sifra izdelka | sifra | kod* dogodka | kod* srecanja | kod* sestanka | kod* predmeta | kod* razreda | kod* igre | kod* napake | koda qr | qr kod* | kolicina | znesek | opomba | komentar | sporocilo | datum',
  spare: 'eno od | eno izmed | enega od | neuporabljen* | preostal* kod*',
  pin: 'ustvarite pin | izberite pin | nov pin | nova koda pin | potrdite pin',
};
