// Words for logging in, in many languages.
import { fold } from './fold.ts';

// Beginnings of words for logging in, or for checking who a person is.
const LOGIN = `
log ?in|log ?on|sign ?in|sign ?on|signing in|logging in|authenticat|verify (?:it s|that it s|its) you|verify your identity
identity|verification|verify|unlock|connexion|connectez|authentifi|vérifi|anmeld|einlogg|identität|verifizier|authentisier
iniciar ses|inicio de ses|inicia ses|ingres|autentic|verifi|entrar|acced|accesso|inlog|aanmeld|geverifieer|logga in|logg inn
log ind|log på|logg på|innlogg|inlogg|bekräfta|kirjaudu|vahvist|tunnist|zaloguj|logowan|weryfik|uwierzyt|přihl|ověř|prihl|over
prijav|provjer|prever|potrdi|belép|bejelent|hitelesít|azonosít|conect|autentif|giriş|oturum|doğrula|masuk|verifikasi
đăng nhập|xác thực|xác minh|prisijung|pieteik|pieslēg|logi sisse|sisselog|вход|войти|войдите|авториз|подтвержд|проверк
аутентиф|увійти|увійд|вхід|автентиф|влез|προσ|συνδε|σύνδε|επαλήθ
`;

const SPACELESS =
  /登录|登入|登錄|验证|驗證|认证|認證|認証|確認|ログイン|サインイン|로그인|인증|확인|تسجيل|دخول|تحقق|ورود|תحقق|התחבר|כניסה|אימות|เข้าสู่|ยืนยัน|लॉग|साइन|सत्याप/u;

let spaced: RegExp | null = null;

/** Returns whether a text speaks of logging in, or of checking who a person is. */
export function saysLogin(text: string): boolean {
  if (SPACELESS.test(text)) return true;
  spaced ??= new RegExp(`(?:^|[^\\p{L}])(?:${fold(LOGIN.trim()).replaceAll('\n', '|')})`, 'u');
  return spaced.test(fold(text).replace(/['’]/g, ' '));
}

// "If it is turned on", as only a second factor is: a captcha or a mailed code is asked of everyone.
const IF =
  'if|falls|wenn|sofern|si|se|indien|als|om|hvis|dersom|jos|jesli|o ile|pokud|je li|ak|ce|ako|ha|daca|jika|neu|если|якщо|ако|αν';
const ON =
  'enabled|activ|aktiv|ativ|attiv|turned on|set up|configur|in use|eingerichtet|eingeschaltet|abilitat|habilitad|ingeschakeld|geactiveerd|slatt pa|' +
  'kaytossa|wlacz|zapnut|vklop|ukljuc|be van|bekapcsol|diaktif|bat|включ|подключ|актив|увімк|підключ|ενεργοπ';
const IF_ON = new RegExp(
  `(?:^|[^\\p{L}])(?:${IF})(?: [\\p{L}0-9]+){0,2} (?:${ON})|[如若](?:果)?已?(?:启用|啟用|开启|開啟)|有効な場合|사용하는 경우`,
  'u',
);

/** Returns whether a label says that only those fill the field who turned something on. */
export function saysIfOn(text: string): boolean {
  return IF_ON.test(fold(text).replace(/['’]/g, ' '));
}
