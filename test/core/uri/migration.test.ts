import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CountedDraft } from '../../../src/core/account/account.ts';
import { decodeBase32, encodeBase32 } from '../../../src/core/bytes/base32.ts';
import { MOST_COUNTER } from '../../../src/core/otp/limits.ts';
import { cleanName } from '../../../src/core/uri/display-name.ts';
import {
  formatMigration,
  type Migration,
  parseMigration,
} from '../../../src/core/uri/migration.ts';
import vectors from '../../vectors/migrations.json' with { type: 'json' };
import { refused } from '../otp/refused.ts';

interface Vector {
  why: string;
  uri: string;
  gives?: {
    drafts: Record<string, unknown>[];
    problems: unknown[];
    part: number;
    parts: number;
    batchId: number;
  };
  refuses?: string;
  foreign?: boolean;
}

const cases: Vector[] = vectors.cases;

const DRAFT: CountedDraft = {
  type: 'totp',
  secret: decodeBase32('KRUGKIDROVUWG2ZA'),
  algorithm: 'SHA1',
  digits: 6,
  period: 30,
  counter: 0,
  issuer: 'Harbour',
  accountName: 'mira',
  parameters: [],
};

function shown(migration: Migration | null): unknown {
  const drafts = migration?.drafts.map((draft) => ({
    ...draft,
    secret: encodeBase32(draft.secret),
  }));
  return { ...migration, drafts };
}

describe('what comes from a phone', () => {
  test.each(cases.filter(({ gives }) => gives))('$why', ({ uri, gives }) => {
    const drafts = gives?.drafts.map((draft) => ({ ...vectors.defaults, ...draft }));
    expect(shown(parseMigration(uri))).toEqual({ ...gives, drafts });
  });

  test.each(cases.filter(({ refuses }) => refuses))('refused: $why', ({ uri, refuses }) => {
    expect(refused(() => parseMigration(uri))).toBe(refuses);
  });

  test.each(cases.filter(({ foreign }) => foreign))('not ours: $why', ({ uri }) => {
    expect(parseMigration(uri)).toBeNull();
  });
});

describe('what goes back to a phone', () => {
  test('ten accounts to a code, numbered, with one batch id', () => {
    const drafts = Array.from({ length: 23 }, (_, at) => ({ ...DRAFT, accountName: `n${at}` }));
    const { uris, leftOut } = formatMigration(drafts, -7);
    expect(leftOut).toEqual([]);
    const parts = uris.map((uri) => parseMigration(uri));
    expect(
      parts.map((part) => [part?.part, part?.parts, part?.batchId, part?.drafts.length]),
    ).toEqual([
      [1, 3, -7, 10],
      [2, 3, -7, 10],
      [3, 3, -7, 3],
    ]);
    expect(parts.flatMap((part) => part?.drafts)).toEqual(drafts);
  });

  test('is what an independent encoder writes', () => {
    const same = cases.find(({ why }) => why === 'neither repeats the other')?.uri ?? '';
    const account = (uri: string): string =>
      Buffer.from(decodeURIComponent(uri.split('data=')[1] ?? ''), 'base64').toString('hex');
    const [uri = ''] = formatMigration([DRAFT], 0).uris;
    expect(account(uri)).toBe(`${account(same)}1001180120002800`);
  });

  test('what the format cannot carry is left out and named, never bent', () => {
    const others: CountedDraft[] = [
      { ...DRAFT, type: 'steam', digits: 5 },
      { ...DRAFT, digits: 7 },
      { ...DRAFT, digits: 5 },
      { ...DRAFT, period: 60 },
    ];
    expect(formatMigration(others, 1)).toEqual({ uris: [], leftOut: others });
    expect(formatMigration([DRAFT, ...others], 1).uris).toHaveLength(1);
  });

  test.each(['Harbour:mira', 'Harbour Master:mira', 'a:b'])(
    'a name that begins like its issuer comes back: %s',
    (accountName) => {
      const draft = { ...DRAFT, accountName };
      expect(parseMigration(formatMigration([draft], 0).uris[0] ?? '')?.drafts).toEqual([draft]);
    },
  );

  test('nothing makes no code', () => {
    expect(formatMigration([], 1)).toEqual({ uris: [], leftOut: [] });
  });
});

