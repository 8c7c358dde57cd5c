import { asAddress, asLetters, asPicture, asStrokes, onCanvas } from './drawn.ts';

/**
 * What a server draws and asks, as `npm run test:servers` met it, in our own words: where it is set
 * up and where it is asked for. The field that takes the code is marked `x-here` and the button
 * that must be alive then `x-on`; neither is read by the product. A page without `x-here` asks for
 * no code: nothing may be written there.
 */
export interface ServerPage {
  /** The server whose structure it has. */
  name: string;
  issuer: string;
  accountName: string;
  uri: string;
  setUp: string;
  logIn: string | null;
}

const LIST = ['2839 1047', '5520 9931', '7741 0028', '3390 6612', '8815 4407', '1290 7756'];
const listed = LIST.map((code) => `<li>${code}</li>`).join('');
const WRITTEN = 'JBSW Y3DP EHPK 3PXP JBSW Y3DP EHPK 3PXP';

/** A public test key, another one for each server. */
function uriOf(at: number, label: string, parameters: string): string {
  return `otpauth://totp/${label}?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PX${String.fromCharCode(65 + at)}${parameters}`;
}

type Drawn = (uri: string) => Pick<ServerPage, 'setUp' | 'logIn'>;
let count = 0;

function server(
  name: string,
  [issuer, accountName]: [string, string],
  label: string,
  parameters: string,
  draw: Drawn,
): ServerPage {
  const uri = uriOf(count, label, parameters);
  count += 1;
  return { name, issuer, accountName, uri, ...draw(uri) };
}

/** A button that wakes up on keys only, as old pages do it. */
const waking = (length: string, more = ''): string => `<script>{
  const field = document.querySelector('[x-here]');
  const check = () => { document.querySelector('[x-on]').disabled = !(${length}); };
  for (const type of ['keyup', 'keydown'${more}]) field.addEventListener(type, check);
}</script>`;

const redmine = server(
  'redmine',
  ['localhost_3000', 'wren'],
  'localhost_3000:wren',
  '&issuer=localhost_3000',
  (uri) => ({
    setUp: `<title>My account</title><form><label for="q">Find:</label><input id="q" name="q" size="20"></form>
<h2>Turn on two-step log-in</h2><form><p>Read the picture with an app that makes one-time codes, or type the key there, and give one code.</p>
<p><label>&nbsp;</label>${asPicture(uri, { level: 'medium', natural: 280, shown: 140 }, 'id="factor"')}</p>
<p><label>Key as text</label><code>${WRITTEN}</code></p>
<p><label for="factor">Code</label><input type="text" name="factor_code" id="factor" autocomplete="off" x-here></p>
<input type="submit" value="Turn on"></form>`,
    logIn: `<title>Two-step log-in</title><form><label for="q">Find:</label><input id="q" name="q" size="20"></form><h2>Two-step log-in</h2>
<form><p><label for="factor">Code</label><input type="text" name="factor_code" id="factor" autocomplete="off" x-here></p><input type="submit" value="Log in"></form>`,
  }),
);

const mediaWiki = server(
  'mediawiki',
  ['Tern Wiki', 'Wren'],
  'Tern%20Wiki%3AWren',
  '&issuer=Tern%20Wiki',
  (uri) => ({
    setUp: `<title>Turn on one-time codes</title><form><h1>Turn on one-time codes</h1>
<fieldset><legend>First: an app</legend><p>Take an app for codes on a phone or a computer.</p></fieldset>
<fieldset><legend>Second: the picture</legend>${onCanvas(uri, { level: 'medium', shown: 256, ground: '#fff' })}
<p>Secret key: ${WRITTEN}</p></fieldset>
<fieldset><legend>Third: recovery codes</legend><p>Each recovery code works once, on a day without your device. They are not shown again.</p><ul>${listed}</ul></fieldset>
<fieldset><legend>Fourth: the proof</legend><label for="ui-9">A code from your device:</label><input type="text" id="ui-9" name="token" autocomplete="one-time-code" x-here></fieldset>
<button>Done</button></form>`,
    logIn: `<title>Log in</title><form><label for="wiki">One-time code or recovery code</label>
<input id="wiki" name="OATHToken" size="20" autocomplete="one-time-code" x-here><button>Go on</button></form>`,
  }),
);

