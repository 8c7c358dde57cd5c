// Pages that show no recovery codes: some speak of them, some show codes of other kinds.
import { type Draw, drawn, drawsOf, several } from './codes.ts';
import { announced, documentOf, each } from './page.ts';
import type { Made } from './pages.ts';
import { type Words, words } from './words.ts';

type Ordinary = (w: Words, draw: Draw) => string;

const LINKS = 'sign-in,log-out,contact-us,about-us,our-team'.split(',');
const NAMES = 'Anna Berg,Bo Lind,Eva Novak,Ivan Petrov,Li Wei,Mai Tran,Ola Dahl,Una Kos'.split(',');
const GOODS = 'Lamp,Chair,Desk,Kettle,Shelf,Clock,Carpet,Mirror'.split(',');

/** The pages by name. */
const kinds: Record<string, Ordinary> = {
  invoice: (w, draw) =>
    `<h2>${w.order} 2026-${drawn(draw, 'digits', [6])}</h2><table>${each(
      GOODS,
      (name) =>
        `<tr><td>${drawn(draw, 'ALNUM', [4, 4])}<td>${name}<td>${draw(900)}.50<td>${1 + draw(9)}</tr>`,
    )}</table><p>IBAN NO93 8601 1117 947</p>`,
  phones: (w, draw) =>
    `<h2>${w.phone}</h2><ul>${each(
      NAMES,
      (name) => `<li>${name}: ${drawn(draw, 'digits', [3, 2, 3], ' ')}</li>`,
    )}</ul>`,
  'bare phones under help': (w, draw) =>
    `<h2>${w.heading}</h2><p>${w.keep}</p><h2>${w.phone}</h2><ul>${each(
      NAMES,
      () => `<li>${drawn(draw, 'digits', [4, 4])}</li>`,
    )}</ul>`,
  orders: (w, draw) =>
    `<table><tr><th>${w.order}<th>${w.status}</tr>${each(
      GOODS,
      (name, at) => `<tr><td>ORD-${70311 + at * 7}<td>${name} ${draw(9)}</tr>`,
    )}</table>`,
  'orders without names': (w, draw) =>
    `<h2>${w.order}</h2><ul>${each(
      several(draw, 9, 'digits', [8]),
      (one) => `<li>${one}</li>`,
    )}</ul>`,
  'article on recovery codes': (w) =>
    `<article><h2>${w.heading}</h2><p>${w.keep} ${w.once}</p>
      <p>${w.heading}: <code>a1b2c-3d4e5</code>
      ${w.once} ${w.keep}</p><p>2026-03-01 · 5 min</p></article>`,
  'login with a recovery code': (w) =>
    `<form><h2>${w.heading}</h2><label>${w.single} <input name="recovery_code"
      placeholder="xxxxx-xxxxx"></label><button>OK</button></form>`,
  'a recovery code typed in': (w) =>
    `<form><h2>${w.heading}</h2><label>${w.single} <input name="recovery_code"
      value="7f3k9-2mq8x"></label><button>OK</button></form>`,
  'setup with a live code': (w, draw) =>
    `<h2>${w.setup}</h2><p>${w.setup}: <code>JBSW Y3DP EHPK 3PXP</code></p>
      <p>${w.live}: <input value="${drawn(draw, 'digits', [6])}"></p>
      <p>otpauth://totp/Example:eve?secret=JBSWY3DPEHPK3PXP</p>`,
  'security with codes that stay hidden': (w, draw) =>
    `<h2>${w.heading}</h2><p>8 / 10</p><button>${w.show}</button>
      <h2>${w.settings}</h2><table>${each(
        NAMES,
        (name) => `<tr><td>${name}<td>192.0.2.${draw(250)}<td>2026-03-0${1 + draw(8)} 10:45</tr>`,
      )}</table>`,
  'devices below recovery codes': (w, draw) =>
    `<h2>${w.heading}</h2><p>${w.keep}</p><button>${w.show}</button><h2>API</h2><table>${each(
      NAMES,
      (name) => `<tr><td>${name}<td>${drawn(draw, 'hex', [8])}<td>2026-03-0${1 + draw(8)}</tr>`,
    )}</table>`,
  commits: (_w, draw) =>
    `<h2>Commits</h2><ul>${each(
      GOODS,
      (name) => `<li><code>${drawn(draw, 'hex', [7])}</code> ${name}: v1.${draw(20)}.0</li>`,
    )}</ul>`,
  'bare commits': (_w, draw) =>
    `<h2>Commits</h2><ul>${each(several(draw, 8, 'hex', [8]), (one) => `<li>${one}</li>`)}</ul>`,
  coupons: (w, draw) =>
    `<h2>Coupon codes</h2><ul>${each(
      several(draw, 6, 'ALNUM', [4, 4]),
      (one) => `<li>${one} <button>${w.copy}</button></li>`,
    )}</ul>`,
  menu: (w) => `<ul>${each(LINKS, (one) => `<li>${one}</li>`)}</ul>${announced(w)}<p>${w.done}</p>`,
  dates: (w, draw) =>
    `${announced(w)}<ul>${each(GOODS, (_, at) => `<li>2026-0${at + 1}-1${draw(9)}</li>`)}</ul>`,
};

/** Returns the pages that show none: each kind in each language. */
export function ordinary(): Made[] {
  return Object.entries(kinds).flatMap(([name, kind], at) =>
    Object.entries(words).map(([language, w], which) => ({
      file: `ordinary-${name.replace(/\W+/g, '-')}.${language}.html`,
      html: documentOf(w, w.title, kind(w, drawsOf(9000 + at * 100 + which))),
      codes: [],
      used: [],
    })),
  );
}
