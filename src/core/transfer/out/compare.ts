// Compares what was written with what the importer reads of it.
import type { Account } from '../../account/account.ts';
import type { ReadAccount, ReadFile } from '../contract/reader.ts';
import { addressesOf } from './bitwarden.ts';
import type { FileFormat, Member } from './contract.ts';
import { isKept, RULES_OF } from './losses.ts';
import { areSameParameters, makesSameCodes } from './otpauth.ts';

/**
 * Returns whether a file holds exactly these accounts in their order: each with the same key, and
 * with its names and members as far as its format carries them.
 */
export function isReadBack(
  format: FileFormat,
  accounts: readonly Account[],
  { accounts: read, problems }: ReadFile,
): boolean {
  return (
    problems.length === 0 &&
    read.length === accounts.length &&
    read.every((one, at) => {
      const account = accounts[at];
      return account !== undefined && isSame(format, account, one);
    })
  );
}

function isSame(format: FileFormat, account: Account, read: ReadAccount): boolean {
  const rules = RULES_OF[format];
  const { draft } = read;
  const isNamed = draft.issuer === account.issuer && draft.accountName === account.accountName;
  return (
    makesSameCodes(account, draft) &&
    (isNamed || !rules.keepsNames(account)) &&
    MEMBERS.every(([member, isEqual]) => !isKept(rules, account, member) || isEqual(account, read))
  );
}

const MEMBERS: readonly [Member, (account: Account, read: ReadAccount) => boolean][] = [
  ['parameters', ({ parameters }, { draft }) => areSameParameters(parameters, draft.parameters)],
  ['tags', ({ tags }, read) => areSameTexts(tags, read.tags)],
  ['note', ({ note }, read) => read.note === note],
  ['pinned', (_account, read) => read.isPinned === true],
  ['sites', (account, read) => areSameTexts(addressesOf(account), read.sites)],
];

function areSameTexts(a: readonly string[], b: readonly string[] = []): boolean {
  return a.length === b.length && a.every((text, at) => text === b[at]);
}
