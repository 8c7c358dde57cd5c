import type { Words } from './concept.ts';

/** German. */
export const de: Words = {
  app: 'authentifizierungsapp* | authentifizierungs app* | authentifizierer* | authenticator app | authentifikator* | authentifizierungsanwendung* | authentisierungs app* | zwei faktor app* | 2 faktor app* | bestätigungs app* | sicherheits app* | codegenerator* | code generator* | mobile app | smartphone app | handy app | mobilen app | ihrer app | deiner app | von der app | aus der app | in der app | app generiert* | app erzeugt* | app angezeigt* | otp app* | totp app* | einmalpasswort app* | ihrem authenticator | ihrer authenticator app',
  factor:
    'zwei faktor* | zweifaktor* | 2 faktor* | 2faktor* | zwei faktor authentifizierung* | zwei faktor code* | zweiter faktor | zweiten faktor | zweite faktor | zwei schritt* | zweischritt* | zweistufig* | zwei stufen* | in zwei schritten | bestätigung in zwei schritten | 2 schritt* | 2 stufen* | mehrfaktor* | mehr faktor* | multi faktor* | multifaktor* | mehrstufig* | doppelte authentifizierung | zusätzliche bestätigung',
  once: 'einmalpasswort* | einmal passwort* | einmalcode* | einmal code* | einmalkennwort* | einmal kennwort* | einmalige passw* | einmaliger code | einmaligen code | einmalige* code* | einmal pin | einmal token | zeitbasiert* | zeitbasiertes einmalpasswort | einmaliges kennwort | einmaliges passwort | temporäre* code* | dynamische* code* | einmal kenncode',
  verify:
    'bestätigungscode* | bestätigungs code* | verifizierungscode* | verifizierungs code* | verifikationscode* | authentifizierungscode* | authentifizierungs code* | authentisierungscode* | sicherheitscode* | sicherheits code* | prüfcode* | überprüfungscode* | anmeldecode* | login code* | logincode* | zugangscode* | zugriffscode* | code zur bestätigung | kontrollcode* | freigabecode* | authentifizierungsschlüssel* | authentifizierungstoken* | bestätigungsschlüssel* | sicherheitsschlüsselcode | sicherheitstoken* | identifikationscode* | passcode*',
  code: 'code | codes | *code | eingabe des codes | pin code | ziffern | kennziffer* | token',
  digits:
    '# stellig* | # stellige* code* | # stelligen code* | # ziffern | # ziffrig* | sechsstellig* | sechs stellig* | sechsstelligen code* | sechs ziffern | achtstellig* | # stellige zahl | # zeichen | # stelligen zahlencode',
  sent: 'gesendet* | geschickt* | zugesandt* | zugeschickt* | gesandt* | versendet* | verschickt* | versandt* | haben wir | senden | erneut senden | neu senden | code senden | code anfordern | anfordern | neuen code | code erhalten | erhalten haben | erhaltenen | nicht erhalten | keinen code erhalten | sms code* | per sms | per e mail | per mail | per email | an ihre e mail* | an deine e mail* | e mail code* | posteingang* | postfach* | textnachricht* | anruf* | mobiltan* | mtan | sms tan | ihre e mails | e mail bestätigung* | in der e mail | e mail mit | handynummer bestätigen | telefonnummer bestätigen | e mail adresse bestätigen | an ihr handy | an dein handy | an ihr telefon',
  recovery:
    'wiederherstellungscode* | wiederherstellungs code* | wiederherstellungsschlüssel* | wiederherstellung* | backup code* | backupcode* | backup schlüssel* | backup token* | sicherungscode* | sicherungs code* | ersatzcode* | ersatz code* | notfallcode* | notfall code* | notfallschlüssel* | notfall | rettungscode* | reservecode* | einmaliger wiederherstellungscode* | einmal wiederherstellungscode* | rücksetzcode* | statische* token* | wiederherstell* | notfallkit | ausweichcode* | zwei faktor wiederherstellungscode* | zurücksetzungscode*',
  hardware: 'sicherheitsschlüssel* | hardwareschlüssel* | hardware token* | usb schlüssel*',
  secret:
    'geheimer schlüssel | geheimen schlüssel | geheimnis | schlüssel einrichten | einrichtungsschlüssel* | api schlüssel* | lizenzschlüssel* | produktschlüssel* | zugriffstoken* | privater schlüssel',
  device:
    'gerätecode* | geräte code* | code auf ihrem gerät | code von ihrem gerät | kopplungscode* | verbindungscode* | auf ihrem fernseher | bildschirm angezeigt* | auf dem bildschirm | tv code*',
  captcha:
    'zeichen im bild | zeichen aus dem bild | code aus dem bild | im bild | auf dem bild | text im bild | bild angezeigt* | kein roboter | sicherheitsabfrage* | sicherheitsfrage* | spamschutz* | spam schutz* | captchacode* | rechenaufgabe* | buchstaben im bild | zeichenfolge*',
  card: 'kartennummer* | kreditkarte* | kreditkartennummer* | kartenprüfnummer* | prüfnummer* | prüfziffer* | kartenprüfziffer* | kartensicherheitscode* | sicherheitscode der karte | gültig bis | ablaufdatum* | karteninhaber* | kontonummer* | bankleitzahl* | blz | rückseite | dreistellig* | 3 stellig* | 3 ziffern | auf der karte | bankverbindung*',
  postal:
    'plz | postleitzahl* | ort | stadt | adresse* | straße* | hausnummer* | bundesland | land | länderkennung* | ländercode* | landesvorwahl* | vorwahl* | länderkürzel',
  coupon:
    'gutschein* | gutscheincode* | rabattcode* | rabatt* | aktionscode* | promocode* | promo code* | angebotscode* | vorteilscode* | geschenkkarte* | geschenkgutschein* | empfehlungscode* | einladungscode* | einladung* | werbecode* | kundenkarte* | freundschaftscode* | bonuscode* | empfohlen von | partnercode* | coupon* | gutscheinnummer*',
  phone:
    'telefonnummer* | telefon* | handynummer* | handy* | mobilnummer* | mobiltelefon* | mobilfunknummer* | rufnummer* | faxnummer*',
  person:
    'benutzername* | benutzer | benutzerkennung* | nutzername* | anmeldename* | kennung | vorname* | nachname* | name | familienname* | e mail adresse* | mailadresse* | firma | firmenname* | unternehmen* | kundennummer* | mitgliedsnummer* | personalnummer* | steuernummer* | steuer id | umsatzsteuer* | ust id* | geburtsdatum* | ausweisnummer* | gerätename* | beschreibung* | bezeichnung* | mandant* | spitzname | anzeigename',
  password:
    'passwort* | kennwort* | passwörter | neues passwort | passwort bestätigen | passwort wiederholen',
  search: 'suche* | suchen | suchbegriff* | finden',
  other:
    'buchungsnummer* | buchungscode* | buchungsreferenz* | reservierungsnummer* | reservierungscode* | bestellnummer* | auftragsnummer* | auftragscode* | sendungsnummer* | sendungsverfolgung* | paketnummer* | trackingnummer* | trackingcode* | referenznummer* | rechnungsnummer* | ticketnummer* | ticketcode* | aktivierungscode* | freischaltcode* | seriennummer* | lizenzcode* | registrierungscode* | artikelnummer* | produktcode* | strichcode* | barcode* | besprechungs* | meetingcode* | sitzungscode* | konferenzcode* | veranstaltungscode* | kurscode* | klassencode* | spielcode* | raumcode* | fehlercode* | farbcode* | währungscode* | qr code* | quellcode* | statuscode* | menge | anzahl | betrag | kommentar* | nachricht | bemerkung* | datum | neue pin | pin festlegen | pin wählen | flugnummer* | zugnummer* | zählernummer* | vertragsnummer* | bic code | abholcode* | teilnehmercode* | sprachcode* | türcode*',
  spare:
    'einen ihrer | einen deiner | eines ihrer | einer ihrer | verbleibende* | unbenutzte* | einer deiner | eines deiner | ihre gespeicherten',
};
