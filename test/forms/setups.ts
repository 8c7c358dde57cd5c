import type { Plain } from './plain.ts';

const QR = '<canvas width="200" height="200"></canvas>';
const KEY = 'JBSW Y3DP EHPK 3PXP JBSW Y3DP EHPK 3PXP';
const CODES = ['2839 1047', '5520 9931', '7741 0028', '3390 6612', '8815 4407', '1290 7756'];
const list = CODES.map((code) => `<li>${code}</li>`).join('');
const cells = CODES.map((code) => `<tr><td>${code}</td></tr>`).join('');

/**
 * Pages on which two-step verification is turned on, as much software draws them: the key and the
 * recovery codes are shown, and the code is asked for.
 */
export const setups: Plain[] = [
  { name: 'en: steps in fieldsets, codes before the field', html: `<title>Turn on one-time codes</title><form><h1>Turn on one-time codes</h1><fieldset><legend>1: Your app</legend><p>Install an authenticator.</p></fieldset><fieldset><legend>2: The key</legend>${QR}<p>Secret key: ${KEY}</p></fieldset><fieldset><legend>3: Recovery codes</legend><p>Keep these recovery codes. Each can only be used once.</p><ul>${list}</ul></fieldset><fieldset><legend>4: Check</legend><label for="c">Type a code from your device</label><input id="c" name="token" autocomplete="one-time-code" x-here></fieldset><button>Submit</button></form>` },
  { name: 'de: the same without fieldsets', html: `<html lang="de"><title>Einmalcodes einschalten</title><form><h1>Einmalcodes einschalten</h1><h2>Schritt 2: Schlüssel lesen</h2>${QR}<p>Geheimer Schlüssel: ${KEY}</p><h2>Schritt 3: Wiederherstellungscodes notieren</h2><p>Die Liste enthält Ihre Wiederherstellungscodes.</p><ul>${list}</ul><h2>Schritt 4: Prüfen</h2><label for="c">Code von Ihrem Authentifizierungsgerät</label><input id="c" name="token" autocomplete="one-time-code" x-here><button>Absenden</button></form>` },
  { name: 'ja: steps in a list', html: `<html lang="ja"><title>二要素認証を有効にする</title><form><h1>二要素認証を有効にする</h1><ol><li>${QR}<p>シークレットキー: ${KEY}</p></li><li><p>リカバリーコードを保存してください</p><pre>${CODES.join('\n')}</pre></li><li><label for="c">確認コード</label><input id="c" name="token" autocomplete="one-time-code" x-here></li></ol><button>送信</button></form>` },
  { name: 'en: key between the picture and the field, an image has its id', html: `<h2>Turn on two-factor</h2><form><p>Read the picture with a TOTP app, or type the key, then the code.</p><p><label>&nbsp;</label><img id="tf" width="150" height="150" src="data:," alt=""></p><p><label>Key as text</label><code>${KEY}</code></p><p><label for="tf">Code</label><input type="text" name="tf_code" id="tf" autocomplete="off" x-here></p><input type="submit" value="Activate"></form>` },
  { name: 'en: a div has the id of the field', html: `<h2>Two-factor setup</h2><form><div id="code"></div>${QR}<label for="code">Code</label> <input type="text" name="code" id="code" autocomplete="one-time-code" x-here><button>Submit</button></form>` },
  { name: 'en: key after the field', html: `<h2>Authenticator app</h2><form>${QR}<label for="c">Code</label><input id="c" name="code" x-here><p>Setup key: ${KEY}</p><button>Turn on</button></form>` },
  { name: 'en: key after the field, named by a heading', html: `<h2>Authenticator app</h2><form>${QR}<label for="c">Code</label><input id="c" name="code" x-here><h3>Secret key</h3><code>${KEY}</code><button>Turn on</button></form>` },
  { name: 'en: recovery codes in a table', html: `<h2>Two-step login</h2><form><p>Recovery codes</p><table>${cells}</table><label for="c">Code</label><input id="c" name="code" autocomplete="one-time-code" x-here><button>Confirm</button></form>` },
  { name: 'en: recovery codes in a text box', html: `<h2>Two-step login</h2><form><p>Recovery codes</p><textarea readonly rows="6">${CODES.join('\n')}</textarea><label for="c">Code</label><input id="c" name="code" autocomplete="one-time-code" x-here><button>Confirm</button></form>` },
  { name: 'en: key in a box that cannot be changed', html: `<h2>Set up an authenticator</h2><form>${QR}<label for="k">Secret key</label><input id="k" readonly value="JBSWY3DPEHPK3PXP"><label for="c">Code</label><input id="c" name="code" x-here><button>Save</button></form>` },
  { name: 'fr: key in a disabled box, words unbound', html: `<html lang="fr"><h2>Double authentification</h2><form><div>Clé secrète</div><input disabled value="JBSWY3DPEHPK3PXP"><div>Mot de passe</div><input type="password" name="p"><div>Code de l’application</div><input name="otp" x-here><button>Activer</button></form>` },
  { name: 'es: sections, codes in one of them', html: `<html lang="es"><main><h1>Verificación en dos pasos</h1><section><h2>Códigos de recuperación</h2><p>Guarde estos códigos de recuperación.</p><ul>${list}</ul></section><section><h2>Comprobar</h2><form><label for="c">Código</label><input id="c" name="codigo" autocomplete="one-time-code" x-here><button>Verificar</button></form></section></main>` },
  { name: 'ru: codes above, field below', html: `<html lang="ru"><h1>Двухфакторная аутентификация</h1><form><h3>Резервные коды</h3><p>Сохраните резервные коды.</p><pre>${CODES.join('\n')}</pre><h3>Проверка</h3><label for="c">Код из приложения</label><input id="c" name="code" x-here><button>Включить</button></form>` },
  { name: 'zh: codes above, field below', html: `<html lang="zh-CN"><h1>开启两步验证</h1><form><h3>备用码</h3><p>请保存备用码</p><ul>${list}</ul><h3>验证</h3><input name="code" placeholder="6位验证码" x-here><button>开启</button></form>` },
  { name: 'en: declared, alone, says only Token', html: '<title>Yard - Login</title><form><table><tr><td><input autocomplete="one-time-code" name="token" maxlength="50" placeholder="Token" title="Token" x-here><input name="hw" style="display:none"></td></tr></table><input type="button" value="Login"><label><input type="checkbox">Remember this device for 30 days.</label></form>' },
  { name: 'en: an attached but empty label', html: '<form><label for="x"></label><input id="x" name="code" autocomplete="one-time-code" placeholder="Code" aria-label="Code" x-here><button>Connect</button></form>' },
  { name: 'en: token beside the login, the form is named', html: '<form class="login-2fa"><input name="a" placeholder="Login"><input name="b" placeholder="Authentication token" maxlength="8" x-here><button>OK</button></form>' },
  { name: 'en: masked, the page says which code', html: '<h2>Two-step login</h2><p>Enter the code from your authenticator app</p><form><input type="password" id="x" placeholder="------" x-here><button>Verify</button></form>' },
  { name: 'en: mail provider', html: '<title>Quill Mail</title><h1>Sign in to your mailbox</h1><form><input name="u" placeholder="Mail address"><input type="password" name="p"><label for="o">OTP</label><input id="o" name="otp" x-here><button>Sign in</button></form>' },
  { name: 'de: mail provider', html: '<html lang="de"><title>Feder Post</title><h1>In Ihr Postfach einloggen</h1><form><label for="o">Einmalpasswort</label><input id="o" name="o" x-here><button>Weiter</button></form>' },
  { name: 'ru: mail provider', html: '<html lang="ru"><title>Почта</title><h1>Вход в почтовый ящик</h1><form><label for="o">Одноразовый код</label><input id="o" name="o" x-here><button>Войти</button></form>' },
  { name: 'zh: mail provider', html: '<html lang="zh-CN"><title>邮箱</title><h1>登录邮箱</h1><form><label for="o">动态口令</label><input id="o" name="o" x-here><button>登录</button></form>' },
  { name: 'en: mail provider, a step of its own', html: '<h1>Two-factor authentication</h1><p>Use your six-digit code to open your mailbox.</p><form><label for="o">Authentication code</label><input id="o" name="code" x-here><button>Continue</button></form>' },
  { name: 'fr: mail provider', html: '<html lang="fr"><title>Plume</title><h1>Accédez à votre boîte de réception</h1><form><label for="o">Code à deux facteurs</label><input id="o" name="o" x-here><button>Se connecter</button></form>' },
  { name: 'en: a code of a device, codes before the field', html: `<form><fieldset><legend>2: Recovery codes</legend><ul>${list}</ul></fieldset><fieldset><legend>3: Check</legend><label for="c">Type the code from your authentication device</label><input id="c" name="token" autocomplete="one-time-code" x-here></fieldset><button>Submit</button></form>` },
  { name: 'tr: a code of a device', html: '<html lang="tr"><form><label for="c">Kimlik doğrulama cihazınızdaki kodu yazın</label><input id="c" name="token" autocomplete="one-time-code" x-here><button>Gönder</button></form>' },
  { name: 'en: get it from the app', html: '<h1>Check it is you</h1><p>Get the code from your app.</p><form><input name="code" placeholder="Code" maxlength="6" x-here><button>Go</button></form>' },
  { name: 'zh-TW: only button says send', html: '<html lang="zh-TW"><form><label for="o">動態密碼</label><input id="o" name="o" x-here><button>送出</button></form>' },
];

