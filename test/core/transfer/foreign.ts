// What tests of importers share: files, what comes out of them, and arbitrary accounts.
import fc from 'fast-check';
import { argon2id } from 'hash-wasm';
import { expect } from 'vitest';
import { encodeBase32 } from '../../../src/core/bytes/base32.ts';
import { refusalCode } from '../../../src/core/refusal.ts';
import { givenFile } from '../../../src/core/transfer/contract/given.ts';
import type { Costly, GivenFile, Read } from '../../../src/core/transfer/contract/reader.ts';
import { cleanName } from '../../../src/core/uri/display-name.ts';

export const SECRET = 'JBSWY3DPEHPK3PXP';

/** Seconds would be minutes on a loaded computer, so that only what a test needs is derived. */
const COSTLY: Costly = {
  argon2: async ({ password, salt, m, t, p, length }) =>
    Uint8Array.from(
      await argon2id({
        password,
        salt,
        memorySize: m,
        iterations: t,
        parallelism: p,
        hashLength: length,
        outputType: 'binary',
      }),
    ),
};

export function fileOf(
  content: string | Uint8Array,
  name = 'example',
  others: GivenFile[] = [],
): GivenFile {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return givenFile(name, Uint8Array.from(bytes), others);
}

export function jsonFile(value: unknown): GivenFile {
  return fileOf(JSON.stringify(value));
}

/**
 * Returns what a file holds, with secrets as Base32; `null` where it is of another format, 'locked'
 * where it needs a password and none is given, and the code where it is refused.
 */
export async function outcome(read: Read, file: GivenFile, password?: string): Promise<unknown> {
  try {
    const reading = await read(file);
    if (reading === null) return null;
    if ('open' in reading && password === undefined) return 'locked';
    const opened = 'open' in reading ? await reading.open(password ?? '', COSTLY) : reading;
    const accounts = opened.accounts.map(({ draft, ...further }) => ({
      ...draft,
      secret: encodeBase32(draft.secret),
      ...further,
    }));
    return { accounts, problems: opened.problems };
  } catch (caught) {
    const code = refusalCode(caught);
    if (code === null) throw caught;
    return code;
  }
}

/** Returns an account as `outcome` shows it: TOTP with the defaults, unless said otherwise. */
export function shown(said: Record<string, unknown>): Record<string, unknown> {
  return {
    type: 'totp',
    secret: SECRET,
    issuer: '',
    accountName: '',
    algorithm: 'SHA1',
    digits: 6,
    period: 30,
    counter: 0,
    parameters: [],
    ...said,
  };
}

export function steam(said: Record<string, unknown>): Record<string, unknown> {
  return shown({ type: 'steam', issuer: 'Steam', digits: 5, ...said });
}

/** Expects of a file cut at several places a refusal, other content or `null`, and no exception. */
export async function cutEverywhere(
  read: Read,
  content: string | Uint8Array,
  password?: string,
): Promise<void> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const whole = await outcome(read, fileOf(bytes), password);
  for (let part = 0; part < 24; part++) {
    const length = Math.floor((bytes.length * part) / 24);
    expect(await outcome(read, fileOf(bytes.slice(0, length)), password)).not.toEqual(whole);
  }
}

const name = fc
  .string({ unit: fc.constantFrom(...'abcÄß ✓@._-0Z/?&=%+#"<>\''), maxLength: 16 })
  .filter((text) => cleanName(text) === text && text !== 'null');

/** An account that any format with these fields can hold. */
export const anyAccount = fc.record({
  secret: fc.uint8Array({ minLength: 1, maxLength: 40 }),
  issuer: name,
  accountName: name,
  algorithm: fc.constantFrom('SHA1', 'SHA256', 'SHA512'),
  digits: fc.integer({ min: 1, max: 10 }),
  period: fc.integer({ min: 1, max: 300 }),
  counter: fc.nat(),
  isHotp: fc.boolean(),
});

export type AnyAccount = typeof anyAccount extends fc.Arbitrary<infer T> ? T : never;

/** Returns an arbitrary account as `outcome` shows it. */
export function shownAny(account: AnyAccount): Record<string, unknown> {
  const { isHotp, period, counter, secret, ...same } = account;
  return shown({
    ...same,
    secret: encodeBase32(secret),
    type: isHotp ? 'hotp' : 'totp',
    period: isHotp ? 30 : period,
    counter: isHotp ? counter : 0,
  });
}

/** Expects that any accounts, written by `written`, are read as they were. */
export async function expectSame(
  read: Read,
  written: (accounts: AnyAccount[]) => GivenFile | Promise<GivenFile>,
  {
    kept = (account: AnyAccount) => account,
    password,
    runs = 50,
  }: { kept?: (account: AnyAccount) => AnyAccount; password?: string; runs?: number } = {},
): Promise<void> {
  await fc.assert(
    fc.asyncProperty(fc.array(anyAccount, { minLength: 1, maxLength: 6 }), async (any) => {
      const accounts = any.map(kept);
      expect(await outcome(read, await written(accounts), password)).toEqual({
        accounts: accounts.map(shownAny),
        problems: [],
      });
    }),
    { numRuns: runs },
  );
}