const meshCentral = server(
  'meshcentral',
  ['tern.example', 'wren'],
  'tern.example:wren',
  '&period=30&digits=6&algorithm=SHA1&issuer=tern.example',
  (uri) => ({
    setUp: `<title>Tern</title><div style="display:none">${'<input>'.repeat(28)}</div>
<div style="background:#EEE;width:420px"><b>App</b><table><tr><td>Take an app for codes and read the picture. Then type the 6 digits that it shows.
<p>Secret<br><tt>${WRITTEN}</tt></p></td><td><a href="${uri}">${asPicture(uri, { level: 'high', shown: 128, ground: '#fff' })}</a></td></tr>
<tr><td colspan="2">The code for two steps: <input type="text" autocomplete="one-time-code" inputmode="numeric" pattern="[0-9]*" maxlength="6" id="given" x-here></td></tr></table>
<input type="button" value="Leave"><input type="button" value="OK" disabled x-on></div>${waking('field.value.length === 6')}`,
    logIn: `<title>Tern - Log in</title><form><table><tr><td>Token:</td>
<td><input name="token" type="text" inputmode="numeric" autocomplete="one-time-code" maxlength="50" x-here><br><input name="hw" type="text" style="display:none"></td></tr>
<tr><td colspan="2"><label><input type="checkbox">Do not ask on this device for 30 days.</label></td></tr></table>
<input type="submit" value="Log in" disabled x-on></form>${waking('[6, 8].includes(field.value.length)', ", 'change', 'paste'")}`,
  }),
);

const flaskSecurity = server(
  'flask-security',
  ['Plover Bank', 'wren@plover-bank.net'],
  'Plover%20Bank:wren@plover-bank.net',
  '&issuer=Plover%20Bank',
  (uri) => ({
    setUp: `<h1>Two-factor authentication keeps your account safe</h1><form><p><input type="radio" name="way" checked> App</p><input type="submit" value="Take this way">
<hr><p>Read the picture with an app for codes:</p><img id="picture" width="185" height="185" alt="" src="${asAddress(asStrokes(uri, 'width="185" height="185"'))}"><div>${WRITTEN.replaceAll(' ', '')}</div></form>
<hr><form><div id="code"><label for="code">Code</label> <input type="text" id="code" name="code" inputmode="numeric" pattern="[0-9]*" autocomplete="one-time-code" required x-here></div><input type="submit" value="Send it"></form>
<h3>Recovery codes</h3><p>There are recovery codes too. <a href="#r">Get them here.</a></p>`,
    logIn: `<h1>Two-factor authentication</h1><h2>Give the code of your app</h2><form><div id="code"><label for="code">Code</label> <input type="text" id="code" name="code" placeholder="type the code" inputmode="numeric" pattern="[0-9]*" autocomplete="one-time-code" required x-here></div><input type="submit" value="Send it"></form>
<hr><form><label>No luck?</label><ul><li><input type="radio" name="help" id="h0"> <label for="h0">Write to us</label></li><li><input type="radio" name="help" id="h1"> <label for="h1">Send me a code by e-mail</label></li></ul><input type="submit" value="Help me"></form>`,
  }),
);

const ttRss = server('tt-rss', ['Tern Reader', 'wren'], 'wren', '&issuer=Tern+Reader', (uri) => ({
  setUp: `<title>Preferences</title><div style="display:none">${'<input>'.repeat(40)}</div><p>An app for codes is needed.</p>
${asPicture(uri, { level: 'low', shown: 123, ground: '#fff' })}
<form><fieldset><label>Key of the app:</label><input disabled value="${WRITTEN.replaceAll(' ', '')}" size="32"></fieldset>
<fieldset><label>Your password:</label><input type="password" name="password" required></fieldset>
<fieldset><label>One-time password:</label><input autocomplete="off" type="text" name="otp" id="widget_7" required x-here></fieldset><hr><span role="button" tabindex="0">Turn codes on</span></form>`,
  logIn: `<title>Reader : Log in</title><form><fieldset><label>Please give your one-time password:</label><input autocomplete="off" size="6" name="otp" x-here></fieldset><button>Go on</button></form>`,
}));

const lemonLdap = server(
  'lemonldap',
  ['Plover SSO', 'wren'],
  'Plover%20SSO:wren',
  '&issuer=Plover%20SSO',
  (uri) => ({
    setUp: `<title>One-time codes</title><ol><li>An app makes the codes.</li><li>Read the picture: ${onCanvas(uri, { level: 'low', shown: 150, ground: '#fff' })}</li></ol>
<form><div><label for="TOTPName">② A name</label><input type="text" id="TOTPName" name="TOTPName" value="MyTOTP" placeholder="name"></div><div><label for="code">③ Type the code that your app shows</label><input id="code" name="code" autocomplete="off" x-here></div><button type="button">Check</button></form>`,
    logIn: `<title>Tern</title><form><p>A code is needed</p><label for="outer"></label><input type="text" id="outer" name="code" autocomplete="one-time-code" placeholder="Code" aria-label="Code" x-here><button>Connect</button></form>`,
  }),
);

