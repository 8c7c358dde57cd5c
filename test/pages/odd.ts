import { encodeQR } from 'qr';
import { lively } from './lively.ts';
import { logins } from './logins.ts';
import { asImage, modulesOf, png } from './pictures.ts';
import { typing } from './typing.ts';
import type { Reply } from './visit.ts';

const SECRET = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';

/** Returns one of the pages on which something is wrong, each named after what that is. */
export function oddPage(name: string, now: number): Reply {
  const odd = odds[name];
  if (!odd)
    return {
      html: `<ul>${Object.keys(odds)
        .map((name) => `<li><a href="/odd/${name}">${name}</a></li>`)
        .join('')}</ul>`,
      status: name ? 404 : 200,
    };
  return odd(now);
}

function html(title: string, body: string, headers?: Record<string, string>): Reply {
  return {
    html: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title><link rel="icon" href="data:,"><style>body{font:16px/1.5 system-ui,sans-serif;max-width:560px;margin:48px auto}label{display:block}input{font:inherit;padding:8px}</style></head><body><h1>${title}</h1>${body}</body></html>`,
    ...(headers ? { headers } : {}),
  };
}

const otp = (id: string, label = 'Verification code'): string =>
  `<p><label for="${id}">${label}</label><input id="${id}" name="${id}" inputmode="numeric" maxlength="6" autocomplete="one-time-code"></p>`;

/** A code as a file of its own, for pages of another origin. */
const pictureOf = (issuer: string): Reply => ({
  picture: png(modulesOf(`otpauth://totp/${issuer}:pat?secret=${SECRET}&issuer=${issuer}`), 5),
});

const odds: Record<string, (now: number) => Reply> = {
  'damaged-qr': () => html('Scan this code', damaged()),
  'no-qr': () => html('Nothing to scan', '<p>Only words here.</p>'),
  'wifi-qr': () => html('Guest Wi-Fi', asImage('WIFI:T:WPA;S:Guest;P:correct horse;;')),
  'link-qr': () => html('Our app', asImage('https://example.com/app')),
  'two-qr': () =>
    html(
      'Two codes',
      asImage(`otpauth://totp/Two:first@example.com?secret=${SECRET}&issuer=Two`) +
        asImage(`otpauth://totp/Two:second@example.com?secret=${SECRET.slice(8)}&issuer=Two`),
    ),
  'plain-qr': () =>
    html(
      'Scan this code',
      asImage(`otpauth://totp/Plain:pat@example.com?secret=${SECRET}&issuer=Plain`),
    ),
  'left-picture': () => pictureOf('Left'),
  'right-picture': () => pictureOf('Right'),
  'bad-secret': () =>
    html('Scan this code', asImage('otpauth://totp/Bad:pat@example.com?secret=10OIL&issuer=Bad')),
  'no-field': () =>
    html(
      'Newsletter',
      '<form autocomplete="off"><input type="search" name="q" aria-label="Search"><input type="email" name="mail" aria-label="E-mail"></form>',
    ),
  'two-fields': () =>
    html(
      'Two doors',
      `<form autocomplete="off">${otp('left')}</form><form autocomplete="off">${otp('right')}</form>`,
    ),
  'same-two-fields': () =>
    html(
      'Join the choir',
      `<form autocomplete="off">${otp('left')}</form><form autocomplete="off">${otp('right')}</form>`,
    ),
  'other-two-fields': () =>
    html(
      'Two other doors',
      `<form autocomplete="off">${otp('front')}</form><form autocomplete="off">${otp('back')}</form>`,
    ),
  'fading-field': () =>
    html(
      'Log in',
      `<style>.step{opacity:0}.step.shown{opacity:1;transition:opacity .6s}</style><form class="step" autocomplete="off">${otp('code')}<button>Go</button></form>`,
    ),
  'hidden-field': () =>
    html(
      'Hidden',
      `<form autocomplete="off"><div style="display:none">${otp('code')}</div><input disabled name="otp" aria-label="Verification code"></form>`,
    ),
  'other-codes': () =>
    html(
      'Check out',
      `<form autocomplete="off"><label>Promo code <input name="promo_code"></label><label>Security code (CVV) <input name="cvv" maxlength="4" autocomplete="cc-csc"></label><label>Postal code <input name="zip" autocomplete="postal-code"></label></form>`,
    ),
  'one-field': () =>
    html('Log in', `<form autocomplete="off">${otp('code')}<button>Go</button></form>`),
  'framed-form': () =>
    html(
      'Company login',
      '<form autocomplete="off"><input type="search" id="search" name="q" aria-label="Search"></form><iframe src="https://login.identity.example/form" width="480" height="320"></iframe>',
    ),
  impostor: () =>
    html(
      'Plain – verify it is you',
      `<form autocomplete="off">${otp('code')}<button>Go</button></form>`,
    ),
  'strict-csp': () =>
    html('Strict', `<form autocomplete="off">${otp('code')}</form>`, {
      'Content-Security-Policy':
        "default-src 'none'; style-src 'unsafe-inline'; script-src 'none'; require-trusted-types-for 'script'",
    }),
  'password-only': () =>
    html(
      'Log in',
      '<form autocomplete="off"><p><label for="user">User name</label><input id="user" name="user"></p><p><label for="password">Password</label><input id="password" name="password" type="password"></p><button>Go</button></form>',
    ),
  'unnamed-field': () =>
    html(
      'Form',
      '<form autocomplete="off"><p><label for="v6">Number</label><input id="v6" name="v6"></p><p><label for="v7">Value</label><input id="v7" name="v7"></p><button>Go</button></form>',
    ),
  'dropping-field': () =>
    html(
      'Log in',
      `<form autocomplete="off">${otp('code')}<button>Go</button></form><script>
addEventListener('input', ({ target }) => { target.value = ''; }, true);
</script>`,
    ),
  ...lively,
  ...typing,
  ...logins,
  watched: () => html('Watched', `<form autocomplete="off">${otp('code')}</form>${watcher}`),
};

/**
 * A code with a white spot in its middle: it is plainly there, but no error correction brings back
 * so much.
 */
function damaged(): string {
  const modules = encodeQR(
    `otpauth://totp/Torn:pat@example.com?secret=${SECRET}&issuer=Torn`,
    'raw',
    {
      ecc: 'low',
      border: 4,
    },
  );
  const centre = modules.length / 2;
  const spotted = modules.map((row, y) =>
    row.map((dark, x) => dark && Math.hypot(x - centre, y - centre) > modules.length * 0.26),
  );
  return `<img alt="QR" src="data:image/png;base64,${png(spotted, 6).toString('base64')}">`;
}

/** Counts everything that an extension could leave behind in a page. */
const watcher = `<script>
window.seen = { mutations: 0, globals: Object.getOwnPropertyNames(window).length, messages: 0 };
new MutationObserver((records) => { window.seen.mutations += records.length; })
  .observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
addEventListener('message', () => { window.seen.messages += 1; });
</script>`;