const text = fc.string({ unit: 'grapheme' }).map(cleanName);

test('any account that the format can carry comes back', () => {
  const draft: fc.Arbitrary<CountedDraft> = fc
    .record({
      type: fc.constantFrom('totp' as const, 'hotp' as const),
      secret: fc.uint8Array({ minLength: 1, maxLength: 300 }),
      algorithm: fc.constantFrom('SHA1' as const, 'SHA256' as const, 'SHA512' as const),
      digits: fc.constantFrom(6, 8),
      counter: fc.nat({ max: MOST_COUNTER }),
      issuer: text,
      accountName: text,
    })
    // A name with a colon and no issuer reads as both on the phone too.
    .filter(({ issuer, accountName }) => issuer !== '' || !accountName.includes(':'))
    .filter(({ issuer }) => !issuer.includes(':'))
    .map((given) => ({
      ...given,
      period: 30,
      counter: given.type === 'hotp' ? given.counter : 0,
      parameters: [],
    }));
  fc.assert(
    fc.property(
      fc.array(draft, { minLength: 1, maxLength: 25 }),
      fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }),
      (drafts, id) => {
        const parts = formatMigration(drafts, id).uris.map((uri) => parseMigration(uri));
        expect(parts.flatMap((part) => part?.drafts)).toEqual(drafts);
        expect(parts.every((part) => part?.batchId === id && part.problems.length === 0)).toBe(
          true,
        );
      },
    ),
  );
});

test('any bytes are accounts, problems or a refusal', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      const uri = `otpauth-migration://offline?data=${Buffer.from(bytes).toString('base64')}`;
      expect([null, 'uri_malformed']).toContain(refused(() => parseMigration(uri)));
    }),
    { numRuns: 500 },
  );
});

test('a code holds a thousand accounts, and no more', () => {
  const accounts = (count: number): string =>
    Buffer.from(Array.from({ length: count }, () => [0x0a, 3, 0x0a, 1, 7]).flat()).toString(
      'base64',
    );
  const read = (count: number) =>
    parseMigration(`otpauth-migration://offline?data=${accounts(count)}`);
  expect(read(1_000)?.drafts).toHaveLength(1_000);
  expect(refused(() => read(1_001))).toBe('uri_malformed');
});

test('a damaged export is never another account without a word', () => {
  const [uri = ''] = formatMigration([DRAFT], 0).uris;
  const bytes = Buffer.from(decodeURIComponent(uri.split('data=')[1] ?? ''), 'base64');
  for (let length = 0; length < bytes.indexOf(0x10); length++) {
    const cut = `otpauth-migration://offline?data=${bytes.subarray(0, length).toString('base64')}`;
    expect(refused(() => parseMigration(cut))).toBe('uri_malformed');
  }
});

// Beside the project, where it is lent.
const SHARED = join(import.meta.dirname, '../../../../shared/corpora/transfer/uris.dev.json');

interface SharedCase {
  id: number;
  uri: string;
  expect: { error?: string; entries?: Record<string, unknown>[] };
  accept?: { error?: string; entries?: unknown[]; failures?: number }[];
}

describe('the shared corpus of exports', () => {
  const all: SharedCase[] = existsSync(SHARED)
    ? JSON.parse(readFileSync(SHARED, 'utf8')).cases
    : [];
  const exports = all.filter(({ uri }) => /^otpauth-migration:/i.test(uri));
  if (exports.length === 0) test.skip(`${SHARED} is not here`, () => {});

  test.each(exports)('$id: $uri', (given) => {
    let migration: Migration | null = null as Migration | null;
    const code = refused(() => {
      migration = parseMigration(given.uri);
    });
    if (given.expect.error) {
      expect(code).not.toBeNull();
      return;
    }
    const wanted = (given.expect.entries ?? []).map(({ name, secret, ...rest }) => ({
      ...rest,
      accountName: name,
      secret: decodeBase32(String(secret)),
    }));
    const isProblem = given.accept?.some(({ failures }) => failures === migration?.problems.length);
    if (isProblem) expect(migration?.drafts).toEqual([]);
    else expect(migration?.drafts).toMatchObject(wanted);
  });
});
