import type { Plain } from './plain.ts';

const QR = '<canvas width="180" height="180"></canvas>';
const KEY = 'JBSW Y3DP EHPK 3PXP JBSW Y3DP EHPK 3PXP';
const row = (count: number, html: string): string => html.repeat(count);
const tabs = (selected: string, ...others: string[]): string =>
  `<div class="tabs"><button aria-selected="true">${selected}</button>${others.map((other) => `<button aria-selected="false">${other}</button>`).join('')}</div>`;

/** Pages whose field has a shape, or stands in a place, that few others have. */
export const shaped: Plain[] = [
  { name: 'en: under the tab of the app', html: `${tabs('Authenticator', 'SMS', 'Backup codes')}<div><p>Enter the code for Harbour.</p><input name="value" x-here></div><div hidden><p>We sent an SMS</p><input name="value"></div><button>Continue</button>` },
  { name: 'de: unter dem Reiter der App', html: `<html lang="de"><ul>${tabs('Authenticator-App', 'E-Mail')}</ul><section><label>Code<input name="wert" x-here></label></section><button>Weiter</button>` },
  { name: 'en: set up, what the app shows', html: `<h2>Last step</h2>${QR}<p>Scan it and type what your app shows.</p><input name="s3" x-here><button>Finish</button>` },
  { name: 'fr: set up, named device', html: `<html lang="fr"><h2>Configurer l’application d’authentification</h2>${QR}<p>Clé secrète : ${KEY}</p><form><label>Nom de l’appareil <input name="nom"></label><label>Code affiché <input name="valeur" x-here></label><button>Enregistrer</button></form>` },
  { name: 'en: one line of a text area', html: '<p>Type the code from your authenticator app:</p><textarea rows="1" cols="10" x-here></textarea><button>Verify</button>' },
  { name: 'en: two halves', html: '<p>Enter the code from your authenticator app</p><form><input maxlength="3" size="4" name="c1" x-here> <input maxlength="3" size="4" name="c2" x-here><button>Verify</button></form>' },
  { name: 'pl: two halves, numeric', html: '<html lang="pl"><form><label for="l">Kod z aplikacji uwierzytelniającej</label><br><input id="l" maxlength="3" inputmode="numeric" placeholder="123" x-here><input maxlength="3" inputmode="numeric" placeholder="456" x-here><button>Dalej</button></form>' },
  { name: 'en: six wide boxes', html: `<h2>Two-factor authentication</h2><p>Enter the code from your authenticator app</p><div style="display:flex">${row(6, '<input type="number" style="width:130px" x-here>')}</div>` },
  { name: 'es: six wide boxes with numbered names', html: `<html lang="es"><p>Introduce el código de 6 dígitos de tu app de autenticación</p><div style="display:flex">${[1, 2, 3, 4, 5, 6].map((at) => `<input name="d${at}" style="width:125px" x-here>`).join('')}</div><button>Verificar</button>` },
  { name: 'en: readonly until it has the focus', html: '<p>Enter the code from your authenticator app</p><input readonly onfocus="this.readOnly=false" x-here><button>Verify</button>' },
  { name: 'de: readonly until it has the focus', html: '<html lang="de"><form><label for="r">Zwei-Faktor-Code</label><input id="r" readonly onfocus="this.removeAttribute(\'readonly\')" x-here><button>Weiter</button></form>' },
];

/** Pages with the like that take no code. */
export const unshaped: Plain[] = [
  { name: 'en: under the tab of messages', html: `${tabs('Text message', 'Authenticator app')}<div><p>Enter the code for Harbour.</p><input name="value"></div><button>Continue</button>` },
  { name: 'en: under the tab of backup codes', html: `${tabs('Backup code', 'Authenticator app')}<div><p>Enter your code for Harbour.</p><input name="value"></div><button>Continue</button>` },
  { name: 'en: a note under the tab of the app', html: `${tabs('Authenticator app', 'Passkeys')}<div><label>Note<input name="note"></label></div><button>Save</button>` },
  { name: 'en: a coupon under the tab of the app', html: `${tabs('Authenticator app', 'Billing')}<div><label>Voucher code<input name="value"></label></div><button>Save</button>` },
  { name: 'en: what a television shows', html: '<p>Open our app on your TV and type what the app shows.</p><input name="s3"><button>Link</button>' },
  { name: 'en: set up, only a name', html: `<h2>Set up your authenticator app</h2>${QR}<p>Key: ${KEY}</p><form><label>Device name <input name="n"></label><button>Next</button></form>` },
  { name: 'en: set up, a recovery code to confirm', html: `<h2>Set up your authenticator app</h2>${QR}<p>Key: ${KEY}</p><form><label>One of your recovery codes <input name="n"></label><button>Next</button></form>` },
  { name: 'en: a message in a text area', html: '<p>Questions on your authenticator code? Write to us:</p><textarea rows="5" cols="60"></textarea><button>Send</button>' },
  { name: 'en: one line of a text area for support', html: '<h3>Two-factor code not working?</h3><label for="q">Your question</label><textarea id="q" rows="1"></textarea><button>Send</button>' },
  { name: 'en: two halves of a gift card', html: '<p>Enter the code of your gift card</p><form><input maxlength="3" size="4" name="c1"> <input maxlength="3" size="4" name="c2"><button>Redeem</button></form>' },
  { name: 'en: two halves of any code', html: '<p>Enter the code</p><form><input maxlength="3" size="4"> <input maxlength="3" size="4"><button>Go on</button></form>' },
  { name: 'en: a Canadian address under two factors', html: '<h1>Two-factor authentication is on</h1><form><label>Postal code</label> <input maxlength="3" size="4"> <input maxlength="3" size="4"><button>Save</button></form>' },
  { name: 'en: two halves of a telephone number', html: '<h1>Two-factor authentication</h1><p>Your phone number</p><form><input maxlength="3" size="4"> <input maxlength="3" size="4"> <input maxlength="4" size="5"><button>Next</button></form>' },
  { name: 'en: two halves beside a third field', html: '<p>Enter the code from your authenticator app</p><form><input maxlength="3" size="4"> <input maxlength="3" size="4"><br><label>Name<input name="name"></label><button>Verify</button></form>' },
  { name: 'en: six numbers of a lottery', html: `<p>Pick your six numbers</p><div style="display:flex">${row(6, '<input type="number" style="width:130px">')}</div><button>Play</button>` },
  { name: 'en: six columns of an import', html: '<p>Two-factor code export: name the columns</p><div style="display:flex">' + ['Site', 'Name', 'Key', 'Digits', 'Period', 'Kind'].map((name) => `<input placeholder="${name}" style="width:125px">`).join('') + '</div>' },
  { name: 'en: readonly, shows a key', html: '<p>Enter this in your authenticator app</p><input readonly value="JBSWY3DPEHPK3PXP"><button>Copy</button>' },
  { name: 'en: readonly, a date', html: '<p>Choose the day on which two-factor authentication ends</p><label>Day<input readonly name="day"></label><button>Save</button>' },
  { name: 'en: readonly, any code', html: '<p>Your code will appear here</p><input readonly name="code"><button>Copy</button>' },
  { name: 'en: readonly beside another', html: '<p>Enter the code from your authenticator app</p><input readonly name="code"><p>Name</p><input name="who"><button>Save</button>' },
];
