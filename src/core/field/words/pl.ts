import type { Words } from './concept.ts';

/** Polish. */
export const pl: Words = {
  app: 'aplikacj* uwierzytelniając* | aplikacj* do uwierzytelniania | aplikacj* autoryzacyjn* | aplikacj* weryfikacyjn* | aplikacj* authenticator | aplikacj* mobiln* | uwierzytelniacz* | aplikacj* do autoryzacji | generator* kodów | w aplikacji | z aplikacji | twojej aplikacji | przez aplikację | aplikacj* totp | aplikacj* 2fa',
  factor:
    'dwuskładnikow* | uwierzytelniani* dwuskładnikow* | dwuskładnikowego uwierzytelniania | dwuetapow* | weryfikacj* dwuetapow* | uwierzytelniani* dwuetapow* | logowani* dwuetapow* | dwustopniow* | dwuczynnikow* | podwójn* uwierzytelniani* | wieloskładnikow* | wieloczynnikow* | wieloetapow* | drugi składnik | drugiego składnika | drugi etap | kod 2fa | kod mfa | kod uwierzytelniania dwuskładnikowego | kod weryfikacji dwuetapowej | dwufazow* | dwóch etapach',
  once: 'jednorazow* | kod* jednorazow* | jednorazow* kod* | hasł* jednorazow* | jednorazow* hasł* | tymczasow* kod* | kod* tymczasow* | hasł* tymczasow* | jednorazow* kod* dostępu | kod otp | jednorazowego użytku',
  verify:
    'kod* weryfikacyjn* | kod* weryfikacji | kod* uwierzytelniając* | kod* uwierzytelniani* | kod* potwierdzając* | kod* potwierdzenia | kod* bezpieczeństwa | kod* autoryzacyjn* | kod* autoryzacji | kod* dostępu | kod* logowania | kod* zabezpieczając* | kod* walidacji | kod* sprawdzając* | token* uwierzytelniając* | token* bezpieczeństwa | kod* autentykacji | kod* identyfikacyjn* | kod* wygenerowan* | potwierdź kod*',
  code: 'kod | kodu | kody | kodem | token* | wpisz kod | wprowadź kod | podaj kod | cyfr | pin',
  digits:
    '# cyfrow* | # cyfrow* kod* | # cyfr | # znakow* | sześciocyfrow* | kod* sześciocyfrow* | sześć cyfr | ośmiocyfrow* | # znaków',
  sent: 'wysłan* | wysłaliśmy | wysłano | został wysłany | wyślij kod | wyślij | wyślij ponownie | ponownie wyślij | wyślij nowy kod | otrzymany | otrzymał* | otrzymaj kod | nie otrzymałeś | nie dotarł | sms em | kod* sms | kod* z sms | wiadomoś* sms | w wiadomości | wiadomość e mail | e mailem | na e mail | na adres e mail | na podany adres | na telefon | na twój numer | na numer | skrzynk* | skrzynce odbiorczej | sprawdź e mail | sprawdź skrzynkę | potwierdź e mail | potwierdź adres e mail | zweryfikuj e mail | zweryfikuj numer | potwierdź numer | przesłan* | poproś o nowy kod | poproś o kod | pobierz kod | połączeni* telefoniczn* | z wiadomości',
  recovery:
    'kod* odzyskiwania | kod* zapasow* | zapasow* kod* | zapasow* | kod* awaryjn* | awaryjn* kod* | klucz* odzyskiwania | odzyskiwani* | kod* przywracania | kod* ratunkow* | kod* kopii zapasowej | kopi* zapasow* | jednorazow* kod* odzyskiwania | kod* jednorazow* odzyskiwania | kod* resetowania | kod* rezerwow* | rezerwow* | statyczn* token* | fraz* odzyskiwania',
  hardware: 'klucz* bezpieczeństwa | klucz* sprzętow* | klucz* u2f',
  secret:
    'tajn* klucz* | klucz* tajn* | sekret | klucz konfiguracyjn* | klucz api | klucz licencyjn* | klucz produktu | token dostępu | klucz prywatn* | klucz* konfiguracji',
  device:
    'kod* urządzenia | kod* wyświetlon* | kod* na urządzeniu | kod* parowania | na ekranie | na telewizorze | kod* z ekranu',
  captcha:
    'znaki z obrazka | kod* z obrazka | tekst z obrazka | z obrazka | na obrazku | nie jestem robotem | pytanie bezpieczeństwa | pytanie kontrolne | przepisz kod | antyspam* | litery z obrazka | obrazek',
  card: 'numer karty | kart* kredytow* | kart* płatnicz* | kod* bezpieczeństwa karty | kod* karty | data ważności | ważności karty | posiadacz karty | na odwrocie | odwrocie | trzy cyfry | 3 cyfry | numer konta | numer rachunku | pin karty',
  postal:
    'kod pocztowy | kodu pocztowego | kody pocztowe | miasto | miejscowość | adres | ulica | województwo | kraj | kod kraju | numer kierunkowy | kierunkowy',
  coupon:
    'kod* rabatow* | rabat* | kod* promocyjn* | kupon* | kod* kuponu | voucher* | bon | bon podarunkowy | kart* podarunkow* | kod* podarunkow* | kod* polecając* | polecenia | kod* zaproszenia | zaproszeni* | kod* zniżkow* | zniżk* | kod* partnera | kod* partnerski | kod* bonusow* | kod* referencyjn*',
  phone: 'telefon* | numer telefonu | telefon komórkowy | numer komórkowy | nr telefonu | komórka',
  person:
    'nazwa użytkownika | użytkownik | login | imię | nazwisko | imię i nazwisko | e mail | adres e mail | adres email | firma | nazwa firmy | nip | pesel | regon | numer klienta | kod klienta | data urodzenia | nazwa urządzenia | opis | identyfikator | pseudonim | numer dowodu',
  password: 'hasło | hasła | nowe hasło | potwierdź hasło | powtórz hasło | aktualne hasło',
  search: 'szukaj | wyszukaj | wyszukiwarka | znajdź',
  other:
    'numer rezerwacji | kod* rezerwacji | rezerwacj* | numer zamówienia | numer przesyłki | numer śledzenia | śledzenie | śledź | numer biletu | numer referencyjny | kod* aktywacyjn* | kod* aktywacji | numer seryjny | kod* produktu | kod* kreskow* | kod* spotkania | identyfikator spotkania | kod* wydarzenia | kod* kursu | kod* klasy | kod* zajęć | kod* gry | kod* pokoju | kod* błędu | kod* qr | ilość | kwota | komentarz* | wiadomość | data | kod* licencji | kod* rejestracyjn* | kod* waluty | nowy pin | ustaw pin | kod* odbioru | kod* swift',
  spare: 'jeden z | jednego z | pozostałych | niewykorzystan* | niewykorzystany',
};
