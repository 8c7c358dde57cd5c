// Word list `uz` (BCP 47): phrases around fields for codes, by concept.
import type { Words } from './concept.ts';

/** Uzbek. */
export const uz: Words = {
  app: 'autentifikator* | tasdiqlash ilova* | autentifikatsiya ilova* | haqiqiylikni tekshirish ilova*',
  factor: 'ikki omil* | ikki qadam* | ikki faktor* | ikki bosqich* | ikkinchi omil* | ko p omilli',
  once: 'bir martalik | vaqtinchalik kod*',
  verify:
    'kirish kod* | tekshirish kod* | tasdiqlash kod* | xavfsizlik kod* | kodni tekshirish | kodni tasdiqlash | kodni tasdiqlang | autentifikatsiya kod*',
  code: 'kodni | kod',
  digits: '# xonali | # raqamli | olti xonali',
  sent: 'yubordik | yuborildi | kelmadimi | yuborilgan* | yangi kod | kod yuborish | kodni yuborish | qayta yuborish',
  recovery: 'zaxira kod* | tiklash kod* | tiklash kalit*',
  secret: 'maxfiy kalit*',
  hardware: 'xavfsizlik kalit*',
  captcha: 'rasmdagi*',
  card: 'karta raqami | kredit karta* | amal qilish muddati',
  postal: 'shahar | pochta kodi | pochta indeksi',
  coupon: 'kupon* | promokod* | chegirma* | taklif kodi | sovg a kartasi',
  phone: 'telefon raqam*',
  person: 'familiya | elektron pochta | foydalanuvchi nomi',
  password: 'parolni',
  search: 'qidiruv | qidirish',
  other: 'qr kod* | xato kodi | shtrix kod* | seriya raqami | buyurtma raqami',
};
