// What tests of importers share: files, accounts to write into them, and what must never happen.
import fc from 'fast-check';
import { expect } from 'vitest';
import type { Algorithm, CountedDraft } from '../../../src/core/account/account.ts';
import { decodeBase32, encodeBase32 } from '../../../src/core/bytes/base32.ts';
import { MOST_COUNTER } from '../../../src/core/otp/limits.ts';
import { Refusal } from '../../../src/core/refusal.ts';
import { givenFile } from '../../../src/core/transfer/contract/given.ts';
import type {
  Costly,
  GivenFile,
  Read,
  ReadFile,
} from '../../../src/core/transfer/contract/reader.ts';
import { cleanName } from '../../../src/core/uri/display-name.ts';
import { argon2 } from '../../../src/vault/kdf/argon2id.ts';

/** Argon2 as the extension gives it to importers. */
export const costly: Costly = { argon2 };

/** Returns a file as a person gives it: a text, bytes, or anything else as JSON. */
export function fileOf(content: unknown, name = 'backup'): GivenFile {
  if (content instanceof Uint8Array) return givenFile(name, new Uint8Array(content));
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  return givenFile(name, new TextEncoder().encode(text));
}

/** Returns what a file holds; of an encrypted one after `password`. */
export async function readWith(read: Read, content: unknown, password = ''): Promise<ReadFile> {
  const reading = await read(fileOf(content));
  if (reading === null) throw new Error('not this format');
  return 'open' in reading ? reading.open(password, costly) : reading;
}

/** Returns the code of the refusal with which reading ends. */
export async function refusalOf(reading: Promise<unknown>): Promise<string> {
  try {
    await reading;
  } catch (caught) {
    if (caught instanceof Refusal) return caught.code;
    throw caught;
  }
  return 'nothing refused';
}

const DEFAULTS: CountedDraft = {
  type: 'totp',
  secret: decodeBase32('JBSWY3DPEHPK3PXP'),
  algorithm: 'SHA1',
  digits: 6,
  period: 30,
  counter: 0,
  issuer: 'Example',
  accountName: 'kim@example.com',
  parameters: [],
};

/** Returns an account that differs from the usual one in what is said. */
export function draft(said: Partial<CountedDraft> = {}): CountedDraft {
  const steam = said.type === 'steam' ? { digits: 5 } : {};
  return { ...DEFAULTS, ...steam, ...said };
}

/** One account of each type, with every setting other than the default somewhere. */
export const DRAFTS: CountedDraft[] = [
  draft(),
  draft({ issuer: 'Example Größe', accountName: '例え 🔑', algorithm: 'SHA256', digits: 8 }),
  draft({ issuer: 'Example period', algorithm: 'SHA512', period: 60 }),
  draft({ type: 'hotp', issuer: 'Example counter', counter: 41, digits: 7 }),
  draft({ type: 'steam', issuer: 'Steam', accountName: 'player' }),
];

/** Returns drafts with their secrets as text, for comparing. */
export function shown(drafts: CountedDraft[]): unknown[] {
  return drafts.map((one) => ({ ...one, secret: encodeBase32(one.secret) }));
}

/** Returns the drafts of a file for comparing with `shown`. */
export function shownIn({ accounts }: ReadFile): unknown[] {
  return shown(accounts.map((account) => account.draft));
}

/** Any names, in any script, that are clean already and do not say "nothing". */
const anyName = fc
  .string({ unit: 'grapheme', maxLength: 24 })
  .map((text) => cleanName(text.normalize()))
  .filter((text) => cleanName(text) === text && text !== 'null');

/** Any list of accounts, Steam among them where the format knows it. */
export function anyDrafts(isSteamKnown = true): fc.Arbitrary<CountedDraft[]> {
  const names = {
    issuer: anyName,
    accountName: anyName,
    parameters: fc.constant<CountedDraft['parameters']>([]),
  };
  const secret = fc.uint8Array({ minLength: 1, maxLength: 64 });
  const settings = {
    algorithm: fc.constantFrom<Algorithm>('SHA1', 'SHA256', 'SHA512'),
    digits: fc.integer({ min: 1, max: 10 }),
  };
  const totp = fc.record({
    type: fc.constant('totp' as const),
    secret,
    ...settings,
    period: fc.integer({ min: 1, max: 100_000 }),
    counter: fc.constant(0),
    ...names,
  });
  const hotp = fc.record({
    type: fc.constant('hotp' as const),
    secret,
    ...settings,
    period: fc.constant(30),
    counter: fc.integer({ min: 0, max: MOST_COUNTER }),
    ...names,
  });
  const steam = fc.record({
    type: fc.constant('steam' as const),
    secret,
    algorithm: fc.constant('SHA1' as const),
    digits: fc.constant(5),
    period: fc.constant(30),
    counter: fc.constant(0),
    ...names,
  });
  const any = isSteamKnown ? fc.oneof(totp, hotp, steam) : fc.oneof(totp, hotp);
  // The name of Steam alone makes an account of it in several formats.
  return fc.array(
    any.filter(({ type, issuer }) => type === 'steam' || issuer.toLowerCase() !== 'steam'),
    { maxLength: 5 },
  );
}

/** Expects a file that was cut off anywhere to be refused, or not taken for one of the format. */
export async function refusesEveryCut(read: Read, whole: Uint8Array, password = ''): Promise<void> {
  const cuts = [1, 2, 5, 17, Math.floor(whole.length / 3), Math.floor(whole.length / 2)];
  for (const cut of cuts.filter((bytes) => bytes < whole.length)) {
    const left = whole.slice(0, whole.length - cut);
    const code = await refusalOf(
      (async () => {
        const reading = await read(fileOf(left));
        if (reading === null) throw new Refusal('import_unknown');
        if ('open' in reading) await reading.open(password, costly);
      })(),
    );
    expect(code, `without its last ${cut} bytes`).toMatch(
      /^import_(?:unknown|damaged|password|unsupported)$/,
    );
  }
}

const ODD: unknown[] = [
  null,
  true,
  -1,
  1e99,
  '',
  'constructor',
  [],
  {},
  [[{}]],
  { toString: 1, valueOf: 1 },
  JSON.parse('{"__proto__":{"secret":"JBSWY3DPEHPK3PXP","type":"totp"}}'),
];

/** Expects a file with any of its values replaced to be read or refused, and nothing else. */
export async function bearsEveryOddValue(read: Read, json: unknown, password = ''): Promise<void> {
  for (const odd of oddOnes(json)) {
    const reading = (async () => {
      const found = await read(fileOf(odd));
      if (found && 'open' in found) await found.open(password, costly);
    })();
    expect(await refusalOf(reading)).toMatch(/^(?:nothing refused|import_)/);
  }
}

function* oddOnes(value: unknown): Generator<unknown> {
  yield* ODD;
  if (Array.isArray(value)) {
    for (const [at, item] of value.entries())
      for (const odd of oddOnes(item)) yield value.with(at, odd);
  } else if (typeof value === 'object' && value !== null)
    for (const [key, item] of Object.entries(value))
      for (const odd of oddOnes(item)) yield { ...value, [key]: odd };
}