const djangoOtp = server(
  'django-otp',
  ['Plover & Sons, Bank', 'wren'],
  'Plover%20%26%20Sons%2C%20Bank%3Awren',
  '&algorithm=SHA1&digits=6&period=30&issuer=Plover%20%26%20Sons%2C%20Bank',
  (uri) => ({
    setUp: `<title>Device of wren</title><p>${uri.replaceAll('&', '&amp;')}</p><p><img width="200" height="200" alt="" src="${asAddress(asStrokes(uri, 'width="61mm" height="61mm"'))}"></p>`,
    logIn: `<title>Log in</title><form><div><label for="user">User name:</label> <input type="text" name="username" id="user"></div><div><label for="password">Password:</label> <input type="password" name="password" id="password"></div><div><label for="id_token">OTP token:</label> <input type="text" name="otp_token" id="id_token" autocomplete="off" x-here></div><input type="submit" value="Log in"></form>`,
  }),
);

const homebridge = server(
  'homebridge',
  ['Tern UI (2cb1eed)', 'wren'],
  'Tern%20UI%20(2cb1eed):wren',
  '&period=30&digits=6&algorithm=SHA1&issuer=Tern%20UI%20(2cb1eed)',
  (uri) => ({
    setUp: `<title>Tern UI</title><div role="dialog" aria-modal="true"><h5>Two-factor log-in</h5><ul><li>The clock of the server must be right.</li><li>Read the picture with an app for codes:</li></ul>
<div style="width:175px">${asStrokes(uri, '')}</div><p>Or type this key: ${WRITTEN.replaceAll(' ', '')}</p>
<div><div>The code that the app shows:</div><div><input type="text" placeholder="for instance 123456" autocomplete="one-time-code" autocapitalize="none" inputmode="numeric" pattern="[0-9]*" x-here></div></div>
<button type="button">Leave</button><button type="button" disabled x-on>Turn on</button></div>
<script>document.querySelector('[x-here]').addEventListener('input', ({ target }) => { document.querySelector('[x-on]').disabled = !/^\\d{6}$/.test(target.value); });</script>`,
    logIn: `<title>Tern UI</title><form><input type="text" id="form-ota" autocomplete="one-time-code" inputmode="numeric" pattern="[0-9]*" placeholder="Code of the second step" x-here><button>Log in</button></form>`,
  }),
);

const terminal = server(
  'terminal',
  ['Tern Shell', 'wren@tern'],
  'wren@tern',
  '&issuer=Tern%20Shell',
  (uri) => ({
    setUp: `<title>Shell</title><style>div{font:15px/1 monospace;white-space:pre;background:#000;color:#eee}</style>
<div>${[...asLetters(uri), 'The secret key is ABCD, the code goes here (-1 for none):', '']
      .map((line) => `<div><span>${line}</span></div>`)
      .join(
        '',
      )}</div><textarea aria-label="Terminal input" style="position:absolute;left:-9999em;width:0;height:0;opacity:0"></textarea>`,
    logIn: null,
  }),
);

const cockpit = server(
  'cockpit',
  ['Tern Server', 'wren@tern'],
  'wren@tern',
  '&issuer=Tern%20Server',
  (uri) => ({
    setUp: `<title>Shell</title><pre style="font:15px/1 monospace;background:#000;color:#eee">${asLetters(uri).join('\n')}</pre>`,
    logIn: `<title>tern</title><form><div style="display:none"><label for="user">Name</label><input id="user" value="wren"><label for="password">Password</label><input type="password" id="password"></div>
<div><div hidden></div><label for="asked">Verification code: </label> <input type="password" id="asked" x-here></div><button type="submit">Log in</button></form>`,
  }),
);

const glewlwyd = server(
  'glewlwyd',
  ['Tern Gate', 'wren'],
  'Tern%20Gate:wren',
  '&issuer=https%3A%2F%2Fgate.tern.example&digits=6&algorithm=SHA1&period=30',
  (uri) => ({
    setUp: `<title>Profile</title><h4>HOTP/TOTP (one-time password)</h4><div><div>Type</div><button type="button">TOTP</button></div>
<div><div><span>Shared secret</span></div><input type="text" maxlength="128" id="my-otp-secret" placeholder="In Base32" value="${WRITTEN.replaceAll(' ', '')}"><button type="button">Make one</button></div>
<div><div><span>Valid for (seconds)</span></div><input type="number" min="0" step="1" id="my-otp-time_step_size" placeholder="30 otherwise" value="30"></div>
<div>${asPicture(uri, { level: 'low', shown: 196, ground: '#fff' })}<h4>Read this picture or type the key into your app</h4></div><button type="button">Save</button>`,
    logIn: `<title>Gate</title><h5>Your one-time password</h5><form><div><div><span>Code</span></div><input type="text" name="value" id="value" placeholder="Needed" x-here></div><button>OK</button></form><button>Codes</button><button>Log out</button>`,
  }),
);

/** One page a server. */
export const serverPages: readonly ServerPage[] = [
  redmine,
  mediaWiki,
  meshCentral,
  flaskSecurity,
  ttRss,
  lemonLdap,
  djangoOtp,
  homebridge,
  terminal,
  cockpit,
  glewlwyd,
];
