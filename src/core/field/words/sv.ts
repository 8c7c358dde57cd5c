import type { Words } from './concept.ts';

/** Swedish. */
export const sv: Words = {
  app: 'autentiseringsapp* | autentiserings app* | autentisierapp* | autentiserare* | autentiseringsprogram* | verifieringsapp* | autentiseringsapplikation* | mobilapp* | din app | appen | i appen | från appen | kodgenerator* | kodapp* | tvåfaktorsapp* | authenticator appen | säkerhetsapp*',
  factor:
    'tvåfaktor* | tvåfaktors* | två faktor* | tvåfaktorsautentisering* | tvåstegs* | tvåsteg* | två steg* | i två steg | tvåstegsverifiering* | flerfaktor* | multifaktor* | 2 faktor* | 2 stegs* | andra faktor* | sekundär autentisering | 2fa kod* | tvåfaktorskod* | flerstegs* | multifaktorautentisering*',
  once: 'engångskod* | engångslösenord* | engångs kod* | engångs* | tillfällig kod* | tidsbaserad* | tidsbaserat engångslösenord | temporär kod* | engångs lösenord*',
  verify:
    'verifieringskod* | bekräftelsekod* | autentiseringskod* | säkerhetskod* | inloggningskod* | kontrollkod* | verifikationskod* | valideringskod* | åtkomstkod* | godkännandekod* | identifieringskod* | passerkod* | säkerhetsdosa*',
  code: 'kod | koden | koder | *kod | *koden | ange kod* | ange koden | skriv in koden | pinkod* | pin kod* | siffror',
  digits:
    '# siffrig* | # siffriga | # siffriga kod* | # siffror | sexsiffrig* | sex siffror | åttasiffrig* | # tecken | # siffriga koden',
  sent: 'skickat | skickats | skickade | skickad | vi skickade | har skickat | har skickats | skickas | skicka kod* | skicka koden | skicka | skicka igen | skicka ny kod | skicka på nytt | få ny kod | få kod | ta emot kod* | mottagit | mottog | fått | har du inte fått | inte fått | sms kod* | via sms | med sms | textmeddelande* | via e post | via mejl | e postmeddelande* | till din e post* | till din telefon | till ditt telefonnummer | till ditt mobil* | inkorg* | kolla din e post | kontrollera din e post | bekräfta e post* | bekräfta din e post* | verifiera din e post* | verifiera telefon* | begär ny kod | begär kod | mejl | mejlat | ringa upp',
  recovery:
    'återställningskod* | återställnings kod* | återställningsnyckel* | återställning* | reservkod* | reserv* | backupkod* | backup kod* | säkerhetskopia* | säkerhetskopieringskod* | säkerhetskopieringskoder | nödkod* | nödfallskod* | räddningskod* | återhämtningskod* | engångs återställningskod* | statisk kod*',
  hardware: 'säkerhetsnyckel* | säkerhetsnycklar | hårdvarunyckel*',
  secret:
    'hemlig nyckel | hemlighet | konfigurationsnyckel* | inställningsnyckel* | api nyckel* | licensnyckel* | produktnyckel* | delad hemlighet | åtkomsttoken',
  device:
    'enhetskod* | koden på din enhet | kod på enheten | kopplingskod* | parkopplingskod* | parningskod* | på din tv | på skärmen | tv kod*',
  captcha:
    'tecknen i bilden | texten i bilden | koden i bilden | i bilden | bilden | inte en robot | säkerhetsfråga* | skräppost* | bokstäverna i bilden',
  card: 'kortnummer* | kreditkort* | bankkort* | betalkort* | kortets säkerhetskod* | utgångsdatum* | giltigt till | kortinnehavare* | baksidan av kortet | baksida* | tre siffror | 3 siffror | kontonummer* | clearingnummer* | kortkod* | namn på kortet',
  postal:
    'postnummer* | ort | postort | stad | adress* | gatuadress* | land | landskod* | landsnummer* | riktnummer* | län',
  coupon:
    'rabattkod* | rabatt* | kampanjkod* | kupong* | kupongkod* | presentkort* | presentkortskod* | värdekod* | värdecheck* | inbjudningskod* | inbjudan* | hänvisningskod* | värvningskod* | erbjudandekod* | promokod* | bonuskod* | referenskod* | gåvokod* | medlemsnummer*',
  phone: 'telefonnummer* | telefon | mobilnummer* | mobil | mobiltelefon* | mobiltelefonnummer*',
  person:
    'användarnamn* | användare | namn | förnamn* | efternamn* | e post | epost | e postadress* | epostadress* | mejladress* | företag* | företagsnamn* | organisationsnummer* | personnummer* | kundnummer* | födelsedatum* | enhetsnamn* | beskrivning* | smeknamn*',
  password: 'lösenord* | nytt lösenord | bekräfta lösenord* | upprepa lösenord*',
  search: 'sök | söka | sök efter | hitta',
  other:
    'bokningsnummer* | bokningskod* | bokningsreferens* | bokning* | ordernummer* | beställningsnummer* | spårningsnummer* | spårningskod* | kollinummer* | kolli id | biljettnummer* | referensnummer* | aktiveringskod* | serienummer* | produktkod* | artikelnummer* | streckkod* | möteskod* | mötes id | evenemangskod* | klasskod* | kurskod* | spelkod* | rumskod* | felkod* | qr kod* | antal | belopp | kommentar* | meddelande | datum | registreringskod* | licenskod* | ny pin | välj pin | valutakod* | ocr nummer* | portkod* | färgkod* | anslutningskod*',
  spare: 'en av dina | oanvända | återstående',
};
