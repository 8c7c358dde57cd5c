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
const IF_ON = `
if (?:it is |it s |you have |you ve |2fa is |mfa is )?(?:enabled|activated|active|turned on|switched on|set up|configured)|if (?:in use|you use (?:it|one|2fa|mfa))
(?:falls|wenn|sofern) (?:es |sie |diese |dies )?(?:aktiviert|aktiv|eingerichtet|eingeschaltet|verwendet|konfiguriert)|si (?:elle est |il est |vous l avez )?(?:active|activee|configure|configuree)
si (?:esta |la tienes |lo tienes )?(?:activad|habilitad|configurad|activo|activa)|se (?:e |estiver |estiver |a tiver )?(?:attiv|abilitat|configurat|ativ|ativad|habilitad|configurad)
(?:indien|als) (?:ingeschakeld|geactiveerd|actief|ingesteld)|om (?:det ar |den ar )?(?:aktiver|paslag|installd)|(?:hvis|dersom) (?:aktiver|slatt pa|slaet til|i bruk)|jos (?:kaytossa|otettu kayttoon)
(?:jesli|jezeli|o ile) (?:wlacz|aktywn|skonfigur|jest wlacz)|(?:pokud|je li|jestlize) (?:je |mate )?(?:zapnut|aktivn|aktivov|nastaven)|(?:ak|ce|ako) (?:je |ste )?(?:zapnut|aktiv|vklop|omogoc|ukljuc|nastav)
ha (?:be van |bekapcsol|aktiv|engedelyez)|daca (?:este |e )?(?:activ|configurat)|(?:etkin|aktif|acik)(?:se|lestirildiyse| ise)|jika (?:diaktifkan|aktif)|neu (?:da |duoc )?(?:bat|kich hoat)
если (?:она |он |у вас )?(?:включ|подключ|настро|актив)|якщо (?:вона |він )?(?:увімк|підключ|налаштов|актив)|ако (?:е |сте )?(?:включ|активир|укључ|вклуч)|αν (?:ειναι |εχει )?ενεργοπ
`;

const IF_ON_SPACELESS =
  /如(?:果)?(?:已)?(?:启用|啟用|开启|開啟)|若(?:已)?(?:启用|啟用|开启|開啟)|有効(?:な場合|にしている)|設定している場合|사용(?: 중인|하는) 경우|설정한 경우|إذا كان مفعل|אם מופעל|หากเปิดใช้/u;

let ifOn: RegExp | null = null;

/** Returns whether a label says that only those fill the field who turned something on. */
export function saysIfOn(text: string): boolean {
  if (IF_ON_SPACELESS.test(text)) return true;
  ifOn ??= new RegExp(`(?:^|[^\\p{L}])(?:${fold(IF_ON.trim()).replaceAll('\n', '|')})`, 'u');
  return ifOn.test(fold(text).replace(/['’]/g, ' '));
}
