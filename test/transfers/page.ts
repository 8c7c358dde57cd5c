// The page of `eval -- import`: reads files of other programs with the product's own code.

import { readJob } from '../../src/act/scan/decode/read.ts';
import { outcomeOf, unlockedOutcome } from '../../src/act/transfer/outcome.ts';
import { textInPicture } from '../../src/act/transfer/pictures.ts';
import { encodeBase32 } from '../../src/core/bytes/base32.ts';
import { type Bytes, fromBase64 } from '../../src/core/bytes/base64.ts';
import { refusalCode } from '../../src/core/refusal.ts';
import { givenFile } from '../../src/core/transfer/contract/given.ts';
import type { ReadAccount } from '../../src/core/transfer/contract/reader.ts';
import { isPicture } from '../../src/core/transfer/contract/shapes.ts';
import { readGiven } from '../../src/core/transfer/index.ts';
import { argon2 } from '../../src/vault/kdf/argon2id.ts';

/** A file as it comes into the page: its bytes are base64. */
export interface Sent {
  name: string;
  base64: string;
  /** The files of a folder, which has no bytes of its own. */
  inside?: Sent[];
}

/** What is printed of one file. */
export interface Printed {
  format: string | null;
  accounts: ReturnType<typeof shown>[];
  /** Those that lay in the other program's trash: offered, and not ticked. */
  trashed?: ReturnType<typeof shown>[];
  /** Those that only older states of an extension's storage hold: offered, and not ticked. */
  older?: ReturnType<typeof shown>[];
  problems: { name: string; code: string }[];
  refusal: string | null;
}

declare global {
  // A name of the page, for the evaluation that drives it.
  var latchkeyImports:
    | ((file: Sent, others: Sent[], password: string | null) => Promise<Printed>)
    | undefined;
  var latchkeyJudges: ((file: Sent, password: string | null) => Promise<Judged>) | undefined;
}

/** What became of a broken file: `failed` names an error that is no refusal. */
export interface Judged {
  said: string;
  ms: number;
  failed?: string;
}

globalThis.latchkeyJudges = async (sent, password) => {
  const file = givenFile(sent.name, bytesOf(sent.base64));
  const begun = performance.now();
  const judged = (said: string, failed?: string): Judged => {
    const ms = performance.now() - begun;
    return failed === undefined ? { said, ms } : { said, ms, failed };
  };
  try {
    let { reading } = await readGiven(file);
    if ('open' in reading) {
      if (password === null) return judged('locked');
      reading = await reading.open(password, { argon2 });
    }
    return judged(reading.problems.length > 0 ? 'problems' : 'read');
  } catch (caught) {
    const code = refusalCode(caught);
    return code === null ? judged('failed', String(caught)) : judged(code);
  }
};

globalThis.latchkeyImports = async (sent, others, password) => {
  const beside = others.map(({ name, base64 }) => givenFile(name, bytesOf(base64)));
  const bytes = bytesOf(sent.base64);
  const text = isPicture({ bytes }) ? await textBytes(bytes) : bytes;
  const inside = sent.inside?.map((one) => givenFile(one.name, bytesOf(one.base64)));
  const file = { ...givenFile(sent.name, text, beside), ...(inside && { inside }) };
  let read = await outcomeOf(file);
  if (read.locked && password !== null) read = await unlockedOutcome(read, password, { argon2 });
  const { program, accounts, problems, isLocked, code } = read.outcome;
  const refusal = isLocked ? (code ?? 'import_password') : code;
  const trashed = accounts.filter(({ isTrashed }) => isTrashed);
  const older = accounts.filter((one) => one.isOlder && !trashed.includes(one));
  const wanted = accounts.filter((one) => !trashed.includes(one) && !older.includes(one));
  return {
    format: program,
    accounts: wanted.map(shown),
    ...(trashed.length === 0 ? {} : { trashed: trashed.map(shown) }),
    ...(older.length === 0 ? {} : { older: older.map(shown) }),
    problems: problems.map(({ name, code: reason }) => ({ name, code: reason })),
    refusal,
  };
};

// A picture in which no code is read holds none.
async function textBytes(bytes: Bytes): Promise<Bytes> {
  const text = await textInPicture(new Blob([bytes]), readJob).catch(() => '');
  return new TextEncoder().encode(text);
}

function bytesOf(base64: string) {
  const bytes = fromBase64(base64);
  if (!bytes) throw new Error('not base64');
  return bytes;
}

function shown({ draft }: ReadAccount) {
  const { type, issuer, accountName, secret, algorithm, digits, period, counter } = draft;
  const secretBase32 = encodeBase32(secret);
  return { type, issuer, accountName, secretBase32, algorithm, digits, period, counter };
}
