import type { Words } from './concept.ts';

/** Danish. */
export const da: Words = {
  app: 'godkendelsesapp* | godkendelses app* | autentificeringsapp* | autentificeringsprogram* | authenticator app* | verifikationsapp* | bekræftelsesapp* | mobilapp* | din app | appen | i appen | fra appen | kodegenerator* | autentificerings app* | nøgleviser* | kodeviser* | godkenderapp* | tofaktorapp* | autentifikator*',
  factor:
    'tofaktor* | to faktor* | tofaktorgodkendelse* | to faktor godkendelse* | totrins* | to trins* | totrinsbekræftelse* | totrinsgodkendelse* | to trin | i to trin | multifaktor* | flerfaktor* | 2 faktor* | 2 trins* | anden faktor | 2fa kode* | tofaktorkode* | to faktor kode* | flertrins*',
  once: 'engangskode* | engangsadgangskode* | engangs* | engangs adgangskode* | engangs kode* | midlertidig kode* | tidsbaseret* | tidsbaseret engangskode* | engangspassword*',
  verify:
    'bekræftelseskode* | verifikationskode* | verificeringskode* | godkendelseskode* | autentificeringskode* | sikkerhedskode* | loginkode* | login kode* | kontrolkode* | valideringskode* | identifikationskode* | autoriseringskode* | adgangskode til engangsbrug',
  code: 'kode | koden | koder | *kode | *koden | indtast kode* | indtast koden | pinkode* | pin kode* | cifre',
  digits:
    '# cifret | # cifrede | # cifrede kode* | # cifre | # cifret kode* | sekscifret* | sekscifrede* | seks cifre | # tegn | ottecifret*',
  sent: 'sendt | har sendt | er sendt | blev sendt | vi sendte | sendte | send kode* | send koden | send igen | send ny kode | gensend* | sende | send sms | modtag kode* | modtaget | har du ikke modtaget | ikke modtaget | sms kode* | på sms | via sms | sms besked* | tekstbesked* | på e mail | via e mail | pr e mail | på mail | e mailkode* | mailboks* | indbakke* | din e mail | din mail | til din telefon | til dit telefonnummer | bekræft din e mail* | bekræft din mail | bekræft telefon* | få ny kode | anmod om kode | anmod om en ny kode | opkald | tjek din e mail | tjek din mail',
  recovery:
    'gendannelseskode* | gendannelsesnøgle* | gendannelse* | genoprettelseskode* | genoprettelse* | backupkode* | backup kode* | sikkerhedskopi* | reservekode* | reserve* | nødkode* | nødadgangskode* | engangs gendannelseskode* | nulstillingskode*',
  hardware: 'sikkerhedsnøgle* | hardwarenøgle*',
  secret:
    'hemmelig nøgle | hemmelighed | opsætningsnøgle* | api nøgle* | licensnøgle* | produktnøgle* | adgangstoken',
  device:
    'enhedskode* | kode på din enhed | koden på enheden | parringskode* | tilslutningskode* | på dit tv | på skærmen | tv kode*',
  captcha:
    'tegnene i billedet | teksten i billedet | koden i billedet | billedet | i billedet | på billedet | ikke en robot | sikkerhedsspørgsmål* | bogstaverne i billedet',
  card: 'kortnummer* | kreditkort* | betalingskort* | dankort* | kontrolcifre* | kontrolcifre | udløbsdato* | udløb | kortholder* | bagsiden af kortet | bag på kortet | tre cifre | 3 cifre | kontonummer* | registreringsnummer* | kortets sikkerhedskode*',
  postal: 'postnummer* | by | adresse* | vejnavn* | gade* | land | landekode* | landekoder | områdekode*',
  coupon:
    'rabatkode* | rabat* | kampagnekode* | kupon* | kuponkode* | gavekort* | gavekode* | gavekortnummer | værdikode* | invitationskode* | invitation* | henvisningskode* | tilbudskode* | promokode* | bonuskode* | voucherkode* | medlemsnummer*',
  phone: 'telefonnummer* | telefon | mobilnummer* | mobil | mobiltelefon* | mobilnr',
  person:
    'brugernavn* | bruger | bruger id | navn | fornavn* | efternavn* | e mail | e mailadresse* | mailadresse* | firma* | firmanavn* | cvr nummer* | cvr | cpr nummer* | cpr | kundenummer* | fødselsdato* | enhedsnavn* | beskrivelse* | kaldenavn*',
  password:
    'adgangskode | adgangskoden | ny adgangskode | nuværende adgangskode | bekræft adgangskode | gentag adgangskode | kodeord* | nyt kodeord | password',
  search: 'søg | søge | søg efter | find',
  other:
    'bookingnummer* | bookingkode* | bookingreference* | reservationsnummer* | reservationskode* | ordrenummer* | bestillingsnummer* | sporingsnummer* | sporingskode* | track and trace* | pakkenummer* | billetnummer* | referencenummer* | aktiveringskode* | serienummer* | produktkode* | varenummer* | stregkode* | mødekode* | møde id | begivenhedskode* | klassekode* | kursuskode* | spilkode* | rumkode* | fejlkode* | qr kode* | antal | beløb | kommentar* | besked | dato | licenskode* | registreringskode* | ny pinkode | vælg pinkode | valutakode* | dørkode*',
  spare: 'en af dine | ubrugte | resterende',
};
