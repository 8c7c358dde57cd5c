import type { Words } from './concept.ts';

/** Hungarian. */
export const hu: Words = {
  app: 'hitelesítő alkalmazás* | hitelesítőalkalmazás* | hitelesítő app* | authenticator alkalmazás* | kétlépcsős alkalmazás* | ellenőrző alkalmazás* | azonosító alkalmazás* | mobilalkalmazás* | mobil alkalmazás* | alkalmazásod | alkalmazásból | az alkalmazás által | kódgenerátor* | hitelesítő program* | autentikációs alkalmazás* | hitelesítő | alkalmazásban | hitelesítőd | telefonos alkalmazás*',
  factor:
    'kétfaktoros* | kétfaktoros hitelesítés* | kétfaktoros azonosítás* | kétfaktoros kód* | kétlépcsős* | kétlépcsős azonosítás* | kétlépcsős hitelesítés* | kétlépéses* | kétszintű* | két lépcsős | két faktoros | kettős hitelesítés* | többfaktoros* | többtényezős* | többlépcsős* | kéttényezős* | második faktor* | második tényező* | kétfázisú* | 2fa kód*',
  once: 'egyszer használatos | egyszeri | egyszeri kód* | egyszeri jelszó* | egyszeri jelszav* | egyszerhasználatos | egyszer használatos kód* | egyszer használatos jelszó* | ideiglenes kód* | ideiglenes jelszó* | idő alapú | időalapú*',
  verify:
    'ellenőrző kód* | ellenőrzőkód* | ellenőrző kódot | hitelesítő kód* | hitelesítési kód* | hitelesítőkód* | megerősítő kód* | megerősítési kód* | biztonsági kód* | azonosító kód* | azonosítókód* | belépési kód* | bejelentkezési kód* | hozzáférési kód* | visszaigazoló kód* | igazoló kód* | hitelesítési token* | jóváhagyó kód* | biztonsági token*',
  code: 'kód | kódot | kódja | kódját | kódok | *kód | *kódot | adja meg a kódot | token | számjegy*',
  digits:
    '# számjegyű | # számjegyű kód* | # jegyű | # jegyű kód* | # számjegy* | hatjegyű | hat számjegyű | hatszámjegyű | # karakter* | nyolcjegyű',
  sent: 'elküldött* | elküldtük | küldtünk | küldött* | küldés | kód küldése | küldjük | újraküldés | kód újraküldése | újraküld* | újra küldés* | kapott | kapott kód* | kaptál | kapta meg | nem kapta | nem kaptad | nem érkezett | érkezett | sms ben | sms kód* | sms üzenet* | szöveges üzenet* | e mailben | emailben | e mail címre | email címre | e mail címedre | email címedre | e mail címére | postaláda* | telefonszámára | telefonszámodra | telefonodra | új kód kérése | kód kérése | kód igénylése | e mail megerősítés* | e mail cím megerősítése | ellenőrizze e mail* | hívás*',
  recovery:
    'helyreállítási kód* | helyreállító kód* | helyreállít* | biztonsági mentés* | tartalék kód* | tartalékkód* | tartalék* | visszaállítási kód* | visszaállító kód* | visszaállít* | vészhelyzeti kód* | vészkód* | vész* | mentési kód* | egyszer használatos helyreállítási kód* | visszaszerz* | biztonsági másolat*',
  hardware: 'biztonsági kulcs* | hardverkulcs* | hardveres kulcs*',
  secret:
    'titkos kulcs* | titok | beállítási kulcs* | api kulcs* | licenckulcs* | termékkulcs* | licenszkulcs*',
  device: 'eszközkód* | eszköz kód* | készülékkód* | párosító kód* | párosítási kód* | képernyőn | tévén',
  captcha:
    'képen látható | a képen | kép karakter* | a kép szövege | képről | nem vagyok robot | nem robot | biztonsági kérdés* | ellenőrző kérdés*',
  card: 'kártyaszám* | bankkártya* | hitelkártya* | kártya biztonsági kód* | kártyakód* | lejárat* | lejárati dátum* | kártyabirtokos* | kártya hátoldal* | hátoldal* | három számjegy* | számlaszám* | kártya',
  postal:
    'irányítószám* | város | település | cím | lakcím* | utca | ország | országkód* | körzetszám* | előhívó*',
  coupon:
    'kuponkód* | kupon* | kedvezménykód* | kedvezmény* | promóciós kód* | promókód* | akciós kód* | ajándékkártya* | ajándékkód* | ajándékutalvány* | utalvány* | meghívókód* | meghívó kód* | meghívó* | ajánlói kód* | ajánlókód* | ajánló* | voucher* | partnerkód*',
  phone: 'telefonszám* | telefon | mobilszám* | mobil | mobiltelefon*',
  person:
    'felhasználónév* | felhasználó név | felhasználó | név | vezetéknév* | keresztnév* | e mail cím* | email cím* | e mail | email | cég | cégnév* | adószám* | adóazonosító* | taj szám* | ügyfélszám* | ügyfélkód* | születési dátum* | személyi igazolvány* | leírás* | eszköz neve | becenév*',
  password: 'jelszó | jelszavak | új jelszó | jelszó megerősítése | jelszó újra',
  search: 'keresés* | keres | keresendő*',
  other:
    'foglalási szám* | foglalási kód* | foglalás* | rendelésszám* | rendelési szám* | csomagszám* | nyomkövet* | követési kód* | jegyszám* | aktiváló kód* | aktiválókód* | aktiválási kód* | sorozatszám* | gyári szám* | termékkód* | cikkszám* | vonalkód* | értekezlet* | eseménykód* | osztálykód* | kurzuskód* | játékkód* | szobakód* | hibakód* | qr kód* | mennyiség | darabszám | összeg | megjegyzés* | üzenet | dátum | regisztrációs kód* | licenc kód* | új pin | devizakód* | belépőkód',
  spare: 'egyikét | egyiket | közül | fennmaradó | megmaradt | fel nem használt',
};
