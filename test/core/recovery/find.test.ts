import { describe, expect, test } from 'vitest';
import { findCodes, findCodesIn } from '../../../src/core/recovery/find.ts';
import { ordinary } from '../../recovery/ordinary.ts';
import { type Made, pages } from '../../recovery/pages.ts';
import { readHtml } from '../../recovery/read.ts';

/** What only a browser can tell: shadow roots, frames, scripts, boxes off the page. */
const BROWSERS = /shadow|frame|pressed|off-the-page|details/;

async function foundOn({ html }: Made): Promise<{ codes: string[]; used: string[] }> {
  const found = await findCodes(readHtml(html));
  const of = (isUsed: boolean): string[] =>
    found.filter(({ used }) => used === isUsed).map(({ code }) => code);
  return { codes: of(false), used: of(true) };
}

describe('the codes of a page are kept exactly', () => {
  const all = pages().filter(({ file }) => !BROWSERS.test(file));
  test.each(all.map((page) => [page.file, page] as const))('%s', async (_, page) => {
    const { codes, used } = page;
    expect(await foundOn(page)).toEqual({ codes, used });
  });
});

describe('an ordinary page yields none', () => {
  test.each(ordinary().map((page) => [page.file, page] as const))('%s', async (_, page) => {
    expect(await foundOn(page)).toEqual({ codes: [], used: [] });
  });
});

/** Returns a document of one language with this body. */
const page = (body: string, lang = 'en'): Made => ({
  file: '',
  html: `<html lang="${lang}"><head><title>Security</title></head><body>${body}</body></html>`,
  codes: [],
  used: [],
});
const items = (codes: string[]): string => codes.map((code) => `<li>${code}</li>`).join('');
const HEX = ['ce4ad3a193', 'cf43c2d256', '07b1ce5c0f', '62428832a3', 'c5c8e80b3f'];
const DIGITS = ['042829', '550619', '651062', '908001', '441784', '596133'];

describe('words of the page that are as long as its codes', () => {
  test('a status beside each code', async () => {
    const rows = HEX.map((code) => `<tr><td>${code}</td><td>Disponible</td></tr>`).join('');
    const html = `<h2>Códigos de recuperación</h2><table>
      <tr><th>Código</th><th>Estado</th></tr>${rows}</table>`;
    expect((await foundOn(page(html, 'es'))).codes).toEqual(HEX);
  });

  test('a heading above them', async () => {
    const list = `<ul>${items(HEX)}</ul>`;
    const html = `<h1>Your values</h1><h1>Management</h1><p>Recovery codes</p>${list}`;
    expect((await foundOn(page(html))).codes).toEqual(HEX);
  });

  test('a status in an element beside each code, the used ones struck out', async () => {
    const codes = ['4gigns', 'uv1qbw', 'qs2xu6', '4sb0b1'];
    const list = codes.map((code) => `<li>${code} <span>Unused</span></li>`).join('');
    const html = `<h2>Backup codes</h2><ul><li><s>8eygpn</s> Used</li>${list}</ul>`;
    expect(await foundOn(page(html))).toEqual({ codes, used: ['8eygpn'] });
  });

  test('a remark in an element behind some codes says that they are used', async () => {
    const [first = '', ...others] = HEX;
    const used = `<li>${first} <span>used</span></li>`;
    const list = `${items(others.slice(0, 1))}${used}${items(others.slice(1))}`;
    const html = `<h2>Recovery codes</h2><ul>${list}</ul>`;
    expect(await foundOn(page(html))).toEqual({ codes: others, used: [first] });
  });

  test('codes of letters alone stay', async () => {
    const codes = ['8kfw2tqz', 'hrvkwqzb', '4mzx9pld', 'qwk7ndtr'];
    const html = `<h2>Recovery codes</h2><ul>${items(codes)}</ul>`;
    expect((await foundOn(page(html))).codes).toEqual(codes);
  });
});

