// What the tests of password managers' files share: any accounts, and what holds of every reader.
import { Buffer } from 'node:buffer';
import { argon2d, argon2id } from '@noble/hashes/argon2.js';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { CountedDraft } from '../../../../src/core/account/account.ts';
import { refusalCode } from '../../../../src/core/refusal.ts';
import { givenFile } from '../../../../src/core/transfer/contract/given.ts';
import type {
  Costly,
  GivenFile,
  Read,
  ReadAccount,
  ReadFile,
} from '../../../../src/core/transfer/contract/reader.ts';

export const KEY = 'JBSWY3DPEHPK3PXP';
export const KEY_HEX = '48656c6c6f21deadbeef';

export const costly: Costly = {
  async argon2({ kind, password, salt, m, t, p, length }) {
    const derive = kind === 'argon2id' ? argon2id : argon2d;
    return new Uint8Array(derive(password, salt, { m, t, p, dkLen: length, version: 0x13 }));
  },
};

export function given(
  content: string | Uint8Array | object,
  name = 'example',
  others: GivenFile[] = [],
): GivenFile {
  const isBytes = content instanceof Uint8Array;
  const text = typeof content === 'string' || isBytes ? content : JSON.stringify(content);
  return givenFile(name, new Uint8Array(Buffer.from(text)), others);
}

/** Reads a file that needs no password. */
export async function readPlain(
  read: Read,
  content: string | Uint8Array | object,
): Promise<ReadFile> {
  const result = await read(given(content));
  if (!result || 'open' in result) throw new Error('not read');
  return result;
}

export async function opened(
  read: Read,
  file: GivenFile,
  password: string,
  how: Costly = costly,
): Promise<ReadFile> {
  const result = await read(file);
  if (!result || !('open' in result)) throw new Error('not locked');
  return result.open(password, how);
}

/** Returns the code with which an action refuses; anything else that is thrown goes through. */
export async function refusal(action: () => unknown): Promise<string | null> {
  try {
    await action();
    return null;
  } catch (caught) {
    const code = refusalCode(caught);
    if (code === null) throw caught;
    return code;
  }
}

/** An account on one line: type, secret, algorithm, digits, period or counter, issuer, name. */
export function lineOf({ draft }: ReadAccount | { draft: CountedDraft }): string {
  const { type, secret, algorithm, digits, period, counter, issuer, accountName } = draft;
  const last = type === 'hotp' ? `c${counter}` : `p${period}`;
  const key = Buffer.from(secret).toString('hex');
  return [type, key, algorithm, digits, last, issuer, accountName].join(' | ');
}

export function csvOf(rows: string[][]): string {
  const quoted = (field: string): string => `"${field.replaceAll('"', '""')}"`;
  return `${rows.map((row) => row.map(quoted).join(',')).join('\r\n')}\r\n`;
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

export function base32(bytes: Uint8Array): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{1,5}/g) ?? [])
    .map((five) => ALPHABET[Number.parseInt(five.padEnd(5, '0'), 2)])
    .join('');
}

export function uriOf(draft: CountedDraft): string {
  const { type, secret, algorithm, digits, period, counter, issuer, accountName } = draft;
  const label = [issuer, accountName].map(encodeURIComponent).join(':');
  const query = new URLSearchParams({ secret: base32(secret), issuer });
  if (type === 'steam') query.set('encoder', 'steam');
  else {
    query.set('algorithm', algorithm);
    query.set('digits', `${digits}`);
    query.set(type === 'hotp' ? 'counter' : 'period', `${type === 'hotp' ? counter : period}`);
  }
  const written = query.toString().replaceAll('+', '%20');
  return `otpauth://${type === 'hotp' ? 'hotp' : 'totp'}/${label}?${written}`;
}

const anyName = fc
  .stringMatching(/^[A-Za-z0-9é@."'<&,;-]([A-Za-z0-9é@."'<&,; -]{0,20}[A-Za-z0-9é@."'<&,;-])?$/)
  .filter((name) => !/^(?:steam|null)$/i.test(name));

export const anyDraft: fc.Arbitrary<CountedDraft> = fc
  .record({
    type: fc.constantFrom<CountedDraft['type']>('totp', 'hotp', 'steam'),
    secret: fc.uint8Array({ minLength: 1, maxLength: 40 }),
    issuer: anyName,
    accountName: anyName,
    algorithm: fc.constantFrom<CountedDraft['algorithm']>('SHA1', 'SHA256', 'SHA512'),
    digits: fc.integer({ min: 1, max: 10 }),
    period: fc.integer({ min: 1, max: 86_400 }),
    counter: fc.integer({ min: 0, max: 2 ** 40 }),
  })
  .map((draft) => ({
    ...draft,
    parameters: [],
    ...(draft.type !== 'hotp' && { counter: 0 }),
    ...(draft.type !== 'totp' && { period: 30 }),
    ...(draft.type === 'steam' && { algorithm: 'SHA1', digits: 5 }),
  }));

/** Tests that a reader reads any accounts as an encoder of the format wrote them. */
export function itReadsWhatIsWritten(
  read: Read,
  encode: (drafts: CountedDraft[]) => string | Uint8Array | object,
  isKept: (draft: CountedDraft) => boolean = () => true,
): void {
  it('reads any accounts as they were written', async () => {
    const anyDrafts = fc.array(anyDraft.filter(isKept), { minLength: 1, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(anyDrafts, async (drafts) => {
        const { accounts, problems } = await readPlain(read, encode(drafts));
        expect(problems).toEqual([]);
        expect(accounts.map(lineOf)).toEqual(drafts.map((draft) => lineOf({ draft })));
      }),
      { numRuns: 60 },
    );
  });
}

/** Tests that a cut file, and any other, is refused or not taken, and that nothing else is thrown. */
export function itEndsOnAnyFile(read: Read, whole: string | Uint8Array | object): void {
  it('throws nothing but refusals, whatever it is given', async () => {
    const { bytes } = given(whole);
    const step = Math.max(1, Math.floor(bytes.length / 40));
    for (let length = 0; length < bytes.length; length += step)
      await refusal(() => read(given(bytes.slice(0, length))));
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.json(), fc.string()), async (text) => {
        await refusal(() => read(given(text)));
      }),
    );
    expect(await read(given(''))).toBeNull();
    expect(await read(given('{"__proto__":{"items":[]},"other":[]}'))).toBeNull();
    expect(await read(given('a,b\nc,d\n'))).toBeNull();
  });
}
