import type { Words } from './concept.ts';

/** Azerbaijani. */
export const az: Words = {
  app: 'autentifikator* | doğrulayıcı tətbiq* | autentifikasiya tətbiq* | təsdiqləyici tətbiq* | mobil tətbiq*',
  factor: 'iki faktorlu | iki mərhələli | iki addımlı | ikifaktorlu | çox faktorlu | ikiqat doğrulama',
  once: 'birdəfəlik | birdəfəlik kod* | birdəfəlik parol* | birdəfəlik şifrə* | müvəqqəti kod*',
  verify:
    'təsdiq kodu* | təsdiqləmə kodu* | doğrulama kodu* | təhlükəsizlik kodu* | giriş kodu* | yoxlama kodu* | autentifikasiya kodu*',
  code: 'kod | kodu | kodunu | kodu daxil',
  digits: '# rəqəmli | # rəqəm | altı rəqəmli',
  sent: 'göndərilən | göndərildi | göndər | göndərdik | sms kod* | e poçt* | e poçtunuza | mesaj* | yenidən göndər | nömrənizə',
  recovery: 'bərpa kodu* | bərpa | ehtiyat kod* | ehtiyat',
  person: 'istifadəçi adı | ad | soyad | e poçt ünvanı',
  password: 'şifrə | parol',
  search: 'axtar | axtarış',
};
