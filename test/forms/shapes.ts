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
];
