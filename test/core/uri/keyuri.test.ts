import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AccountDraft } from '../../../src/core/account/account.ts';
import { decodeBase32, encodeBase32 } from '../../../src/core/bytes/base32.ts';
import { codeAt } from '../../../src/core/otp/code.ts';
import { MOST_COUNTER } from '../../../src/core/otp/hotp.ts';
import { Refusal } from '../../../src/core/refusal.ts';
import { cleanName } from '../../../src/core/uri/display-name.ts';
import { draftFromKey, formatKeyUri, parseKeyUri } from '../../../src/core/uri/keyuri.ts';
import vectors from '../../vectors/keyuris.json' with { type: 'json' };
import { refused } from '../otp/refused.ts';

interface Vector {
  rule: number;
  why: string;
  uri: string;
  gives?: Record<string, unknown>;
  refuses?: string;
  foreign?: boolean;
}

const cases: Vector[] = vectors.cases;

/** The draft as the vectors write it: the secret in Base32. */
function shown(draft: AccountDraft | null): unknown {
  return draft && { ...draft, secret: encodeBase32(draft.secret) };
}

describe.each(Object.entries(vectors.rules))('rule %s: %s', (rule) => {
  test.each(cases.filter((vector) => `${vector.rule}` === rule))('$why: $uri', (vector) => {
    if (vector.refuses) expect(refused(() => parseKeyUri(vector.uri))).toBe(vector.refuses);
    else if (vector.foreign) expect(parseKeyUri(vector.uri)).toBeNull();
    else expect(shown(parseKeyUri(vector.uri))).toEqual({ ...vectors.defaults, ...vector.gives });
  });
});

describe('round trip', () => {
  test.each(cases.filter(({ gives }) => gives))('$uri', ({ uri }) => {
    const draft = parseKeyUri(uri);
    if (draft === null) throw new Error('not read');
    const written = formatKeyUri(draft);
    expect(written).toMatch(/^otpauth:\/\/(totp|hotp|steam)\/[\x21-\x7e]*$/);
    expect(parseKeyUri(written)).toEqual(draft);
    expect(formatKeyUri(draft)).toBe(written);
  });

  test('all that came is there again, further parameters in their order', () => {
    const uri =
      'otpauth://totp/Harbour:mira?image=https%3A%2F%2Fharbour.test%2Fi.svg&secret=KRUGKIDR&a=1&issuer=Harbour&b&a=2&counter=9';
    expect(formatKeyUri(parseKeyUri(uri) as AccountDraft)).toBe(
      'otpauth://totp/Harbour:mira?secret=KRUGKIDR&issuer=Harbour&algorithm=SHA1&digits=6&period=30' +
        '&image=https%3A%2F%2Fharbour.test%2Fi.svg&a=1&b&a=2&counter=9',
    );
  });

  test.each([
    'http://127.0.0.1:4593',
    'https://login.quay.test/',
    'quay.test:8443',
    'http://localhost',
  ])('an address of the site says less than the name before it: %s', (address) => {
    const uri = `otpauth://totp/Tern%20Gate:mira?secret=KRUGKIDR&issuer=${encodeURIComponent(address)}`;
    const draft = parseKeyUri(uri) as AccountDraft;
    expect(draft).toMatchObject({ issuer: 'Tern Gate', accountName: 'mira' });
    expect(parseKeyUri(formatKeyUri(draft))).toEqual(draft);
  });

  test('a changed issuer is written, the old domain is not in its way', () => {
    const draft = parseKeyUri(
      'otpauth://totp/Harbour:mira?secret=KRUGKIDR&issuer=harbour.test',
    ) as AccountDraft;
    expect(formatKeyUri(draft)).toContain(
      '/Harbour:mira?secret=KRUGKIDR&algorithm=SHA1&digits=6&period=30&issuer=harbour.test',
    );
    const renamed = parseKeyUri(formatKeyUri({ ...draft, issuer: 'quay.test' }));
    expect(renamed).toMatchObject({ issuer: 'quay.test', accountName: 'mira' });
  });

  test('no issuer, no parameter', () => {
    expect(formatKeyUri(draftFromKey('KRUGKIDR'))).toBe(
      'otpauth://totp/?secret=KRUGKIDR&algorithm=SHA1&digits=6&period=30',
    );
  });

  test.each([
    'steam://KRUGKIDR',
    'otpauth://totp/a?secret=KRUGKIDR&steam&otp_type=steam&encoder=steam',
  ])('a type that was changed by hand stays changed: %s', (uri) => {
    for (const type of ['totp', 'hotp'] as const) {
      const changed: AccountDraft = {
        ...(parseKeyUri(uri) as AccountDraft),
        issuer: 'Harbour',
        type,
        digits: 6,
      };
      expect(parseKeyUri(formatKeyUri(changed))).toEqual({ ...changed, parameters: [] });
    }
    const back = {
      ...(parseKeyUri('otpauth://hotp/a?secret=KRUGKIDR&otp_type=hotp') as AccountDraft),
      type: 'totp' as const,
      counter: 0,
    };
    expect(parseKeyUri(formatKeyUri(back))).toEqual({ ...back, parameters: [] });
  });

  test('Steam says so twice, so that an app that knows neither fails instead of showing digits', () => {
    const draft = parseKeyUri('steam://KRUGKIDR') as AccountDraft;
    expect(formatKeyUri(draft)).toBe(
      'otpauth://steam/Steam:?secret=KRUGKIDR&issuer=Steam&encoder=steam',
    );
  });
});

