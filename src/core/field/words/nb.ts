// Word list `nb` (BCP 47): phrases around fields for codes, by concept.
import type { Words } from './concept.ts';

/** Norwegian, Bokmål and Nynorsk. */
export const nb: Words = {
  app: 'autentiseringsapp* | autentikator* | autentifiseringsapp* | godkjenningsapp* | bekreftelsesapp* | verifiseringsapp* | tofaktorapp* | totrinnsapp* | engangskodeapp* | mobilapp* | kodegenerator* | kodebrikke* | kodeapp* | appen din | fra appen | i appen | av appen | autentiserings app* | app på telefonen | autentiseringsprogram* | verifikator* | autentisator* | autentifikator* | programvaretoken*',
  factor:
    'tofaktor* | to faktor* | to faktor autentisering* | to faktor kode* | totrinn* | tosteg* | multifaktor* | flerfaktor* | fleirfaktor* | flertrinns* | ekstra sikkerhet | 2fa kode* | 2 faktor* | 2 trinns* | sekundær autentisering | andrefaktor* | to steg* | to trinn* | andre faktor* | dobbel autentisering',
  once: 'engangs kode* | engangs passord* | engongskode* | engongspassord* | engangs* | midlertidig kode* | tidsbasert* | tidsbasert kode* | tidsbasert engangspassord* | midlertidig engangskode* | midlertidig tilgangskode*',
  verify:
    'bekreftelseskode* | verifiseringskode* | verifikasjonskode* | autentiseringskode* | autentifiseringskode* | sikkerhetskode* | stadfestingskode* | tryggingskode* | godkjenningskode* | påloggingskode* | innloggingskode* | tilgangskode* | adgangskode* | kontrollkode* | kode for bekreftelse | sikkerheitskode* | valideringskode* | kvitteringskode* | passkode* | bekreft kode | bekreft koden | verifiser kode | verifiser koden',
  code: 'kode | koden | koder | kodene | skriv inn kode* | tast inn kode* | oppgi kode* | *kode | pinkode* | pin kode*',
  digits:
    '# sifret | # sifrede | # sifra | # siffer | # sifre | # sifret kode* | sekssifret | sekssifrede | sekssifra | seks siffer | seks sifre | åttesifret | # tegn',
  sent: 'tekstmelding* | sms kode* | smskode* | melding med kode | vi sendte | vi har sendt | er sendt | ble sendt | blir sendt | har blitt sendt | sendt til | sendt på | sendt deg | send kode* | send på nytt | send ny kode | send igjen | sende | sender | motta kode* | mottatt | du mottok | ikke fått | få ny kode | innboks* | e postkode* | på e post | til e post | via e post | e posten din | til din e post | sjekk e posten | til telefonen | til mobilen | bekreft e post* | bekreft telefon* | bekreft mobil* | ringe deg | be om ny kode | taleanrop | motta en kode | kontroller e posten | sjekk e postadressen | koden i e posten | fikk du ikke koden | den registrerte e postadressen',
  recovery:
    'gjenopprettingsnøkkel* | gjenoppretting* | gjenopprett* | reserve* | sikkerhetskopi* | backupkode* | backup kode* | nødkode* | kriseløsningskode* | engangs gjenopprettingskode* | tilbakestillingskode* | gjenfinningskode* | attopprettingskode* | attendekode* | sikringskode*',
  hardware:
    'sikkerhetsnøkkel* | sikkerhetsnøkler | maskinvarenøkkel* | sikkerheitsnøkkel* | smartkort*',
  secret:
    'hemmelig nøkkel | hemmelighet | oppsettsnøkkel* | api nøkkel* | lisensnøkkel* | produktnøkkel* | hemmeleg nøkkel',
  device:
    'enhetskode* | koden på enheten | koden på skjermen | kode på skjermen | koblingskode* | tilkoblingskode* | koblekode* | tv kode* | einingskode* | på tv en | på tv en din | fjernsyn*',
  captcha:
    'koden i bildet | koden på bildet | ikke en robot | ikkje ein robot | sikkerhetsspørsmål* | bildet',
  card: 'kortnummer* | kredittkort* | betalingskort* | bankkort* | kortkode* | utløpsdato* | utløp | navn på kort* | kortholder* | kontonummer* | baksiden av kortet | bak på kortet | tre siffer | 3 siffer | kortets sikkerhetskode* | kortet',
  postal:
    'postnummer* | postkode* | poststed* | postnr | adresse* | gateadresse* | by | land | landkode* | landskode* | retningsnummer* | fylke* | kommune*',
  coupon:
    'rabatt* | kampanjekode* | kupong* | gavekort* | gavekode* | tilgodelapp* | verdikode* | vervekode* | invitasjon* | henvisningskode* | referansekode* | promokode* | promo kode* | bonuskode* | fordelskode* | verdikupong* | medlemsnummer*',
  phone:
    'telefonnummer* | telefon | mobilnummer* | mobil | mobiltelefon* | tlf | mobilnr | telefonnr',
  person:
    'brukernavn* | brukarnamn* | bruker id | navn | namn | fornavn* | etternavn* | e post | epost | e postadresse* | epostadresse* | bedrift* | firma* | firmanavn* | organisasjonsnummer* | fødselsnummer* | personnummer* | fødselsdato* | kundenummer* | enhetsnavn* | beskrivelse* | kallenavn* | brukar',
  password: 'passord* | bekreft passord* | gjenta passord*',
  search: 'søk | søke | søk etter | finn',
  other:
    'bestillingsnummer* | bestillingskode* | bookingnummer* | bookingkode* | bookingreferanse* | reservasjonsnummer* | reservasjonskode* | referansenummer* | ordrenummer* | sporingsnummer* | sporingskode* | sendingsnummer* | kollinummer* | spor | billettnummer* | aktiveringskode* | serienummer* | produktkode* | varenummer* | strekkode* | møtekode* | møte id | arrangementskode* | klassekode* | kurskode* | spillkode* | romkode* | feilkode* | qr kode* | antall | beløp | kommentar* | melding | dato | lisenskode* | registreringskode* | ny pin | velg pin | valutakode* | kidnummer* | kid',
  spare: 'en av dine | ubrukte | ei av | en av kodene | gjenværende kod*',
  pin: 'lag en pin* | velg en pin* | ny pin* | opprett pin* | bekreft pin*',
};
