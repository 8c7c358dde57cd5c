import type { Words } from './concept.ts';

/** Indonesian and Malay. */
export const id: Words = {
  app: 'aplikasi autentikator | aplikasi autentikasi | aplikasi pengautentikasi | autentikator | pengautentikasi | aplikasi otentikasi | aplikasi otentikator | otentikator | aplikasi authenticator | aplikasi verifikasi | aplikasi seluler | aplikasi anda | aplikasi ponsel | dari aplikasi | di aplikasi | oleh aplikasi | pembuat kode | aplikasi pengesahan | apl pengesah | aplikasi pengesah | pengesah | apl pengesahan | apl authenticator | aplikasi mudah alih | apl anda | generator kode',
  factor:
    'dua faktor | autentikasi dua faktor | otentikasi dua faktor | verifikasi dua faktor | kode dua faktor | dua langkah | verifikasi dua langkah | verifikasi 2 langkah | 2 langkah | 2 faktor | autentikasi 2 faktor | multifaktor | multi faktor | banyak faktor | faktor kedua | kode 2fa | dua tahap | verifikasi dua tahap | pengesahan dua faktor | pengesahan dua langkah | pengesahan berbilang faktor | kod 2fa | autentikasi ganda',
  once: 'sekali pakai | kode sekali pakai | kata sandi sekali pakai | sandi sekali pakai | password sekali pakai | kode otp | sandi otp | kata laluan sekali guna | kod sekali guna | sekali guna | kode sementara | sandi sementara | kata laluan satu kali | satu kali pakai | sandi satu kali | kode satu kali',
  verify:
    'kode verifikasi | kode autentikasi | kode otentikasi | kode konfirmasi | kode keamanan | kode akses | kode masuk | kode login | kode validasi | kode otorisasi | kode identifikasi | kod pengesahan | kod keselamatan | kod verifikasi | kod akses | kod sekuriti | kod log masuk | kode pengaman',
  code: 'kode | kod | masukkan kode | masukkan kod | kode anda | token | kode pin',
  digits: '# digit | kode # digit | enam digit | # angka | kod # digit | # karakter | # aksara',
  sent: 'dikirim | dikirimkan | kami kirim | kami kirimkan | mengirim | kirim kode | kirim | kirim ulang | kirim lagi | kirimkan | diterima | terima kode | menerima | tidak menerima | belum menerima | lewat sms | melalui sms | via sms | pesan teks | pesan singkat | melalui email | melalui e mail | lewat email | ke email | ke e mail | kotak masuk | periksa email | verifikasi email | verifikasi nomor | verifikasi telepon | ke nomor | ke ponsel | minta kode | dihantar | hantar semula | hantar kod | hantar | mesej | e mel | melalui e mel | panggilan',
  recovery:
    'kode pemulihan | kode pulih | pemulihan | kunci pemulihan | kode cadangan | cadangan | kode backup | kode darurat | darurat | kod pemulihan | kod sandaran | sandaran | kod kecemasan | kode pemulihan sekali pakai | kode reset',
  hardware: 'kunci keamanan | kunci keselamatan | kunci perangkat keras',
  secret:
    'kunci rahasia | kunci rahsia | kunci penyiapan | rahasia | kunci lisensi | kunci api | kunci produk',
  device: 'kode perangkat | kod peranti | kode pemasangan | kode di layar | di layar | pada layar | kode tv',
  captcha:
    'karakter pada gambar | teks pada gambar | kode pada gambar | pada gambar | di gambar | dalam gambar | bukan robot | pertanyaan keamanan | gambar',
  card: 'nomor kartu | kartu kredit | kartu debit | kode keamanan kartu | masa berlaku | tanggal kedaluwarsa | pemegang kartu | belakang kartu | tiga digit | 3 digit | nomor rekening | nombor kad | kad kredit | kartu',
  postal: 'kode pos | poskod | kota | alamat | jalan | provinsi | negara | kode negara | kode area | bandar',
  coupon:
    'kode promo | kode promosi | kode diskon | diskon | kupon | kode kupon | voucher | kode voucher | kartu hadiah | kode hadiah | kode undangan | undangan | kode referral | kode rujukan | kod promosi | kod diskaun | kod jemputan | kode redeem',
  phone:
    'telepon | nomor telepon | nomor hp | nomor ponsel | ponsel | hp | telefon | nombor telefon | no hp | handphone',
  person:
    'nama pengguna | pengguna | nama | nama lengkap | nama depan | nama belakang | alamat email | email | surel | perusahaan | nik | npwp | ktp | nomor pelanggan | tanggal lahir | nama perangkat | deskripsi | nama penuh | syarikat',
  password: 'kata sandi | sandi | kata laluan | kata sandi baru | konfirmasi kata sandi | ulangi kata sandi',
  search: 'cari | pencarian | carian | telusuri',
  other:
    'kode booking | kode pemesanan | nomor pemesanan | kode reservasi | nomor pesanan | nomor resi | lacak | pelacakan | kode aktivasi | nomor seri | kode produk | kode barang | kode batang | kode rapat | id rapat | kode acara | kode kelas | kode kursus | kode game | kode ruang | kode kesalahan | kode qr | kod qr | jumlah | nominal | komentar | pesan | tanggal | kode pendaftaran | kode lisensi | pin baru | buat pin | kode mata uang',
};
