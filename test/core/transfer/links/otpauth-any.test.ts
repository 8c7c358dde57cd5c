import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { encodeBase32 } from '../../../../src/core/bytes/base32.ts';
import { readOtpauthText } from '../../../../src/core/transfer/links/otpauth-text.ts';
import { readText, shownAll, survivesCuts } from '../shown.ts';

const LINK = 'otpauth://totp/Harbour:mira?secret=JBSWY3DPEHPK3PXP&issuer=Harbour';
const read = (text: string) => readText(readOtpauthText, text);
const accounts = async (text: string) => shownAll(await read(text));

describe('any text', () => {
  const name = fc.string({ unit: 'grapheme', maxLength: 12 }).map((text) =>
    text
      .replace(/[^\p{L}\p{N} @#%&+,.()]/gu, '')
      .replace(/\s+/g, ' ')
      .trim(),
  );
  const account = fc.record({
    type: fc.constantFrom('totp', 'hotp'),
    secret: fc.uint8Array({ minLength: 10, maxLength: 40 }),
    issuer: name,
    accountName: name,
    algorithm: fc.constantFrom('SHA1', 'SHA256', 'SHA512'),
    digits: fc.integer({ min: 6, max: 8 }),
    moving: fc.integer({ min: 1, max: 1000 }),
  });

  test('accounts written as a list read as they were', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(account, { minLength: 1, maxLength: 5 }), async (list) => {
        const said = list.map((one) => ({
          ...one,
          issuer: one.issuer === 'Steam' ? '' : one.issuer,
        }));
        const text = said.map(
          ({ type, secret, issuer, accountName, algorithm, digits, moving }) =>
            `otpauth://${type}/${encodeURIComponent(issuer)}:${encodeURIComponent(accountName)}` +
            `?secret=${encodeBase32(secret)}&issuer=${encodeURIComponent(issuer)}` +
            `&algorithm=${algorithm}&digits=${digits}` +
            `&${type === 'totp' ? 'period' : 'counter'}=${moving}`,
        );
        const found = (await read(text.join('\n')))?.accounts ?? [];
        expect(found.map(({ draft }) => [draft.type, draft.secret, draft.digits])).toEqual(
          said.map(({ type, secret, digits }) => [type, secret, digits]),
        );
        expect(found.map(({ draft }) => draft.period * 10_000 + draft.counter)).toEqual(
          said.map(({ type, moving }) => (type === 'totp' ? moving * 10_000 : 300_000 + moving)),
        );
      }),
    );
  });

  test('a list cut anywhere', async () => {
    await survivesCuts(readOtpauthText, `${LINK}\n1. ${LINK}&period=60\n<a href="${LINK}">`);
  });

  test('a large or hostile one does not take long', async () => {
    const start = performance.now();
    await read(`${'otpauth:'.repeat(100_000)}`);
    await read(`${LINK}${' '.repeat(500_000)}x\n`);
    await read(`${'-'.repeat(500_000)}${LINK}`);
    expect(await accounts(`${LINK}\n`.repeat(1000))).toHaveLength(1000);
    expect(performance.now() - start).toBeLessThan(20_000);
  });
});
