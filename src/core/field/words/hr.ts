import type { Words } from './concept.ts';

/** Croatian, Bosnian and Serbian in Latin letters. */
export const hr: Words = {
  app: 'aplikacij* za autentifikaciju | aplikacij* za provjeru autentičnosti | autentifikator* | aplikacij* za provjeru | aplikacij* autentifikator* | aplikacij* za potvrdu | aplikacij* za proveru autentičnosti | aplikacij* za dvofaktorsk* | mobiln* aplikacij* | vaš* aplikacij* | iz aplikacije | u aplikaciji | generator kodova | aplikacij* authenticator | autentikator* | aplikacij* za autentikaciju',
  factor:
    'dvofaktorsk* | dvofaktorsk* autentifikacij* | dvofaktorsk* provjer* | dvofaktorn* | dvostupanjsk* | dvostepen* | u dva koraka | dva koraka | dvostruk* autentifikacij* | višefaktorsk* | multifaktorsk* | više faktora | drugi faktor | dva faktora | 2fa kod | 2fa kôd',
  once: 'jednokratn* | jednokratn* kod* | jednokratn* lozink* | jednokratn* zapork* | jednokratn* šifr* | privremen* kod* | privremen* lozink* | kod za jednokratnu upotrebu',
  verify:
    'kod za potvrdu | kod za provjeru | kod za proveru | verifikacijski kod | verifikacioni kod | kontrolni kod | potvrdni kod | sigurnosni kod | sigurnosnog koda | bezbednosni kod | kod za autentifikaciju | autentifikacijski kod | autentikacijski kod | kod za verifikaciju | kod za prijavu | pristupni kod | autorizacijski kod | kod za autentikaciju | kod autentifikacije | potvrdnog koda | verifikacijskog koda | verifikacionog koda | kod provjere autentičnosti',
  code: 'kod | koda | kodovi | kodove | kodom | unesite kod | upišite kod | token* | pin',
  digits:
    '# znamenkast* | # znamenki | # cifren* | # cifara | # cifre | # cifreni kod | šesteroznamenkast* | šestocifren* | šest znamenki | # znakova | # znamenke',
  sent: 'poslan* | poslali | poslat* | poslali smo | pošalji | pošalji ponovno | pošalji ponovo | ponovno pošalji | ponovo pošalji | pošalji kod | zatraži kod | dobili | primili | primljen* | niste primili | niste dobili | sms poruk* | porukom | u poruci | na e mail | na email | na vašu e | e poštom | putem e pošte | na adresu e pošte | na e adresu | na telefon | na vaš broj | provjerite e | proverite e | potvrdite e mail | potvrdite email | potvrdite broj | poziv',
  recovery:
    'kod za oporavak | kodovi za oporavak | kodova za oporavak | oporav* | pričuvni kod* | pričuvn* | rezervni kod* | rezervn* | sigurnosne kopije | kod za hitne slučajeve | ključ za oporavak | kod za povrat | kod za vraćanje | vraćanje',
  hardware: 'sigurnosni ključ | bezbednosni ključ | hardverski ključ',
  secret: 'tajni ključ | tajna | licencni ključ | api ključ | ključ za postavljanje',
  device: 'kod uređaja | kod na uređaju | kod za uparivanje | na zaslonu | na ekranu',
  captcha:
    'znakove sa slike | kod sa slike | tekst sa slike | sa slike | na slici | nisam robot | niste robot | sigurnosno pitanje',
  card: 'broj kartice | kreditn* kartic* | sigurnosni kod kartice | kod kartice | datum isteka | vrijedi do | važi do | vlasnik kartice | poleđini | tri znamenke | tri cifre | broj računa | kartic*',
  postal: 'poštanski broj | grad | adresa | ulica | država | zemlja | pozivni broj | županija | kod države',
  coupon:
    'promotivni kod | promo kod | kod za popust | popust | kupon* | kod kupona | poklon bon | poklon kartica | poklon kod | vaučer* | kod pozivnice | pozivnic* | kod preporuke | bon',
  phone: 'telefon* | broj telefona | mobitel* | broj mobitela | mobilni | mobilni telefon | broj mobilnog',
  person:
    'korisničko ime | korisnik | ime | prezime | e pošta | e mail | email | adresa e pošte | tvrtka | firma | kompanija | preduzeće | oib | jmbg | pib | datum rođenja | opis | naziv | naziv uređaja | nadimak',
  password:
    'lozinka | lozinku | zaporka | zaporku | šifra | nova lozinka | potvrdi lozinku | potvrda lozinke | ponovi lozinku',
  search: 'traži | pretraži | pretraživanje | pretraga',
  other:
    'broj rezervacije | kod rezervacije | rezervacij* | broj narudžbe | broj porudžbine | broj pošiljke | praćenje | kod za praćenje | aktivacijski kod | aktivacioni kod | kod za aktivaciju | serijski broj | šifra proizvoda | barkod | kod sastanka | kod događaja | kod predmeta | kod igre | kod greške | qr kod | količina | iznos | komentar* | poruka | datum',
  spare: 'jedan od | preostal* | neiskorišten* | neiskorišćen*',
};
