import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeBase32, encodeBase32, rereadBase32 } from '../../../src/core/bytes/base32.ts';
import { Refusal } from '../../../src/core/refusal.ts';
import vectors from '../../vectors/base32.json' with { type: 'json' };

const ascii = (text: string): Uint8Array => new TextEncoder().encode(text);
const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

function refusalOf(action: () => unknown): string | null {
  try {
    action();
    return null;
  } catch (caught) {
    return caught instanceof Refusal ? caught.code : 'not a refusal';
  }
}

describe('RFC 4648 §10', () => {
  test.each(vectors.cases.filter(({ ascii: text }) => text !== ''))(
    '$ascii = $base32',
    (vector) => {
      expect(decodeBase32(vector.base32)).toEqual(ascii(vector.ascii));
      expect(encodeBase32(ascii(vector.ascii))).toBe(vector.base32.replaceAll('=', ''));
    },
  );

  test('no bytes are no letters, but no letters are no key', () => {
    expect(encodeBase32(new Uint8Array())).toBe('');
    expect(refusalOf(() => decodeBase32(''))).toBe('secret_missing');
  });
});

describe('keys as people copy them', () => {
  test.each(vectors.tolerant)('$in', (vector) => {
    expect(hex(decodeBase32(vector.in))).toBe(vector.hex);
  });

  test.each([
    ['no-break and thin spaces', 'jbsw\u00a0y3dp\u2009ehpk\u202f3pxp'],
    ['zero-width space, word joiner, soft hyphen, BOM', '\ufeffjbsw\u200by3dp\u2060eh\u00adpk3pxp'],
    ['typographic dashes', 'jbsw–y3dp—ehpk−3pxp'],
    ['a line break', ' JBSWY3DP\r\n\tEHPK3PXP\n'],
  ])('%s', (_what, text) => {
    expect(hex(decodeBase32(text))).toBe('48656c6c6f21deadbeef');
  });
});

describe('what is no key', () => {
  test.each(vectors.bad)('%s', (text) => {
    expect(refusalOf(() => decodeBase32(text))).toBe('secret_not_base32');
  });

  // toUpperCase() would turn them into S, I and SS: somebody else's key.
  test.each(['ſECRET', 'ıABCDEF', 'GROß', 'ＪＢＳＷ', 'ЈВЅW', '😀'])(
    'letters that only look or fold alike: %s',
    (text) => {
      expect(refusalOf(() => decodeBase32(text))).toBe('secret_not_base32');
    },
  );

  test('more than any key has', () => {
    expect(decodeBase32('A'.repeat(8192)).length).toBe(5120);
    expect(refusalOf(() => decodeBase32('A'.repeat(8193)))).toBe('secret_not_base32');
  });

  test.each(['=', ' - ', 'A', '\u200b'])('less than a byte: %j', (text) => {
    expect(refusalOf(() => decodeBase32(text))).toBe('secret_missing');
  });
});

describe('0, 1 and 8', () => {
  test('are offered as O, L and B, never read so', () => {
    const { in: text, out } = vectors.rereading;
    expect(refusalOf(() => decodeBase32(text))).toBe('secret_not_base32');
    expect(rereadBase32(text)).toBe(out);
    expect(rereadBase32('cq1h uxj2-8wff')).toBe('cqLh uxj2-Bwff');
  });

  test('are not offered when nothing needs them or nothing helps', () => {
    expect(rereadBase32('JBSWY3DP')).toBeNull();
    expect(rereadBase32('0189!')).toBeNull();
    expect(rereadBase32('0')).toBeNull();
  });
});

test('any bytes come back, however the letters are spaced and cased', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ minLength: 1, maxLength: 200 }),
      fc.infiniteStream(fc.constantFrom('', '', ' ', '-', '=', '\u00a0', '\u200b')),
      (bytes, gaps) => {
        const text = encodeBase32(bytes);
        expect(text).toMatch(/^[A-Z2-7]+$/);
        expect(decodeBase32(text)).toEqual(bytes);
        const spaced = [...text]
          .map((letter) => `${gaps.next().value}${letter.toLowerCase()}`)
          .join('');
        expect(decodeBase32(spaced)).toEqual(bytes);
      },
    ),
  );
});

test('any text is bytes or a refusal', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const refusal = refusalOf(() => decodeBase32(text));
      expect([null, 'secret_missing', 'secret_not_base32']).toContain(refusal);
    }),
  );
});