describe('refusals', () => {
  test('carry the names that could be read and nothing of the secret', () => {
    try {
      parseKeyUri('otpauth://totp/Contoso:mira?secret=KRUGKIDR1&issuer=Microsoft&period=0');
      expect.unreachable();
    } catch (caught) {
      expect(caught).toBeInstanceOf(Refusal);
      const { code, detail, message } = caught as Refusal;
      expect(code).toBe('secret_not_base32');
      expect(detail).toEqual({ issuer: 'Microsoft', accountName: 'Contoso:mira' });
      expect(message).not.toContain('KRUG');
    }
  });

  test('a URI beyond every QR code and paste is not looked at', () => {
    const uri = `otpauth://totp/a?secret=KRUGKIDR&image=${'x'.repeat(70_000)}`;
    expect(refused(() => parseKeyUri(uri))).toBe('uri_malformed');
    expect(
      refused(() => parseKeyUri(`otpauth://totp/a?secret=KRUGKIDR${'&a=1'.repeat(256)}`)),
    ).toBe('uri_malformed');
    expect(
      refused(() => parseKeyUri(`otpauth://totp/a?secret=KRUGKIDR${'&a=1'.repeat(255)}`)),
    ).toBeNull();
  });
});

describe('a bare setup key', () => {
  test('is TOTP with the defaults', () => {
    expect(shown(draftFromKey('krug kidr-ovuw g2za'))).toEqual(vectors.defaults);
  });

  test('is refused like any other', () => {
    expect(refused(() => draftFromKey(' '))).toBe('secret_missing');
    expect(refused(() => draftFromKey('KRUGK1DR'))).toBe('secret_not_base32');
  });
});

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

// Beside the project, where it is lent.
const SHARED = join(import.meta.dirname, '../../../../shared/corpora/transfer/uris.dev.json');

interface SharedCase {
  id: number;
  uri: string;
  level: 'must' | 'should' | 'debatable';
  expect: Record<string, unknown>;
  accept?: Record<string, unknown>[];
  keep?: string[];
  code?: { time?: number; counter?: number; value: string };
}

// The corpus is not ours to copy: where it is missing, this is shown as skipped.
describe('the shared corpus of URIs', () => {
  const shared: SharedCase[] = existsSync(SHARED)
    ? JSON.parse(readFileSync(SHARED, 'utf8')).cases
    : [];
  const uris = shared.filter(({ uri }) => !/^otpauth-migration:/i.test(uri));
  if (uris.length === 0) test.skip(`${SHARED} is not here`, () => {});

  test.each(uris)('$level $id: $uri', (given) => {
    let draft: AccountDraft | null = null;
    refused(() => (draft = parseKeyUri(given.uri)));
    const wanted = [
      given.expect,
      ...(given.accept ?? []).map((other) =>
        'error' in other ? other : { ...given.expect, ...other },
      ),
    ];
    expect(wanted.some((answer) => agrees(draft, answer))).toBe(true);
    if (draft === null) return;
    for (const kept of given.keep ?? [])
      expect(formatKeyUri(draft)).toContain(encodeURIComponent(kept));
    const { code } = given;
    if (code && agrees(draft, given.expect))
      expect(codeAt(draft, code.time ?? 0).code).toBe(code.value);
  });
});

function agrees(draft: AccountDraft | null, answer: Record<string, unknown>): boolean {
  // Whoever refuses a link without a counter does not guess either: here the person is asked.
  if ('error' in answer)
    return draft === null || (answer.error === 'bad-counter' && draft.counter === null);
  if (draft === null) return false;
  const { secret, name, ...rest } = answer;
  const isKey = encodeBase32(draft.secret) === encodeBase32(decodeBase32(String(secret)));
  const others = Object.entries(rest).every(
    ([field, value]) => draft[field as keyof AccountDraft] === value,
  );
  return isKey && draft.accountName === name && others;
}
