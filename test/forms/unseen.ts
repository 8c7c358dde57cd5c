import type { Plain } from './plain.ts';

/**
 * Thirty more, written when the rules stood, to see what they do with pages that nobody had looked
 * at.
 */
export const unseen: Plain[] = [
  { name: 'en: Rails, nested name', html: '<title>Hearth</title><form action="/users/sign_in" class="simple_form"><div class="input string"><label class="string" for="user_otp_attempt">Otp attempt</label><input class="string" type="text" name="user[otp_attempt]" id="user_otp_attempt" x-here></div><input type="submit" name="commit" value="Log in"></form>' },
  { name: 'en: Laravel, column of words', html: '<div class="card"><div class="card-header">Two Factor Challenge</div><div class="card-body"><form><div class="row"><label class="col-md-4">Code</label><div class="col-md-6"><input name="code" x-here></div></div><button>Login</button></form></div></div>' },
  { name: 'en: React, test id only', html: '<div id="root"><form><input data-testid="mfa-code-input" type="text" x-here><button>Continue</button></form></div>' },
  { name: 'en: Vue, class only', html: '<div id="app"><div class="otp-input"><input class="otp-input__field" placeholder="Enter code" x-here></div><button>Verify</button></div>' },
  { name: 'en: WordPress', html: '<form name="loginform" id="loginform"><p><label for="authcode">Authentication Code:</label><input type="tel" name="authcode" id="authcode" class="input" size="20" pattern="[0-9 ]*" x-here></p><p class="submit"><input type="submit" value="Authenticate"></p></form>' },
  { name: 'en: Java server page', html: '<form id="j_idt7" action="/login.xhtml"><table><tr><td><label for="j_idt7:tan">OTP</label></td><td><input id="j_idt7:tan" name="j_idt7:tan" type="text" x-here></td></tr></table><input type="submit" value="OK"></form>' },
  { name: 'en: ASP.NET', html: '<form method="post" action="./LoginWith2fa"><div class="form-floating"><input class="form-control" autocomplete="off" type="text" id="Input_TwoFactorCode" name="Input.TwoFactorCode" maxlength="7" x-here><label for="Input_TwoFactorCode">Authenticator code</label></div><button>Log in</button></form>' },
  { name: 'en: router, tiny', html: '<title>RX-40</title><form><input name="login" placeholder="admin"><input name="passwd" type="password"><input name="totp" size="6" x-here><input type="submit" value="Login"></form>' },
  { name: 'en: VPN portal', html: '<title>Portal</title><form><label for="u">Username</label><input id="u" name="u"><label for="p">Password</label><input id="p" name="p" type="password"><label for="s">Second factor</label><input id="s" name="s" x-here><button>Connect</button></form>' },
  { name: 'en: declared with an example', html: '<form><input autocomplete="one-time-code" placeholder="e.g. 123456" x-here><button>Unlock</button></form>' },
  { name: 'en: declared, six boxes, no words', html: '<style>input{width:36px;height:44px}</style><div><input autocomplete="one-time-code" inputmode="numeric" maxlength="1" x-here><input inputmode="numeric" maxlength="1" x-here><input inputmode="numeric" maxlength="1" x-here><input inputmode="numeric" maxlength="1" x-here><input inputmode="numeric" maxlength="1" x-here><input inputmode="numeric" maxlength="1" x-here></div>' },
  { name: 'en: auth_code, heading says sign in', html: '<h1>Sign in</h1><form><input name="auth_code"><button>Sign in</button></form>'.replace('<input', '<input x-here') },
  { name: 'en: verificationCode beside a tick', html: '<form><input id="verificationCode" name="verificationCode" x-here><label><input type="checkbox" name="trust"> Trust this browser</label><button>Continue</button></form>' },
  { name: 'en: table, token of the app', asked: true, html: '<table><tr><th>App token</th><td><form><input name="token" x-here><button>Go</button></form></td></tr></table>' },
  { name: 'de: TOTP', html: '<html lang="de"><form><label for="t">TOTP</label><input id="t" name="t" x-here><button>Anmelden</button></form>' },
  { name: 'de: Bestätigungscode', html: '<html lang="de"><title>Anmeldung</title><form><div>Bestätigungscode</div><input name="field_2" inputmode="numeric" x-here><button>Bestätigen</button></form>' },
  { name: 'fr: code de sécurité, nom anglais', html: '<html lang="fr"><form><label for="s">Code de sécurité</label><input id="s" name="mfa" x-here><button>Continuer</button></form>' },
  { name: 'es: segundo factor', html: '<html lang="es"><form><label for="s">Segundo factor</label><input id="s" name="s" x-here><button>Acceder</button></form>' },
  { name: 'pt: token', html: '<html lang="pt"><form><input name="token2fa" placeholder="Token" x-here><button>Entrar</button></form>' },
  { name: 'it: codice di verifica', html: '<html lang="it"><form><p>Codice di verifica</p><input name="codice" maxlength="6" x-here><button>Conferma</button></form>' },
  { name: 'nb: engangskode', html: '<html lang="nb"><form><label for="e">Engangskode</label><input id="e" name="kode" x-here><button>Logg inn</button></form>' },
  { name: 'sv: kod från appen', html: '<html lang="sv"><form><label for="e">Kod från appen</label><input id="e" name="kod" x-here><button>Logga in</button></form>' },
  { name: 'fi: todennuskoodi', html: '<html lang="fi"><form><label for="e">Todennuskoodi</label><input id="e" name="koodi" x-here><button>Kirjaudu</button></form>' },
  { name: 'hu: egyszeri kód', html: '<html lang="hu"><form><label for="e">Egyszer használatos kód</label><input id="e" name="k" x-here><button>Belépés</button></form>' },
  { name: 'ru: одноразовый пароль', html: '<html lang="ru"><form><input name="pass" placeholder="Одноразовый пароль" x-here><button>Продолжить</button></form>' },
  { name: 'uk: name only', html: '<html lang="uk"><form><input name="two_factor" x-here><button>Увійти</button></form>' },
  { name: 'zh-CN: name only', asked: true, html: '<html lang="zh-CN"><form><input name="google_auth_code" placeholder="请输入" x-here><button>确定</button></form>' },
  { name: 'ja: declared', html: '<html lang="ja"><form><input name="code" autocomplete="one-time-code" placeholder="コード" x-here><button>ログイン</button></form>' },
  { name: 'ar: label', html: '<html lang="ar" dir="rtl"><form><label for="e">رمز المصادقة</label><input id="e" name="r" x-here><button>دخول</button></form>' },
  { name: 'vi: OTP', html: '<html lang="vi"><form><label for="e">Nhập mã OTP</label><input id="e" name="e" x-here><button>Xác nhận</button></form>' },
];
