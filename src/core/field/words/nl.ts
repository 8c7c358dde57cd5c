import type { Words } from './concept.ts';

/** Dutch. */
export const nl: Words = {
  app: 'authenticatie app* | authenticatieapp* | authenticator app* | verificatie app* | verificatieapp* | authenticatieapplicatie* | authenticatieprogramma* | tweestaps app | mobiele app | je app | uw app | de app | codegenerator* | in de app | van je app | twee factor app*',
  factor:
    'tweefactor* | twee factor* | tweefactorauthenticatie* | tweestaps* | twee staps* | tweestapsverificatie* | in twee stappen | twee stappen | tweetraps* | 2 factor* | 2 staps* | 2 stappen | multifactor* | multi factor* | meervoudige verificatie | meervoudige authenticatie | tweede factor | tweeledige | dubbele authenticatie | extra beveiliging | meerstaps*',
  once: 'eenmalig wachtwoord | eenmalige code | eenmalig* | eenmalige wachtwoord* | eenmalige pincode | eenmalige toegangscode | tijdelijke code | tijdgebonden code | tijdgebonden | wegwerpwachtwoord* | tijdelijk wachtwoord',
  verify:
    'verificatiecode* | bevestigingscode* | authenticatiecode* | beveiligingscode* | toegangscode* | inlogcode* | controlecode* | validatiecode* | veiligheidscode* | aanmeldcode* | identificatiecode* | verificatie code* | authenticatietoken* | beveiligingstoken* | autorisatiecode* | aanmeldingscode* | verificatiesleutel',
  code: 'code | codes | *code | token | pincode* | cijfers',
  digits:
    '# cijferig* | # cijferige code* | # cijfers | code van # cijfers | zescijferig* | zes cijfers | zescijferige code* | # tekens | achtcijferig*',
  sent: 'verzonden | verstuurd | gestuurd | gestuurde | toegestuurd | verstuurden | stuurden | we hebben | hebben gestuurd | verzenden | opnieuw verzenden | opnieuw versturen | code versturen | code verzenden | nieuwe code | code aanvragen | ontvangen | ontvang | ontving | niet ontvangen | per sms | via sms | sms code* | per e mail | via e mail | per mail | e mailcode* | tekstbericht* | sms bericht* | inbox | postvak | je e mail | uw e mail | naar uw e mail* | naar je e mail* | bellen | gebeld | bevestig je e mail* | verifieer je e mail* | verifieer je telefoon* | naar je telefoon | naar uw telefoon | spraakoproep',
  recovery:
    'herstelcode* | herstel code* | herstelsleutel* | herstel* | back up code* | backupcode* | back upcode* | back upcodes | reservecode* | noodcode* | reserve* | eenmalige herstelcode* | statische token* | resetcode* | back upsleutel*',
  hardware: 'beveiligingssleutel* | hardwaresleutel* | usb sleutel*',
  secret:
    'geheime sleutel | geheim | instelsleutel | installatiesleutel | api sleutel* | licentiesleutel* | productsleutel* | toegangstoken* | licentiecode*',
  device:
    'apparaatcode* | koppelcode* | koppelingscode* | code op je apparaat | code op uw apparaat | op je tv | op het scherm | tv code*',
  captcha:
    'tekens in de afbeelding | tekst in de afbeelding | code in de afbeelding | afbeelding* | geen robot | beveiligingsvraag* | antispam* | letters in de afbeelding',
  card: 'kaartnummer* | creditcard* | creditcardnummer* | betaalkaart* | vervaldatum* | verloopdatum* | kaarthouder* | achterkant van | achterop | drie cijfers | 3 cijfers | rekeningnummer* | cvc code* | naam op de kaart | kaartcode*',
  postal:
    'postcode* | plaats | woonplaats | adres* | straat* | huisnummer* | land | landcode* | landnummer* | netnummer* | provincie',
  coupon:
    'kortingscode* | korting* | actiecode* | promotiecode* | promocode* | couponcode* | waardebon* | cadeaubon* | cadeaukaart* | cadeaucode* | vouchercode* | uitnodigingscode* | uitnodiging* | verwijzingscode* | verwijscode* | kadobon* | vriendencode* | tegoedbon* | aanbrengcode* | aanbiedingscode*',
  phone: 'telefoonnummer* | telefoon | mobiel nummer | mobiele nummer | mobiele telefoon | gsm nummer | gsm',
  person:
    'gebruikersnaam* | gebruiker | naam | voornaam* | achternaam* | e mailadres* | emailadres* | bedrijf* | bedrijfsnaam* | kvk nummer* | btw nummer* | bsn | klantnummer* | klantcode* | geboortedatum* | apparaatnaam | omschrijving* | beschrijving* | lidnummer* | personeelsnummer*',
  password: 'wachtwoord* | nieuw wachtwoord | bevestig wachtwoord',
  search: 'zoeken | zoek | zoekterm* | zoekopdracht*',
  other:
    'boekingsnummer* | boekingscode* | reserveringsnummer* | reserveringscode* | reservering* | bestelnummer* | ordernummer* | trackingcode* | track en trace* | volgnummer* | zendingsnummer* | barcode* | streepjescode* | ticketnummer* | activatiecode* | activeringscode* | serienummer* | productcode* | artikelnummer* | vergadercode* | vergader id | vergaderings id | evenementcode* | klascode* | klascodes | cursuscode* | spelcode* | game pin | kamercode* | foutcode* | qr code* | aantal | hoeveelheid | bedrag | opmerking* | bericht | datum | registratiecode* | valutacode* | nieuwe pincode | kies een pincode | kleurcode* | referentie* | factuurnummer* | deelnamecode*',
  spare: 'een van je | een van uw | een van de | resterende | ongebruikte',
};
