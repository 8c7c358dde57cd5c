// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { isNamed, keyOf, uriOf } from '../../../../src/content/capture/page/words.ts';

const URI = 'otpauth://totp/Example:alice?secret=JBSWY3DPEHPK3PXP';
const BOX = { x: 0, y: 0, width: 10, height: 10 };

function seen(html: string) {
  const holder = document.createElement('div');
  holder.innerHTML = html;
  const element = holder.firstElementChild;
  if (!element) throw new Error('no element');
  return { element, box: BOX, top: true };
}

describe('uriOf', () => {
  it.each([
    ['a link', `<a href="${URI}">open</a>`],
    ['its text', `<pre>\n${URI}\n</pre>`],
    ['an attribute', `<div data-uri=" ${URI} "></div>`],
    ['a field', `<input readonly value="${URI}">`],
    [
      'the address of a drawn picture',
      `<img src="https://chart.example/qr?size=200&chl=${encodeURIComponent(URI)}&x=1">`,
    ],
  ])('reads the URI of %s', (_, html) => {
    expect(uriOf(seen(html))).toBe(URI);
  });

  it.each([
    ['a link', `<a href="${encodeURIComponent(URI)}">open</a>`],
    ['its text', `<pre>${encodeURIComponent(URI)}</pre>`],
  ])('takes a URI that was escaped as a whole as it stands: %s', (_, html) => {
    expect(uriOf(seen(html))).toBe(encodeURIComponent(URI));
  });

  it('keeps the plus of a picture address that writes blanks otherwise', () => {
    const [plus, form] = ['A+%2520B', 'A+B%40'].map((name) =>
      uriOf(seen(`<img src="https://chart.example/qr?chl=otpauth://totp/${name}">`)),
    );
    expect(plus).toBe('otpauth://totp/A+%20B');
    expect(form).toBe('otpauth://totp/A+B@');
    expect(uriOf(seen('<img src="https://chart.example/qr?chl=otpauth%3A%2F%2Ftotp%2FA+B">'))).toBe(
      'otpauth://totp/A B',
    );
  });

  it('is nothing for other links, broken escapes and endless values', () => {
    for (const html of [
      '<a href="https://example.com/?otpauth">x</a>',
      '<img src="https://chart.example/qr?chl=otpauth%3A%2F%2F%E0%A4%A">',
      `<a href="${URI}${'A'.repeat(9000)}">x</a>`,
      '<p>otpauth://totp/x</p>',
    ])
      expect(uriOf(seen(html))).toBeNull();
  });
});

it('finds nothing in an address of marks that could each begin a link', () => {
  const seenAddress = seen(`<img src="data:,${'?'.repeat(8_100)}otpauth:1">`);
  expect(uriOf(seenAddress)).toBeNull();
});

describe('keyOf', () => {
  it.each([
    ['<code>JBSWY3DPEHPK3PXP</code>', 'JBSWY3DPEHPK3PXP'],
    ['<p>Setup key: JBSW Y3DP EHPK 3PXP</p>', 'JBSW Y3DP EHPK 3PXP'],
    ['<kbd>jbsw-y3dp-ehpk-3pxp</kbd>', 'jbsw-y3dp-ehpk-3pxp'],
    [
      '<input readonly value="GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ">',
      'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ',
    ],
  ])('reads the key of %s', (html, key) => {
    expect(keyOf(seen(html))).toBe(key);
  });

  it.each([
    '<p>This text only says what they will need from here on</p>',
    '<p>internationalization</p>',
    '<code>JBSWY3DP</code>',
    '<code>0123456789abcdef0123456789abcdef</code>',
    '<p>abcdefgh23456722 bcdefgha34567222</p>',
    '<p>abcd-efgh-2345-6722 bcde-fgha-3456-7222</p>',
    '<p>+47 2222 3333 4444 5555</p>',
    '<p>4111 1111 1111 1111</p>',
  ])('is nothing in %s', (html) => {
    expect(keyOf(seen(html))).toBeNull();
  });
});

describe('isNamed', () => {
  it.each([
    '<img class="setup-qr" src="a.png">',
    '<img alt="QR code for your app" src="a.png">',
    '<img src="https://charts.example/qr.php?x=1">',
    '<canvas id="imgQrCode"></canvas>',
    '<div title="2FA"></div>',
  ])('knows %s', (html) => {
    expect(isNamed(seen(html).element)).toBe(true);
  });

  it('knows what holds it', () => {
    const { element } = seen('<div class="qrcode"><img src="a.png"></div>');
    expect(isNamed(element.firstElementChild as Element)).toBe(true);
  });

  it.each(['<img src="https://cdn.example/aqrx/logo.png" alt="Logo">', '<img src="a.png">'])(
    'does not know %s',
    (html) => {
      expect(isNamed(seen(html).element)).toBe(false);
    },
  );
});
