import type { Words } from './concept.ts';

/** Finnish. */
export const fi: Words = {
  app: 'todennussovellu* | todentajasovellu* | todentaja* | todentamissovellu* | vahvistussovellu* | tunnistussovellu* | tunnistautumissovellu* | autentikointisovellu* | authenticator sovellu* | mobiilisovellu* | sovelluksesi | sovelluksesta | sovelluksen | sovelluksessa | koodigeneraattori*',
  factor:
    'kaksivaihei* | kaksivaiheinen todennus | kaksivaiheinen tunnistautuminen | kaksivaiheinen vahvistus | kaksivaiheisen* | kaksitekijäi* | kaksiosai* | kaksoistodennu* | kaksoisvahvistu* | monivaihei* | monitekijäi* | monimenetelmä* | toinen vaihe | toinen tekijä | toisen vaiheen | 2 vaihei* | 2fa koodi* | kaksivaiheisen tunnistautumisen koodi* | vahva tunnistau*',
  once: 'kertakäyttökoodi* | kertakäyttöi* | kertakäyttöinen koodi* | kertakäyttöinen salasana* | kertakäyttösalasana* | kertakoodi* | kertasalasana* | kertatunnus* | aikapohjai* | väliaikainen koodi* | tilapäinen koodi* | kertakäyttötunnus*',
  verify:
    'vahvistuskoodi* | todennuskoodi* | turvakoodi* | suojakoodi* | tunnistuskoodi* | varmennuskoodi* | varmistuskoodi* | kirjautumiskoodi* | pääsykoodi* | tarkistuskoodi* | tarkistekoodi* | vahvistus koodi* | autentikointikoodi* | hyväksymiskoodi* | turvaluku* | turvallisuuskoodi* | tunnusluku*',
  code: 'koodi | koodin | koodia | koodit | koodisi | *koodi | *koodin | anna koodi | syötä koodi | pin koodi* | numeroa',
  digits:
    '# numeroi* | # numeroinen koodi* | # numeroa | # merkki* | kuusinumeroi* | kuusi numeroa | # lukui* | kahdeksannumeroi*',
  sent: 'lähetetty | lähetettiin | lähetimme | olemme lähettäneet | lähetetään | lähetä koodi | lähetä uudelleen | lähetä uusi koodi | lähetä | uudelleenlähet* | tekstiviesti* | sms koodi* | sähköpostitse | sähköpostiin | sähköpostiisi | sähköpostikoodi* | sähköpostivahvistu* | vastaanottamasi | vastaanota | saamasi | saapunut | et saanut | etkö saanut | saapuneet | pyydä uusi koodi | pyydä koodi | puhelimeesi | puhelinnumeroosi | tarkista sähköposti* | vahvista sähköposti* | vahvista puhelin* | soita | puhelu*',
  recovery:
    'palautuskoodi* | palautusavain* | palautus* | varakoodi* | varmuuskoodi* | varmuuskopio* | vara avain* | hätäkoodi* | pelastuskoodi* | varatunnus* | palauttami* | kertakäyttöinen palautuskoodi*',
  hardware: 'suojausavain* | turva avain* | laiteavain*',
  secret:
    'salainen avain | salaisuus | määritysavain* | api avain* | lisenssiavain* | tuoteavain* | asetusavain*',
  device:
    'laitekoodi* | laitteen koodi* | laiteparikoodi* | parituskoodi* | pariliitoskoodi* | yhdistämiskoodi* | näytöllä näkyvä | television | tv koodi*',
  captcha:
    'kuvan merkit | kuvassa* | kuvan teksti | kuvan | en ole robotti | robotti | turvakysymy* | roskaposti*',
  card: 'korttinumero* | kortin numero* | luottokortti* | maksukortti* | pankkikortti* | voimassaolo* | kortinhaltija* | kortin turvakoodi* | kortin takana | kortin kääntöpuol* | kääntöpuol* | kolme numeroa | 3 numeroa | tilinumero* | kortin nimi',
  postal:
    'postinumero* | postitoimipaikka | kaupunki | osoite* | katuosoite* | maa | maakoodi* | maatunnus* | suuntanumero* | kunta',
  coupon:
    'alennuskoodi* | alennus* | kampanjakoodi* | tarjouskoodi* | kuponki* | kuponkikoodi* | lahjakortti* | lahjakoodi* | lahjakortin | kutsukoodi* | kutsu* | suosittelukoodi* | suosittelija* | etukoodi* | arvoseteli* | promokoodi* | bonuskoodi* | etuseteli*',
  phone: 'puhelinnumero* | puhelin | matkapuhelin* | matkapuhelinnumero* | puh',
  person:
    'käyttäjätunnus* | käyttäjänimi* | käyttäjä | nimi | etunimi* | sukunimi* | sähköposti | sähköpostiosoite* | yritys* | y tunnus* | henkilötunnus* | asiakasnumero* | syntymäaika* | laitteen nimi | kuvaus* | lempinimi*',
  password: 'salasana* | uusi salasana | vahvista salasana',
  search: 'haku | hae | etsi | hakusana*',
  other:
    'varausnumero* | varauskoodi* | varaustunnus* | varaus* | tilausnumero* | seurantakoodi* | seurantanumero* | lähetystunnus* | lippunumero* | viitenumero* | aktivointikoodi* | sarjanumero* | tuotekoodi* | tuotenumero* | viivakoodi* | kokouskoodi* | kokoustunnus* | tapahtumakoodi* | kurssikoodi* | luokkakoodi* | pelikoodi* | huonekoodi* | virhekoodi* | qr koodi* | määrä | summa | kommentti* | viesti | päivämäärä* | rekisteröintikoodi* | lisenssikoodi* | uusi pin | liittymiskoodi* | ovikoodi* | noutokoodi*',
  spare: 'yksi | jokin | jäljellä olevi* | käyttämättömi*',
};
