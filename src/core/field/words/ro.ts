import type { Words } from './concept.ts';

/** Romanian. */
export const ro: Words = {
  app: 'aplicați* de autentificare | autentificator* | aplicați* authenticator | aplicați* de verificare | aplicați* mobil* | aplicația ta | aplicația dvs | aplicația dumneavoastră | din aplicați* | în aplicați* | generator de coduri | aplicați* de securitate',
  factor:
    'doi factori | în doi factori | cu doi factori | autentificare cu doi factori | autentificare în doi factori | doi pași | în doi pași | verificare în doi pași | doua etape | două etape | în două etape | mai mulți factori | multifactor* | multi factor* | al doilea factor | cod 2fa | codul 2fa | dublă autentificare | în 2 pași',
  once: 'parolă unică | parola unică | cod unic | codul unic | cod de unică folosință | parolă de unică folosință | unică folosință | cod temporar | parolă temporară | de unică folosință | unică utilizare | o singură utilizare',
  verify:
    'cod de verificare | codul de verificare | cod de autentificare | codul de autentificare | cod de confirmare | codul de confirmare | cod de securitate | codul de securitate | cod de acces | codul de acces | cod de validare | codul de validare | cod de autorizare | cod de siguranță | cod de conectare | cod de identificare',
  code: 'cod | codul | coduri | codului | introduceți codul | token',
  digits: '# cifre | din # cifre | cod de # cifre | format din # cifre | șase cifre | # caractere',
  sent: 'trimis | trimisă | am trimis | a fost trimis | trimite | trimite cod | trimite codul | retrimite | trimite din nou | trimiteți | primit | primi | nu ai primit | nu ați primit | prin sms | mesaj text | cod sms | prin e mail | prin email | pe e mail | pe email | la adresa de e mail | la adresa | căsuța de e mail | pe telefon | verifică e mailul | verifică adresa de email | verificați e mailul | confirmă adresa | apel | solicită cod',
  recovery:
    'cod de recuperare | coduri de recuperare | codul de recuperare | recuperare | cod de rezervă | coduri de rezervă | cod de backup | coduri de backup | copie de rezervă | cod de urgență | cheie de recuperare | cod de restaurare | de rezervă',
  hardware: 'cheie de securitate | cheie fizică',
  secret: 'cheie secretă | cheia secretă | cheie de licență | cheie api | secret',
  device: 'cod dispozitiv | codul dispozitivului | cod de asociere | pe ecran',
  captcha:
    'caracterele din imagine | textul din imagine | codul din imagine | din imagine | imagine | nu sunt robot | nu sunt un robot | întrebare de securitate | cod captcha',
  card: 'număr card | numărul cardului | card de credit | cod de securitate card | data expirării | titular card | titularul cardului | spatele cardului | trei cifre | ultimele 3 cifre | număr cont | card',
  postal:
    'cod poștal | codul poștal | oraș | localitate | adresă | adresa | stradă | județ | țară | cod țară | prefix',
  coupon:
    'cod promoțional | cod promo | cod de reducere | cod reducere | reducere | cupon* | voucher* | card cadou | cod cadou | cod invitație | invitație | cod de recomandare | cod de referință | cod voucher',
  phone: 'telefon | număr de telefon | număr telefon | mobil | telefon mobil',
  person:
    'nume utilizator | nume de utilizator | utilizator | nume | prenume | e mail | adresă de e mail | adresa de email | firmă | companie | cnp | cui | cif | data nașterii | descriere | nume dispozitiv',
  password: 'parolă | parola | parolă nouă | confirmă parola | confirmați parola',
  search: 'caută | căutare | cauta',
  other:
    'număr rezervare | cod rezervare | rezervare | număr comandă | comandă | awb | urmărire | cod de activare | cod activare | număr de serie | cod produs | cod de bare | cod întâlnire | cod eveniment | cod clasă | cod curs | cod joc | cod eroare | cod qr | cantitate | sumă | comentariu* | mesaj | data | cod fiscal | cod licență',
};
