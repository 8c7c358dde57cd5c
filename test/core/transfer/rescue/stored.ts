// Folders of extensions for tests, and what is read of them as short texts.
import { outcomeOf, unlockedOutcome } from '../../../../src/act/transfer/outcome.ts';
import { encodeBase32 } from '../../../../src/core/bytes/base32.ts';
import { givenFile } from '../../../../src/core/transfer/contract/given.ts';
import type { Costly, GivenFile } from '../../../../src/core/transfer/contract/reader.ts';
import { logOf, type Step } from '../leveldb/written.ts';
import { costly } from '../shown.ts';

export const KEYS = [
  'JBSWY3DPEHPK3PXP',
  'KRSXG5CTMVRXEZLU',
  'MFRGGZDFMZTWQ2LK',
  'GEZDGNBVGY3TQOJQ',
];

export type Values = Record<string, unknown>;

/** Returns a folder of an extension: each step stores values, `undefined` removes one. */
export function folderOf(...steps: Values[]): GivenFile {
  const written = steps.map((values) =>
    Object.entries(values).map(([key, value]): Step[number] => [
      key,
      value === undefined ? null : JSON.stringify(value),
    ]),
  );
  return folder(['000003.log', logOf(written)]);
}

/** Returns a folder of files. */
export function folder(...files: [name: string, bytes: Uint8Array][]): GivenFile {
  const inside = files.map(([name, bytes]) => givenFile(name, Uint8Array.from(bytes)));
  return { ...givenFile('old', new Uint8Array()), inside };
}

/** Returns an outcome as short texts: "+" for a current account, "-" for an older one. */
export async function told(file: GivenFile, password?: string, given: Costly = costly) {
  let read = await outcomeOf(file);
  if (password !== undefined) read = await unlockedOutcome(read, password, given);
  const { program, accounts, problems, isLocked, code } = read.outcome;
  return {
    program,
    accounts: accounts.map(
      ({ draft, isOlder }) =>
        `${isOlder ? '-' : '+'} ${draft.issuer} ${encodeBase32(draft.secret)}`,
    ),
    problems: problems.map((problem) => `${problem.name}: ${problem.code}`),
    ...(isLocked && { isLocked }),
    ...(code && { code }),
  };
}

/** Returns what `told` returns where nothing is wrong. */
export const read = (program: string | null, accounts: string[], more: object = {}) => ({
  program,
  accounts,
  problems: [],
  ...more,
});

/** An account as Authenticator-Extension stores it. */
export const entry = (at: number, issuer: string, more: Values = {}): Values => ({
  dataType: 'OTPStorage',
  encrypted: false,
  hash: `h${at}`,
  index: at,
  type: 'totp',
  secret: KEYS[at],
  issuer,
  account: 'mira',
  ...more,
});