describe('codes within a sentence', () => {
  test.each(['', 'b'])('joined by commas, before another sentence %s', async (tag) => {
    const codes = HEX.map((code) => (tag ? `<${tag}>${code}</${tag}>` : code)).join(', ');
    const html = `<p>Your backup codes are: ${codes}. Keep them safe.</p>`;
    expect((await foundOn(page(html))).codes).toEqual(HEX);
  });

  const bracketed = (name: string): string =>
    `<p>You are enrolled now. Store your ${name} (<b>TRWK4W3R</b>) in a safe place, as it will be
    shown only once!</p><h4>Linked accounts</h4><p>example: 7f83b165</p>`;

  test('one in brackets behind its name', async () => {
    const html = bracketed('single-use recovery key');
    expect((await foundOn(page(html))).codes).toEqual(['TRWK4W3R']);
  });

  test('several in brackets behind their numbers', async () => {
    const list = HEX.map((code, at) => `<li>Code ${at + 1} (<code>${code}</code>)</li>`).join('');
    expect((await foundOn(page(`<h2>Recovery codes</h2>${list}`))).codes).toEqual(HEX);
  });

  test('none in brackets behind another name', async () => {
    const html = `<h2>Recovery codes</h2>${bracketed('new laptop')}`;
    expect((await foundOn(page(html))).codes).toEqual([]);
  });
});

describe('one-time codes', () => {
  test('several at once are for recovery', async () => {
    const html = `<h2>Одноразовые коды</h2><p>Распечатайте их.</p><ul>${items(DIGITS)}</ul>`;
    expect((await foundOn(page(html, 'ru'))).codes).toEqual(DIGITS);
  });

  test('a few are those of now', async () => {
    const html = `<h2>Одноразовые коды</h2><ul>${items(DIGITS.slice(0, 4))}</ul>`;
    expect((await foundOn(page(html, 'ru'))).codes).toEqual([]);
  });
});

describe('what only a sentence calls so', () => {
  const heading = '<h2>Recovery codes</h2>';
  const commits = ['148e075ceeda0ab2c75d', '9c2171563f3d25958f5b', 'e6cf8f7899da82850b70'].map(
    (half, at) => `${half}${HEX[at]}${HEX[at + 1]}`,
  );
  const numbered = HEX.map((code) => `bk-${code}`);

  test.each([
    ['commits', '<p>Users can now download recovery codes.</p>', commits],
    ['names that begin alike', '<p>Restore a backup by its code.</p>', numbered],
    ['coupons', '<h1>Discount codes</h1><p>Single-use codes for your customers.</p>', HEX],
  ])('%s are none', async (_, before, codes) => {
    const list = `<ul>${items(codes)}</ul>`;
    expect((await foundOn(page(`${before}${list}`))).codes).toEqual([]);
    expect((await foundOn(page(`${heading}${list}`))).codes).toEqual(codes);
  });
});

describe('what stands behind each', () => {
  const told = (remarks: string[]): string =>
    `<h2>Recovery codes</h2><ul>${HEX.map(
      (code, at) => `<li><code>${code}</code> ${remarks[at % remarks.length]}</li>`,
    ).join('')}</ul>`;

  test('of its own says that it is a name of that', async () => {
    const messages = ['Hash them', 'Fix a typo', 'Translate', 'Count logins', 'Print them'];
    expect((await foundOn(page(told(messages)))).codes).toEqual([]);
  });

  test('alike says whether it is used', async () => {
    expect((await foundOn(page(told(['not used'])))).codes).toEqual(HEX);
  });
});

describe('backup tokens', () => {
  test.each(['Backup tokens', 'Recovery tokens', 'Emergency tokens'])('%s', async (name) => {
    const short = HEX.map((code) => code.slice(0, 7));
    const html = `<h1>${name}</h1><p>Phone numbers aside.</p><ul>${items(short)}</ul>`;
    expect((await foundOn(page(html))).codes).toEqual(short);
  });
});

