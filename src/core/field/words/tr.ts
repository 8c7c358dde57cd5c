import type { Words } from './concept.ts';

/** Turkish. */
export const tr: Words = {
  app: 'kimlik doğrulayıcı* | kimlik doğrulama uygulama* | kimlik doğrulama uygulaması* | doğrulama uygulama* | doğrulayıcı uygulama* | doğrulayıcı* | kimlik doğrulayıcı uygulama* | iki faktörlü kimlik doğrulama uygulama* | iki aşamalı doğrulama uygulama* | iki adımlı doğrulama uygulama* | mobil uygulama* | uygulamanız* | uygulamadaki | uygulamasındaki | uygulamanızdaki | uygulama tarafından | kod üretici* | kod oluşturucu* | authenticator uygulama*',
  factor:
    'iki faktör* | iki faktörlü | iki faktörlü kimlik doğrulama | iki faktörlü doğrulama | iki aşamalı | iki aşamalı doğrulama | iki adım | iki adımlı | iki adımlı doğrulama | iki etmenli | 2 faktörlü | 2 adımlı | 2 aşamalı | çok faktörlü | çok faktörlü kimlik doğrulama | çok aşamalı | çok etmenli | ikinci faktör | 2fa kodu | iki kademeli | çift faktörlü | çift aşamalı | iki basamaklı doğrulama | çok unsurlu',
  once: 'tek kullanımlık | tek kullanımlık kod* | tek kullanımlık şifre* | tek kullanımlık parola* | tek seferlik | tek seferlik kod* | tek seferlik şifre* | tek seferlik parola* | bir kerelik | bir defalık | geçici kod* | geçici şifre* | zaman tabanlı | dinamik şifre* | bir kerelik şifre* | zamana dayalı',
  verify:
    'doğrulama kodu* | onay kodu* | güvenlik kodu* | kimlik doğrulama kodu* | giriş kodu* | erişim kodu* | oturum açma kodu* | teyit kodu* | doğrulama şifre* | yetkilendirme kodu* | kontrol kodu* | kimlik doğrulama jetonu | aktivasyon doğrulama kodu | onaylama kodu* | yetki kodu* | doğrulama kodunuz* | doğrulama numarası | doğrulama anahtarı',
  code: 'kod | kodu | kodunu | kodunuz* | kodlar* | kodu girin | jeton | token | pin | haneli',
  digits:
    '# haneli | # haneli kod* | # basamaklı | # basamaklı kod* | # rakamlı | altı haneli | altı basamaklı | # hane | # karakter* | sekiz haneli',
  sent: 'gönderilen | gönderildi | gönderdik | gönderdiğimiz | gönder | kod gönder | kodu gönder | tekrar gönder | yeniden gönder | kodu tekrar gönder | göndereceğiz | gönderilecek | aldığınız | alınan | kod al | almadınız mı | kodu almadım | gelen kod* | gelen | gelmedi | kısa mesaj | sms ile | sms kodu | mesajla | e posta ile | e posta kodu | e posta adresinize | e postanıza | e postanızı | e posta adresine | eposta* | mailinize | mail ile | gelen kutu* | cep telefonunuza | telefonunuza | numaranıza | e posta doğrulama | e postanı doğrula | telefon doğrulama | telefonunu doğrula | yeni kod iste | kod iste | arama ile | iletildi | sms şifre*',
  recovery:
    'kurtarma kodu* | kurtarma kodlar* | kurtarma anahtar* | kurtarma | yedek kod* | yedek kodu* | yedek kodlar* | yedek | yedekleme kodu* | yedekleme kodlar* | yedekleme | acil durum kodu* | acil durum | tek kullanımlık kurtarma kodu* | geri yükleme kodu* | sıfırlama kodu*',
  hardware: 'güvenlik anahtar* | donanım anahtar*',
  secret:
    'gizli anahtar* | kurulum anahtar* | api anahtar* | lisans anahtar* | ürün anahtar* | sır | gizli kod',
  device:
    'cihaz kodu* | cihazınızdaki kod* | eşleştirme kodu* | eşleme kodu* | ekrandaki kod* | ekranda | televizyon* | bağlantı kodu',
  captcha:
    'resimdeki | görseldeki | resimdeki karakter* | resimdeki kod* | görüntüdeki | resim kodu | robot değilim | robot olmadığınızı | güvenlik sorusu | işlemin sonucu | görsel doğrulama',
  card: 'kart numara* | kredi kart* | banka kart* | kart güvenlik kodu | kartın arka* | arka yüz* | son kullanma* | geçerlilik tarihi | kart sahibi | kart üzerindeki isim | üç haneli | 3 haneli | son üç | hesap numarası | kart şifre*',
  postal:
    'posta kodu* | il | ilçe | şehir | adres* | sokak | mahalle | ülke | ülke kodu* | alan kodu* | bölge',
  coupon:
    'promosyon kodu* | promosyon | indirim kodu* | indirim | kupon* | kupon kodu* | kampanya kodu* | hediye kartı | hediye kodu* | hediye çeki | davet kodu* | davetiye | davet | referans kodu* | tavsiye kodu* | arkadaş kodu | avantaj kodu | puan kodu',
  phone: 'telefon | telefon numara* | cep telefonu | cep telefonu numara* | cep numara* | mobil | gsm',
  person:
    'kullanıcı adı* | kullanıcı | ad | adı | soyad | soyadı | ad soyad | isim | e posta | e posta adresi | eposta adresi | e mail | şirket | firma | tc kimlik | kimlik no | kimlik numarası | vergi numarası | vergi no | müşteri no | müşteri numarası | sicil no | doğum tarihi | cihaz adı | açıklama | takma ad | üye no',
  password: 'şifre | parola | yeni şifre | yeni parola | şifre tekrar | parolayı onayla | şifreyi onayla',
  search: 'ara | arama | arayın',
  other:
    'rezervasyon numarası | rezervasyon kodu | rezervasyon no | rezervasyon | pnr kodu | bilet numarası | sipariş numarası | sipariş no | kargo takip | takip numarası | takip kodu | takip no | gönderi | aktivasyon kodu* | seri numarası | seri no | ürün kodu | stok kodu | barkod* | toplantı kodu | toplantı kimliği | etkinlik kodu | sınıf kodu | ders kodu | oyun kodu | oda kodu | hata kodu | qr kod* | karekod* | adet | miktar | tutar | yorum* | mesaj | tarih | kayıt kodu | lisans kodu | yeni pin | para birimi kodu | referans numarası | katılım kodu | kapı kodu',
  spare: 'kodlarınızdan birini | kodlarından biri* | birini girin | kalan | kullanılmamış',
};