/** What looks like one of those, and is not. */
export const unlike: Plain[] = [
  { name: 'en: type one of the codes to show that they were kept', html: `<h2>Two-factor</h2><form><ul>${list}</ul><label for="c">Enter one of your recovery codes</label><input id="c" name="code" autocomplete="one-time-code"><button>Done</button></form>` },
  { name: 'en: recovery in sections', html: '<section><h1>Recovery code</h1><p>Lost your phone? Use one of your recovery codes.</p></section><section><form><input name="code" autocomplete="one-time-code"><button>Log in</button></form></section>' },
  { name: 'en: recovery, the words in a list', html: '<form><ol><li>Find your recovery codes</li><li><label for="c">Code</label><input id="c" name="code" autocomplete="one-time-code"></li></ol><button>Log in</button></form>' },
  { name: 'en: recovery with an example', html: '<h1>Two-factor</h1><p>Enter a recovery code, like:</p><p>1234 5678</p><form><input name="code" autocomplete="one-time-code"><button>Log in</button></form>' },
  { name: 'en: recovery, the heading is higher up', html: '<h1>Recovery</h1><form><h2>Log in without your phone</h2><input name="code" autocomplete="one-time-code" placeholder="Code"><button>Log in</button></form>' },
  { name: 'en: secret to be copied from elsewhere', html: `<h2>Add an account</h2><form>${QR}<label for="s">Secret key</label><input id="s" name="code"><button>Add</button></form>` },
  { name: 'en: message at set-up', html: `<h2>Two-step login</h2><form><fieldset><legend>1: Phone</legend><p>We sent you a text message.</p></fieldset><fieldset><legend>2: Code</legend><input name="code" autocomplete="one-time-code"></fieldset><button>Turn on</button></form>` },
  { name: 'en: message told in an earlier section', html: '<section><h2>Check your phone</h2><p>We texted you a code.</p></section><section><h2>Code</h2><form><input name="totp"><button>OK</button></form></section>' },
  { name: 'de: Postfach', html: '<html lang="de"><p>Wir haben einen Code an Ihr Postfach gesendet.</p><form><label for="o">Einmalcode</label><input id="o" name="o"><button>Weiter</button></form>' },
  { name: 'ru: ящик', html: '<html lang="ru"><p>Код отправлен в ваш почтовый ящик.</p><form><label for="o">Одноразовый код</label><input id="o" name="o"><button>Далее</button></form>' },
  { name: 'zh: 邮箱', html: '<html lang="zh-CN"><p>验证码已发送至您的邮箱</p><form><label for="o">动态密码</label><input id="o" name="o"><button>下一步</button></form>' },
  { name: 'en: mail address beside the code', html: '<form><input type="email" name="e" placeholder="E-mail"><input name="verification_code" placeholder="Verification code"><button>Sign up</button></form>' },
  { name: 'en: mail address as text beside the code', html: '<form><input name="email" placeholder="Mail"><input name="otp" placeholder="OTP"><button>Verify</button></form>' },
  { name: 'en: password on a page about two steps', html: '<h2>Two-factor authentication</h2><p>Enter your password to turn it off</p><form><input type="password" id="code"><button>Turn off</button></form>' },
  { name: 'en: two buttons, one sends', html: '<form><input name="code" placeholder="One-time code"><button type="button">Send</button><button>Verify</button></form>' },
  { name: 'sl: two buttons, one sends', html: '<html lang="sl"><form><label>Enkratna koda <input name="koda"></label><button type="button">Pošlji</button><button>Potrdi</button></form>' },
  { name: 'a page in a language without words', html: '<html lang="ga"><h1>Iontráil an cód</h1><form><input name="x" autocomplete="one-time-code"><button>OK</button></form>' },
  { name: 'form named for messages', html: '<form id="sms-login" action="/login/sms"><input name="otp" autocomplete="one-time-code"><button>OK</button></form>' },
  { name: 'form named for recovery', html: '<form id="recovery-form" action="/login/recovery"><input name="code" autocomplete="one-time-code"><button>OK</button></form>' },
];