describe('a key or phrase of a language', () => {
  const KEY = 'kT4e VE6y 20sN UQas 3oet B7Sj wVSY zAYa';
  const WORDS = 'maritime nuage hibou falaise fenêtre écharpe jardin pivoine dauphin cactus';

  test.each([
    ['de', 'Mit diesem Wiederherstellungsschlüssel kommst du an dein Konto.', KEY],
    ['fr', 'Votre clé personnelle de récupération', KEY],
    ['es', 'Guarda tu clave de recuperación', KEY],
    ['ru', 'Ваш ключ восстановления', KEY],
    ['fr', 'Notez votre phrase de récupération', `${WORDS} lavande cerise`],
  ])('%s: %s', async (lang, said, code) => {
    const html = `<h1>${said}</h1><p><code>${code}</code></p>`;
    expect((await foundOn(page(html, lang))).codes).toEqual([code]);
  });
});

describe('signs of other alphabets of codes', () => {
  test('the end of base64 is enough', async () => {
    const codes = ['5qObEih9OeQ=', 'V3gQWHnHpwc=', 'y/eNUmuIdPC=', 'uJgNM+p5gm8='];
    const html = `<h2>Recovery codes</h2><pre>${codes.join('\n')}</pre>`;
    expect((await foundOn(page(html))).codes).toEqual(codes);
  });

  test('a label with a number is no code', async () => {
    const codes = ['NGJS.S786', 'WY3I.U728', 'ZD4C.7NN9'];
    const row = (code: string, at: number): string =>
      `<div><span>Codice ${at + 1}</span> <b>${code}</b> <button>Copia</button></div>`;
    const html = `<h1>Codici di emergenza</h1>${codes.map(row).join('')}`;
    expect((await foundOn(page(html, 'it'))).codes).toEqual(codes);
  });
});

describe('what a page says elsewhere', () => {
  const codes = HEX.map((code) => `${code}${code.slice(0, 4)}`);

  test('at its foot names nothing above', async () => {
    const foot = '<footer><p>Guides: keep your backup codes offline</p></footer>';
    const html = `<main><h1>Random passwords</h1><ul>${items(codes)}</ul></main>`;
    expect((await foundOn(page(`${html}${foot}`))).codes).toEqual([]);
    expect((await foundOn(page(`${html}<p>Keep your backup codes.</p>`))).codes).toEqual(codes);
  });

  test('dates between codes are alike', async () => {
    const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May'];
    const rows = HEX.map((code, at) => `<li>${code}</li><li>12 ${months[at]} 2025, 10:02</li>`);
    const html = `<h1>Backup codes</h1><ul>${rows.join('')}</ul>`;
    expect((await foundOn(page(html))).codes).toEqual(HEX);
  });

  test('names of events are no words of a code', async () => {
    const events = ['session.revoked', 'backup.fetched', 'password.changed', 'user.created'];
    const html = `<h1>Recovery codes</h1><ul>${items(events)}</ul>`;
    expect((await foundOn(page(html))).codes).toEqual([]);
  });

  test.each([
    ['Wiederherstellungspunkte', 'de'],
    ['Recovery points', 'en'],
  ])('%s have a time each', async (said, lang) => {
    const rows = codes.map((code, at) => `<li><code>${code}</code> – 2025-05-1${at} 06:13</li>`);
    const html = `<h2>${said}</h2><ul>${rows.join('')}</ul>`;
    expect((await foundOn(page(html, lang))).codes).toEqual([]);
  });
});

describe('a text that the person chose', () => {
  const codesIn = async (text: string): Promise<string[]> =>
    (await findCodesIn(text)).map(({ code }) => code);

  test('is a list without a word about it', async () => {
    expect(await codesIn('1f3a9-77c02\n8b2d1-03e9f\n55ac7-9d1e0\n')).toEqual([
      '1f3a9-77c02',
      '8b2d1-03e9f',
      '55ac7-9d1e0',
    ]);
  });

  test('is the file that a site gave', async () => {
    const text =
      'SAVE YOUR BACKUP CODES\nKeep them safe.\n\n1. 1824 5671\t\t6. 9921 0345\n' +
      '2. 7730 1192\t\t7. 4410 8826\n\n(eve@example.com)\n\n* Use each once.\n* 1 March 2026\n';
    expect(await codesIn(text)).toEqual(['1824 5671', '9921 0345', '7730 1192', '4410 8826']);
  });

  test('is one code', async () => {
    expect(await codesIn('RK-77F2-90AC')).toEqual(['RK-77F2-90AC']);
  });
});
