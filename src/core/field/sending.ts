import { fold } from './fold.ts';

// Whole captions of buttons that go on with a login and do nothing else, in the languages of the words beside.
const GO_ON = `
en: verify | verify code | verify and continue | verify & continue | continue | confirm | confirm code | submit | submit code | sign in | signin | log in | login | next | ok | send code | authenticate | validate | enter | done | go
de: bestätigen | code bestätigen | überprüfen | prüfen | verifizieren | weiter | anmelden | einloggen | fortfahren | absenden | senden
fr: vérifier | valider | confirmer | continuer | se connecter | connexion | suivant | envoyer
es: verificar | confirmar | continuar | iniciar sesión | entrar | acceder | siguiente | enviar | validar
pt: verificar | confirmar | continuar | entrar | iniciar sessão | avançar | próximo | seguinte | enviar | validar
it: verifica | conferma | continua | accedi | avanti | invia | convalida
nl: verifiëren | controleren | bevestigen | doorgaan | verder | inloggen | aanmelden | volgende | verzenden
sv: verifiera | bekräfta | fortsätt | logga in | nästa | skicka
nb: bekreft | verifiser | kontroller | fortsett | logg inn | logg på | neste | send
da: bekræft | verificer | fortsæt | log ind | log på | næste | send
fi: vahvista | tarkista | jatka | kirjaudu | kirjaudu sisään | seuraava | lähetä
pl: zweryfikuj | potwierdź | sprawdź | kontynuuj | dalej | zaloguj | zaloguj się | wyślij
cs: ověřit | potvrdit | pokračovat | přihlásit | přihlásit se | další | odeslat
sk: overiť | potvrdiť | pokračovať | prihlásiť | prihlásiť sa | ďalej | odoslať
sl: preveri | potrdi | potrdi kodo | nadaljuj | prijava | prijavi se | prijavite se | naprej | pošlji | vstop
hr: potvrdi | provjeri | nastavi | prijava | prijavi se | dalje | pošalji
hu: ellenőrzés | megerősítés | folytatás | tovább | bejelentkezés | belépés | küldés
ro: verifică | confirmă | continuă | autentificare | conectare | înainte | trimite
tr: doğrula | onayla | devam | devam et | giriş | giriş yap | oturum aç | ileri | gönder
el: επαλήθευση | επιβεβαίωση | συνέχεια | σύνδεση | επόμενο | υποβολή
ru: подтвердить | проверить | продолжить | войти | далее | отправить | вход | ок
uk: підтвердити | перевірити | продовжити | увійти | далі | надіслати | вхід
bg: потвърди | потвърждаване | провери | продължи | вход | напред | изпрати
sr: потврди | провери | настави | пријава | пријави се | даље
vi: xác nhận | xác minh | tiếp tục | tiếp theo | đăng nhập | gửi
id: verifikasi | konfirmasi | lanjutkan | lanjut | masuk | kirim | berikutnya
th: ยืนยัน | ตรวจสอบ | ดำเนินการต่อ | เข้าสู่ระบบ | ถัดไป | ส่ง
hi: सत्यापित करें | पुष्टि करें | जारी रखें | साइन इन करें | लॉग इन करें | आगे
ar: تحقق | تأكيد | متابعة | تسجيل الدخول | دخول | التالي | إرسال
he: אימות | אישור | המשך | התחברות | כניסה | הבא | שליחה
fa: تأیید | تایید | ادامه | ورود | بعدی | ارسال
zh: 验证 | 确认 | 确定 | 继续 | 登录 | 登入 | 下一步 | 提交 | 驗證 | 確認 | 確定 | 繼續 | 登錄 | 送出
ja: 確認 | 認証 | 認証する | 確認する | 検証 | 続行 | 続ける | ログイン | サインイン | 次へ | 送信
ko: 확인 | 인증 | 인증하기 | 계속 | 로그인 | 다음 | 제출
`;

// Whole captions that say "send" and no more: beside a button that goes on, the one that has a code sent.
const SEND = `
send | senden | absenden | envoyer | enviar | invia | verzenden | versturen | skicka | lähetä | wyślij | odeslat | odoslať | pošlji
pošalji | küldés | trimite | gönder | αποστολή | отправить | надіслати | изпрати | пошаљи | gửi | kirim | ส่ง | भेजें | إرسال | שליחה | ارسال
发送 | 發送 | 傳送 | 送信 | 전송 | 보내기 | saada | sūtīt | siųsti | испрати
`;

const captions = captionsOf(GO_ON);
const sendings = captionsOf(SEND);

function captionsOf(lines: string): Set<string> {
  const all = lines.trim().split('\n');
  return new Set(all.flatMap((line) => line.slice(line.indexOf(':') + 1).split('|')).map(plain));
}

/** Returns whether a button's whole caption says that it goes on with a login; anything else is the person's to press. */
export function goesOn(caption: string): boolean {
  return captions.has(plain(caption));
}

/** Returns whether a button's whole caption says that it sends, be it what was typed or a new code. */
export function sends(caption: string): boolean {
  return sendings.has(plain(caption));
}

function plain(caption: string): string {
  return fold(caption)
    .replace(/[^\p{L}\p{M}\p{N}&]+/gu, ' ')
    .trim();
}
