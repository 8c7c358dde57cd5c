// Words for logging in, and for apps that may be anything, in many languages.
import { fold } from './fold.ts';

// Beginnings of words for logging in, or for checking who a person is.
const LOGIN = `
log ?in|log ?on|sign ?in|sign ?on|signing in|logging in|authenticat
identity|verifi|verify|unlock|connexion|connectez|authentifi|anmeld|einlogg|identität|authentisier
iniciar ses|inicio de ses|inicia ses|ingres|autentic|entrar|acced|accesso|inlog|aanmeld|geverifieer|logga in|logg inn
log ind|log på|logg på|innlogg|bekräfta|kirjaudu|vahvist|tunnist|zaloguj|logowan|weryfik|uwierzyt|přihl|prihl|over
prijav|provjer|prever|potrdi|belép|bejelent|hitelesít|azonosít|conect|autentif|giriş|oturum|doğrula|masuk
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

// What `LOGIN` also finds: "hand over", "ingrese el código", and buttons that only say OK.
const NO_LOGIN =
  /(?:^| )over(?![eijo])|ingres\p{L}+ (?:\p{L}+ )?cod\p{L}*|(?<!本人)確認(?!碼|コード)|(?<!본인 ?)확인/gu;
const OK = /^(?:potrdi|vahvista|bekrafta|подтвердить)$/u;

// Beginnings of words for accounts, for security and for programs that give codes.
const ACCOUNT = new RegExp(
  'it (?:is|s|was) you\\b|det (?:er|ar) (?:deg|dig|du)\\b|(?:^|[^\\p{L}])(?:account|kont[aeou]\\b|compte|cuenta|conta\\b|cont(?:ul)?\\b|hesab|tunnus|fiok|nalog|login|' +
    'аккаунт|учетн|акаунт|benutzer|user ?name|re(?:gi|je)str|sign ?up|secur|sicherh|segur|sicurez|' +
    'bezp|varnost|sigurnos|biztons|guvenlik|s[ai]kk?erhe|turva|beveilig|безоп|безпек|сигурн|' +
    'google(?! play)|2f|mfa\\b|t?otp\\b|token|auth|autent|otent|bekreft|godk|generator|а[увў]тэ?е?нт|провер|потв|удостов|вериф|λογαριασμ|ασφαλ|ταυτοτ|αυθεντ)' +
    '|[账帐帳][号號户戶]|注册|註冊|安全|アカウント|パスワード|トークン|令牌|セキュリティ|계정|가입|보안|tai khoan|bao mat',
  'u',
);

/** Returns whether a text speaks of logging in, of an account or of its security. */
export function saysAccount(text: string): boolean {
  return ACCOUNT.test(plain(text)) || leadsToLogin(text);
}

/** Returns whether a button or an address speaks of logging in, and does not merely confirm. */
export function leadsToLogin(text: string): boolean {
  const folded = plain(text);
  return !OK.test(folded) && saysLogin(folded.replace(NO_LOGIN, ' '));
}

function plain(text: string): string {
  return fold(text)
    .replace(/['’_-]/g, ' ')
    .trim();
}

// Words for an app that name none: it may be an authenticator, or the app of a shop.
const ANY_APP =
  /(?<![a-z])(?:app(?:s|ens?)?)(?![a-z])|(?<!\p{L})(?:ap?plika|ap?plica[ctz]|lietotn|rakendus|sovellu|alkalmaz|uygulama|tetbiq|toep|приложен|прилажен|застосун|додат|програм|праграм|апликац|εφαρμογ|ung dung)|[应應]用|アプリ|앱/u;

/** Returns whether a text speaks of an app without saying which. */
export function saysAnyApp(text: string): boolean {
  return ANY_APP.test(fold(text));
}
