// Word list `az` (BCP 47): phrases around fields for codes, by concept.
import type { Words } from './concept.ts';

/** Azerbaijani. */
export const az: Words = {
  app: 'autentifikator* | identifikator tətbiq* | autentifikasiya tətbiq* | doğrulama tətbiq* | təsdiqləmə tətbiq* | təsdiq tətbiq* | doğrulayıcı tətbiq* | iki faktorlu tətbiq* | authenticator tətbiq* | google tətbiq* | mobil tətbiq* | tətbiqdən | tətbiqinizdən | tətbiqdə | tətbiqinizdə | tətbiqinizdəki | tətbiq tərəfindən | tətbiqin yaratdığı | kod generator* | zamana əsaslanan | vaxta əsaslanan | təsdiqləyici tətbiq*',
  factor:
    'iki faktorlu autentifikasiya* | iki faktorlu doğrulama* | iki faktorlu təsdiq* | iki faktorlu kod* | iki mərhələli doğrulama* | iki mərhələli təsdiq* | iki mərhələli autentifikasiya* | iki addımlı doğrulama* | iki addımlı təsdiq* | iki pilləli | ikifaktorlu* | ikipilləli* | ikili autentifikasiya* | çoxfaktorlu* | çoxmərhələli* | ikinci faktor* | ikinci mərhələ* | 2 faktorlu | 2 mərhələli | 2fa kod* | ikiqat doğrulama | ikiaddım* | ikimərhələ* | 2 addım* | iki addım* | iki faktor* | çox faktor* | iki mərhələ*',
  once: 'birdəfəlik | birdəfəlik kod* | birdəfəlik şifrə* | birdəfəlik parol* | birdəfəlik pin* | bir dəfəlik | bir dəfəlik kod* | bir dəfəlik şifrə* | bir dəfəlik parol* | müvəqqəti kod* | müvəqqəti şifrə* | müvəqqəti parol* | dinamik şifrə* | otp kod*',
  verify:
    'təsdiq kod* | təsdiqləmə kod* | təsdiqedici kod* | doğrulama kod* | yoxlama kod* | autentifikasiya kod* | təhlükəsizlik kod* | giriş kod* | daxil olma kod* | identifikasiya kod* | avtorizasiya kod* | verifikasiya kod* | gizli kod* | kodu təsdiq* | kodu yoxla | daxilolma kod*',
  code: 'kod | kodu | kodunu | kodunuzu | kodun | kodu daxil',
  digits:
    '# rəqəmli | # rəqəmli kod* | # rəqəmli təsdiq kod* | # rəqəm | # rəqəmdən | # simvollu | altı rəqəmli | altırəqəmli* | # işarəli',
  sent: 'sms lə | sms ilə | sms kod* | sms vasitəsilə | mətn mesaj* | göndərilən | göndərilən kod* | göndərilmiş | göndərilmiş kod* | göndərildi | göndərilib | göndərdik | göndərdiyimiz | göndəriləcək | kodu göndər* | kod göndər* | təkrar göndər* | yenidən göndər* | kodu yenidən göndər* | kodu təkrar göndər* | yeni kod | aldığınız | aldığınız kod* | almadınız | kod gəlmədi | gələn kod* | kod al | kodu al | e poçt ünvanınıza | emailinizə | elektron poçtunuza | elektron poçta | e poçtu təsdiq* | e poçtunuzu yoxla* | telefonunuza | telefona | nömrənizə | nömrəsinə | mobil nömrənizə | telefonu təsdiq* | nömrəni təsdiq* | telefon nömrəsini təsdiq* | nömrənin təsdiqi | telefonun təsdiqi | səsli zəng* | zəng et* | gələnlər qutusu | son 4 rəqəm* | e poçt* | mesaj*',
  recovery:
    'bərpa kod* | bərpa açar* | bərpa | bərpaetmə kod* | hesabın bərpası | ehtiyat kod* | ehtiyat açar* | ehtiyat | yedək kod* | təcili kod* | fövqəladə kod* | birdəfəlik bərpa kod* | sıfırlama kod* | backup kod* | qurtarma kod*',
  hardware: 'təhlükəsizlik açar* | aparat açar* | giriş açar* | ağıllı kart*',
  secret:
    'gizli açar* | məxfi açar* | şəxsi açar* | açıq açar* | quraşdırma açar* | api açar* | lisenziya açar* | məhsul açar*',
  device:
    'cihaz kod* | cihazın kodu | ekrandakı kod* | ekranda göstərilən kod* | televizordakı kod* | qoşulma kod* | cütləşdirmə kod* | televizor*',
  captcha:
    'şəkildəki | şəkildəki kod* | şəkildə | təsvirdəki | robot deyiləm | təhlükəsizlik sual*',
  card: 'kart nömrə* | kartın nömrəsi | kredit kart* | bank kart* | debet kart* | kart sahibi | kartın arxa* | kartın təhlükəsizlik kodu | kart kod* | bitmə tarixi | son istifadə tarixi | etibarlılıq müddəti | 3 rəqəmli | üç rəqəmli | son üç rəqəm* | hesab nömrə* | bank hesab*',
  postal: 'poçt kodu | poçt indeks* | şəhər | ünvan | küçə | rayon | ölkə | ölkə kod*',
  coupon:
    'kupon | kupon kod* | promo kod* | promokod* | endirim kod* | endirim kupon* | endirim | hədiyyə kart* | hədiyyə kod* | vauçer* | dəvət kod* | dəvətnamə kod* | referal kod* | tövsiyə kod* | kampaniya kod* | bonus kod*',
  phone: 'telefon nömrə* | mobil nömrə* | mobil telefon* | əlaqə nömrə* | telefon',
  person:
    'istifadəçi | ad soyad | soyad | adınız | soyadınız | e poçt ünvanı | elektron poçt | şirkət | şirkətin adı | təşkilat | vöen | fin kod* | fin | şəxsiyyət vəsiqə* | ş v | pasport* | doğum tarixi | müştəri kod* | müştəri nömrə* | cihazın adı | təsvir | ad',
  password:
    'şifrə | şifrəni | parol | parolu | yeni şifrə | yeni parol | cari şifrə | cari parol | şifrənin təkrarı | parolun təkrarı | şifrəni təsdiq*',
  search: 'axtar | axtarış | axtarın | açar söz*',
  other:
    'sifariş | sifariş nömrə* | sifariş kod* | izləmə kod* | izləmə nömrə* | bağlama nömrə* | bron nömrə* | bron kod* | rezervasiya* | bilet nömrə* | reys nömrə* | seriya nömrə* | məhsul kod* | ştrix kod* | qr kod* | aktivləşdirmə kod* | aktivasiya kod* | qeydiyyat kod* | qeydiyyat nömrə* | görüş kod* | tədbir kod* | dərs kod* | sinif kod* | otaq kod* | oyun kod* | xəta kod* | valyuta kod* | miqdar | məbləğ | qiymət | mesajınız | şərh | qeyd | mövzu | tarix | cavab | yeni pin | pin kod*',
};
