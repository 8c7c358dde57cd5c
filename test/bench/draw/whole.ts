import { encodeBase32 } from '../../../src/core/bytes/base32.ts';
import { formatMigration } from '../../../src/core/uri/migration.ts';
import { dataUrl, pngOf, rowsOf } from './code.ts';
import { enrolling, paragraphs, shell } from './shell.ts';

/** An account that a page shows. */
export interface Shown {
  issuer: string;
  accountName: string;
}

/** A page that is more than one code in one place. */
export interface Whole {
  html: string;
  files?: Record<string, Buffer | string>;
  height?: number;
  accounts: Shown[];
  others?: number;
}

/** The secret of RFC 6238 Appendix B, nobody's: the digits over and over, 20 of them or more. */
const secretOf = (length: number): Uint8Array =>
  Uint8Array.from({ length }, (_, at) => '1234567890'.charCodeAt(at % 10));

/**
 * Returns the link of an account with the secret of RFC 6238; two of one length are one account to
 * the product.
 */
export function uriOf({ issuer, accountName }: Shown, more = '', length = 20): string {
  const [name, key] = [encodeURIComponent(issuer), encodeBase32(secretOf(length))];
  return `otpauth://totp/${name}:${encodeURIComponent(accountName)}?secret=${key}&issuer=${name}${more}`;
}

const codeOf = (text: string, scale = 4): string =>
  `<img alt="Setup code" src="${dataUrl('image/png', pngOf(rowsOf(text), scale))}">`;

const shown = (issuer: string, accountName = 'mara@example.com'): Shown => ({
  issuer,
  accountName,
});

/** Pages with several codes, with long ones, in frames, at the end of long pages, and with none. */
export const WHOLE: Record<string, () => Whole> = {
  'several-codes': () => {
    const accounts = ['Lantern Bay', 'Milepost', 'North Basin'].map((name) => shown(name));
    const body = accounts
      .map((one, at) => `<h2>${one.issuer}</h2>${codeOf(uriOf(one, '', 20 + at))}`)
      .join('\n');
    return { html: shell('Three accounts', enrolling(body)), accounts };
  },
  'code-and-link': () => {
    const account = shown('Oar House');
    const app = codeOf('https://oarhouse.example/app');
    const body = `${codeOf(uriOf(account))}<p>No app yet?</p>${app}`;
    return { html: shell('Two codes', enrolling(body)), accounts: [account], others: 1 };
  },
  'long-link': () => {
    const account = shown(
      'Pilot Office of the Outer Harbour',
      'mara.lindqvist+ferry@mail.pilot-office.example',
    );
    const image = `https://static.pilot-office.example/pictures/${'harbour/'.repeat(24)}logo.png`;
    const more = `&algorithm=SHA1&digits=6&period=30&image=${encodeURIComponent(image)}`;
    return {
      html: shell('A long link', enrolling(codeOf(uriOf(account, more)))),
      accounts: [account],
    };
  },
  'moved-accounts': () => {
    const accounts = [1, 2, 3, 4, 5, 6].map((one) => shown(`Quay ${one}`));
    const drafts = accounts.map((one, at) => ({
      ...one,
      type: 'totp' as const,
      secret: secretOf(20 + at),
      algorithm: 'SHA1' as const,
      digits: 6,
      period: 30,
      counter: 0,
      parameters: [],
    }));
    const [uri = ''] = formatMigration(drafts, 20).uris;
    return { html: shell('Moving house', codeOf(uri, 5)), accounts };
  },
  'in-frame': () => {
    const account = shown('Riverside');
    const code = codeOf(uriOf(account));
    const inside = `<!doctype html><title>Code</title><body style="background:#fff">${code}</body>`;
    const frame =
      '<iframe src="in-frame-code.html" width="300" height="300" title="Code"></iframe>';
    return {
      html: shell('In a frame', enrolling(frame)),
      files: { 'in-frame-code.html': inside },
      accounts: [account],
    };
  },
  'in-shadow': () => {
    const account = shown('Sluice');
    const shadow = `document.querySelector('setup-code').attachShadow({ mode: 'open' })`;
    const code = JSON.stringify(codeOf(uriOf(account)));
    const script = `<script>${shadow}.innerHTML = ${code};</script>`;
    return {
      html: shell('In a part of its own', enrolling(`<setup-code></setup-code>${script}`)),
      accounts: [account],
    };
  },
  'end-of-long-page': () => {
    const account = shown('Tideline');
    return {
      html: shell('At the very end', `${paragraphs(300)}${enrolling(codeOf(uriOf(account)))}`),
      accounts: [account],
      height: 1080,
    };
  },
  'high-window': () => {
    const account = shown('Upper Lock');
    return {
      html: shell('In a high window', `${paragraphs(40)}${enrolling(codeOf(uriOf(account)))}`),
      accounts: [account],
      height: 2160,
    };
  },
  'none-article': () => ({
    html: shell('Harbour news', paragraphs(120)),
    accounts: [],
    height: 1080,
  }),
  'none-form': () => ({
    html: shell(
      'Sign in',
      '<form onsubmit="return false"><label>Name <input name="user"></label> <label>Password <input type="password"></label> <button>Go on</button></form>',
    ),
    accounts: [],
  }),
  'none-pictures': () => ({
    html: shell(
      'Boats of the year',
      Array.from(
        { length: 60 },
        (_, at) =>
          `<svg width="110" height="80" viewBox="0 0 110 80"><rect width="110" height="80" fill="hsl(${at * 6} 60% 80%)"/><path d="M10 60h90l-14 14H24zM50 8v48H18zM58 20v36h30z" fill="hsl(${at * 6} 50% 30%)"/></svg>`,
      ).join('\n'),
    ),
    accounts: [],
    height: 1080,
  }),
};
