// What importers return, as short texts to compare, and how tests call them.
import { argon2id } from 'hash-wasm';
import type { CountedDraft } from '../../../src/core/account/account.ts';
import { encodeBase32 } from '../../../src/core/bytes/base32.ts';
import { Refusal } from '../../../src/core/refusal.ts';
import { givenFile } from '../../../src/core/transfer/contract/given.ts';
import type {
  Costly,
  FileReading,
  GivenFile,
  Locked,
  Read,
  ReadFile,
} from '../../../src/core/transfer/contract/reader.ts';

/** Argon2 as the extension gives it to importers. */
export const costly: Costly = {
  argon2: async ({ password, salt, m, t, p, length }) => {
    const bytes = await argon2id({
      password,
      salt,
      memorySize: m,
      iterations: t,
      parallelism: p,
      hashLength: length,
      outputType: 'binary',
    });
    return Uint8Array.from(bytes);
  },
};

/** Returns a file with a text. */
export function fileOf(text: string): GivenFile {
  return givenFile('example.txt', new TextEncoder().encode(text));
}

/** Returns what an importer makes of a text, opened with a password where it needs one. */
export async function readText(read: Read, text: string, password = ''): Promise<ReadFile | null> {
  const reading = await read(fileOf(text));
  return isLocked(reading) ? reading.open(password, costly) : reading;
}

/** Returns whether a file must be opened with a password. */
export function isLocked(reading: FileReading): reading is Locked {
  return reading !== null && 'open' in reading;
}

/** Returns an account on one line. */
export function shown(draft: CountedDraft): string {
  const { type, secret, algorithm, digits, period, counter, issuer, accountName } = draft;
  const moving = type === 'hotp' ? `counter ${counter}` : `${period} s`;
  return [type, encodeBase32(secret), algorithm, digits, moving, issuer, accountName].join(' | ');
}

/** Returns the accounts of a file, one a line. */
export function shownAll(read: ReadFile | null): string[] {
  return (read?.accounts ?? []).map(({ draft }) => shown(draft));
}

/** Returns the code with which an importer refuses, `null` when it does not. */
export async function refusalOf(action: () => unknown): Promise<string | null> {
  try {
    await action();
    return null;
  } catch (caught) {
    if (caught instanceof Refusal) return caught.code;
    throw caught;
  }
}

/** Checks that a text cut anywhere is read, refused, or not recognised, and nothing else. */
export async function survivesCuts(read: Read, text: string, password = ''): Promise<void> {
  for (let at = 0; at < text.length; at += 1 + Math.floor(text.length / 40))
    await refusalOf(() => readText(read, text.slice(0, at), password));
}
