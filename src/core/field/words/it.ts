import type { Words } from './concept.ts';

/** Italian. */
export const it: Words = {
  app: 'app di autenticazione | applicazione di autenticazione | app autenticatore | autenticatore | autenticatori | app authenticator | app di verifica | app mobile | applicazione mobile | app per l autenticazione | app di sicurezza | generatore di codici | tua app | tua applicazione | dall app | dall applicazione | dalla app | nell app | nell applicazione | app per autenticazione | applicazione totp',
  factor:
    'due fattori | a due fattori | autenticazione a due fattori | codice a due fattori | doppio fattore | autenticazione a doppio fattore | secondo fattore | due passaggi | in due passaggi | verifica in due passaggi | due fasi | in due fasi | 2 fattori | 2 passaggi | multifattore | multi fattore | a più fattori | più fattori | multifattoriale | doppia autenticazione | codice 2fa | codice mfa | autenticazione forte | due step',
  once: 'password monouso | codice monouso | password temporanea | codice temporaneo | codice usa e getta | password usa e getta | monouso | una tantum | codice otp | password una tantum | codice una tantum | codice dinamico | password dinamica | pin monouso | password singola | codice totp | codice ad uso singolo | token monouso',
  verify:
    'codice di verifica | codice di autenticazione | codice di conferma | codice di sicurezza | codice di accesso | codice di convalida | codice di controllo | codice di login | codice di autorizzazione | codice di validazione | codice di identificazione | token di autenticazione | codice di protezione | codice generato | codice segreto | codice di verifica dell accesso | token di sicurezza',
  code: 'codice | codici | token | inserisci il codice | inserire il codice | cifre',
  digits:
    '# cifre | codice a # cifre | codice di # cifre | a # cifre | di # cifre | sei cifre | a sei cifre | codice a sei cifre | # caratteri | # numeri',
  sent: 'inviato | inviata | inviati | abbiamo inviato | ti abbiamo inviato | è stato inviato | inviare | invia codice | invia il codice | invia di nuovo | invia nuovamente | reinvia | rinvia | invia | ricevi | ricevere | ricevuto | non hai ricevuto | non ricevuto | via sms | tramite sms | per sms | sms ricevuto | messaggio di testo | codice sms | via e mail | via email | tramite email | tramite e mail | alla tua email | all indirizzo | posta in arrivo | casella di posta | richiedi codice | richiedi il codice | richiedi un nuovo codice | chiamata | controlla la tua email | controlla la posta | verifica email | verifica la tua email | conferma email | verifica il telefono | al tuo numero | al numero | sul tuo telefono | spedito',
  recovery:
    'codice di recupero | codici di recupero | chiave di recupero | recupero | codice di backup | codici di backup | codice di riserva | codici di riserva | codice di emergenza | codici di emergenza | codice di ripristino | codici di ripristino | ripristino | codice di salvataggio | codice di sicurezza di riserva | codice di recupero monouso | token statico | codice di reimpostazione | codici di riserva | di riserva | codice di soccorso',
  hardware: 'chiave di sicurezza | chiavi di sicurezza | chiave fisica | chiave hardware',
  secret:
    'chiave segreta | chiave di configurazione | chiave api | chiave di licenza | codice di licenza | segreto | chiave privata | token di accesso | chiave condivisa | codice prodotto',
  device:
    'codice del dispositivo | codice dispositivo | codice visualizzato | codice mostrato | codice di associazione | codice di abbinamento | sul tuo televisore | sullo schermo | sulla tv',
  captcha:
    'caratteri nell immagine | caratteri dell immagine | testo nell immagine | codice nell immagine | nell immagine | dell immagine | non sono un robot | non sei un robot | domanda di sicurezza | codice captcha | anti spam | antispam',
  card: 'numero di carta | numero della carta | carta di credito | carta di debito | codice di sicurezza della carta | codice carta | codice della carta | data di scadenza | scadenza | titolare della carta | intestatario | retro della carta | sul retro | tre cifre | 3 cifre | numero di conto | carta | codice banca | pin della carta',
  postal:
    'cap | codice postale | codice di avviamento postale | città | indirizzo | via | provincia | paese | nazione | prefisso | codice paese | comune | località',
  coupon:
    'codice promozionale | codice promo | codice sconto | sconto | coupon | codice coupon | buono | buono sconto | buono regalo | carta regalo | codice regalo | codice invito | codice di invito | invito | codice amico | codice referral | codice convenzione | codice di riferimento | codice omaggio | voucher',
  phone: 'telefono | numero di telefono | cellulare | numero di cellulare | telefono cellulare',
  person:
    'nome utente | utente | nome | cognome | indirizzo e mail | indirizzo email | posta elettronica | email | azienda | società | ragione sociale | codice fiscale | partita iva | codice cliente | numero cliente | codice utente | matricola | data di nascita | nome del dispositivo | descrizione | nominativo | codice azienda | identificativo',
  password: 'password | nuova password | conferma password | ripeti password',
  search: 'cerca | ricerca | cercare | trova',
  other:
    'codice di prenotazione | codice prenotazione | numero di prenotazione | prenotazione | numero d ordine | numero ordine | codice di tracciamento | numero di spedizione | tracciamento | spedizione | numero biglietto | codice di attivazione | codice attivazione | numero di serie | numero seriale | codice articolo | codice a barre | riferimento | codice riunione | codice della riunione | codice evento | codice classe | codice corso | codice del corso | codice gioco | codice stanza | codice errore | codice di errore | codice qr | quantità | importo | commento | commenti | messaggio | data | nota | codice registrazione | nuovo pin | codice swift | codice destinatario | codice valuta | codice pratica',
  spare: 'uno dei tuoi | uno dei | uno dei codici | rimanenti | non utilizzati | inutilizzat*',
};
