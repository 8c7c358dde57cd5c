// What files of other programs offer, compared with the vault, and how it is saved.
import type { Account } from '../../core/account/account.ts';
import { enrolled } from '../../core/account/edits.ts';
import { keyTextOf } from '../../core/account/key-text.ts';
import type { Problem, ReadAccount } from '../../core/transfer/contract/reader.ts';
import type { FileOutcome } from './import.ts';

/** One account that a file offers. */
export interface ImportOffer {
  account: ReadAccount;
  /** Name of the file. */
  from: string;
  /**
   * Why it is not ticked at first: the vault has an account that makes the same codes, an earlier
   * file or entry has, it lay in the other program's trash, or only an older state of the other
   * program's storage holds it.
   */
  unticked: 'known' | 'twice' | 'trashed' | 'older' | null;
  /** The account of the vault that has the same names and makes other codes, else `null`. */
  namesake: Account | null;
}

/** Returns the accounts of all files in their order, compared with those of the vault. */
export function importOffers(outcomes: readonly FileOutcome[], known: Account[]): ImportOffer[] {
  const offers: ImportOffer[] = [];
  const named = new Map(known.map((account) => [nameOf(account), account]));
  const kept = new Set(known.filter(({ deletedAt }) => deletedAt === null).map(keyTextOf));
  const seen = new Set<string>();
  for (const { name: from, accounts } of outcomes)
    for (const account of accounts) {
      const { draft } = account;
      const key = keyTextOf(draft);
      const isKnown = kept.has(key);
      const isTwice = seen.has(key);
      seen.add(key);
      offers.push({
        account,
        from,
        unticked: isKnown ? 'known' : isTwice ? 'twice' : otherwiseUnticked(account),
        namesake: isKnown || nameOf(draft) === '\n' ? null : (named.get(nameOf(draft)) ?? null),
      });
    }
  return offers;
}

function otherwiseUnticked({ isTrashed, isOlder }: ReadAccount): 'trashed' | 'older' | null {
  return isTrashed ? 'trashed' : isOlder ? 'older' : null;
}

/**
 * Returns the problems of all files, each with the file's name, in their order.
 */
export function importProblems(outcomes: readonly FileOutcome[]): (Problem & { from: string })[] {
  return outcomes.flatMap(({ name: from, problems }) =>
    problems.map((problem) => ({ ...problem, from })),
  );
}

/**
 * Returns new accounts of the vault for what a file holds, with tags, note, pin and recovery codes.
 * Its addresses are not taken over as sites: only the person confirms where a code may go.
 */
export function importedAccounts(read: readonly ReadAccount[], now: number): Account[] {
  return read.map(({ draft, tags = [], note = '', isPinned = false, recoveryCodes = [] }) => ({
    ...enrolled(draft, now),
    tags: [...tags],
    note,
    pinned: isPinned,
    recoveryCodes: recoveryCodes.map((code) => ({ code, usedAt: null })),
  }));
}

function nameOf({ issuer, accountName }: { issuer: string; accountName: string }): string {
  return `${issuer}\n${accountName}`;
}
