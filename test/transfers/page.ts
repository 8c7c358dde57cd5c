// The page of `eval -- import`: reads files of other programs with the product's own code.

import { readJob } from '../../src/act/scan/decode/read.ts';
import { outcomeOf, unlockedOutcome } from '../../src/act/transfer/outcome.ts';
import { textInPicture } from '../../src/act/transfer/pictures.ts';
import { encodeBase32 } from '../../src/core/bytes/base32.ts';
import { type Bytes, fromBase64 } from '../../src/core/bytes/base64.ts';
import { givenFile } from '../../src/core/transfer/contract/given.ts';
import type { ReadAccount } from '../../src/core/transfer/contract/reader.ts';
import { isPicture } from '../../src/core/transfer/contract/shapes.ts';
import { argon2 } from '../../src/vault/kdf/argon2id.ts';

/** A file as it comes into the page: its bytes are base64. */
interface Sent {
  name: string;
  base64: string;
}

/** What is printed of one file. */
export interface Printed {
  format: string | null;
  accounts: ReturnType<typeof shown>[];
  /** Those that lay in the other program's trash: offered, and not ticked. */
  trashed?: ReturnType<typeof shown>[];
  problems: { name: string; code: string }[];
  refusal: string | null;
}

declare global {
  // A name of the page, for the evaluation that drives it.
  var latchkeyImports:
    | ((file: Sent, others: Sent[], password: string | null) => Promise<Printed>)
    | undefined;
}

globalThis.latchkeyImports = async (sent, others, password) => {
  const beside = others.map(({ name, base64 }) => givenFile(name, bytesOf(base64)));
  const bytes = bytesOf(sent.base64);
  const file = givenFile(sent.name, isPicture({ bytes }) ? await textBytes(bytes) : bytes, beside);
  let read = await outcomeOf(file);
  if (read.locked && password !== null) read = await unlockedOutcome(read, password, { argon2 });
  const { program, accounts, problems, isLocked, code } = read.outcome;
  const refusal = isLocked ? (code ?? 'import_password') : code;
  const wanted = accounts.filter(({ isTrashed }) => !isTrashed);
  const trashed = accounts.filter(({ isTrashed }) => isTrashed);
  return {
    format: program,
    accounts: wanted.map(shown),
    ...(trashed.length === 0 ? {} : { trashed: trashed.map(shown) }),
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
