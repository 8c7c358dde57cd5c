import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { AccountDraft } from '../../../src/core/account/account.ts';
import { MOST_COUNTER } from '../../../src/core/otp/limits.ts';
import { cleanName } from '../../../src/core/uri/display-name.ts';
import { formatKeyUri, parseKeyUri } from '../../../src/core/uri/keyuri.ts';
import { refused } from '../otp/refused.ts';

const unit = fc.oneof(
  fc.constantFrom(...':%&=#?/+. ;\u202e\u200d\u0000\n\ud800\udc00é莎'.split('')),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
);
const wild = fc.string({ unit });
const OWN = [
  'secret',
  'issuer',
  'algorithm',
  'digits',
  'period',
  'counter',
  'encoder',
  'otp_type',
  'steam',
];

const drafts: fc.Arbitrary<AccountDraft> = fc
  .record({
    type: fc.constantFrom('totp' as const, 'hotp' as const, 'steam' as const),
    secret: fc.uint8Array({ minLength: 1, maxLength: 64 }),
    algorithm: fc.constantFrom('SHA1' as const, 'SHA256' as const, 'SHA512' as const),
    digits: fc.integer({ min: 1, max: 10 }),
    period: fc.integer({ min: 1 }),
    counter: fc.nat({ max: MOST_COUNTER }),
    issuer: wild.map(cleanName),
    accountName: wild.map(cleanName),
    parameters: fc.array(
      fc
        .tuple(wild, wild)
        .filter(([name]) => !OWN.includes(name.trim().toLowerCase()) && name !== ''),
    ),
  })
  .map((draft) => ({
    ...draft,
    ...(draft.type === 'steam' ? { algorithm: 'SHA1' as const, digits: 5 } : {}),
    period: draft.type === 'totp' ? draft.period : 30,
    counter: draft.type === 'hotp' ? draft.counter : 0,
    parameters: draft.parameters.map(([name, value]): [string, string] => [
      wellFormed(name),
      wellFormed(value),
    ]),
  }));

function wellFormed(text: string): string {
  return text.replace(/\p{Cs}/gu, '\ufffd');
}

test('any account comes back from its URI, whatever its names hold', () => {
  fc.assert(
    fc.property(drafts, (draft) => {
      const uri = formatKeyUri(draft);
      expect(parseKeyUri(uri)).toEqual(draft);
      expect(parseKeyUri(encodeURIComponent(uri))).toEqual(draft);
      expect(parseKeyUri(encodeURIComponent(encodeURIComponent(uri)))).toEqual(draft);
    }),
    { numRuns: 500 },
  );
});

test('any URI is an account that comes back, or a refusal', () => {
  const query = fc.array(
    fc.tuple(
      fc.oneof(fc.constantFrom(...OWN), wild),
      fc.oneof(wild, fc.constantFrom('6', '30', 'null', 'SHA1', 'steam')),
    ),
  );
  fc.assert(
    fc.property(
      fc.constantFrom('totp', 'hotp', 'steam', ''),
      wild,
      query,
      (type, label, parameters) => {
        const text = parameters.map(([name, value]) => `&${name}=${value}`).join('');
        const uri = `otpauth://${type}/${label}?secret=KRUGKIDR${text}`;
        let draft: AccountDraft | null = null;
        if (refused(() => (draft = parseKeyUri(uri))) !== null) return;
        if (draft === null) throw new Error('an otpauth URI is never foreign');
        expect(parseKeyUri(formatKeyUri(draft))).toEqual(draft);
      },
    ),
    { numRuns: 500 },
  );
});

test('any text is nothing, an account or a refusal', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('', 'otpauth:', 'otpauth://totp/', 'steam://', 'apple-otpauth:'),
      wild,
      (start, text) => {
        refused(() => parseKeyUri(start + text));
      },
    ),
  );
});
