// What the vault can tell by itself about the state of its accounts, for the section Health.
import type { Account, RecoveryCode } from './account.ts';
import { keyTextOf } from './key-text.ts';
import { isChangedSince } from './restore.ts';

/**
 * What there can be to look at, the most pressing first. `unsaved`: changed since the last backup;
 * `codes_low`: recovery codes nearly used up; `codes_none`: none kept; `unconfirmed`: no site
 * confirmed; `weak`: a secret under 128 bits; `duplicate`: makes the codes of another account.
 */
export const CONCERNS = [
  'unsaved',
  'codes_low',
  'codes_none',
  'unconfirmed',
  'weak',
  'duplicate',
] as const;

/** One kind of thing to look at. */
export type ConcernKind = (typeof CONCERNS)[number];

/** Something to look at, and the accounts that it is about: at least one. */
export interface Concern {
  kind: ConcernKind;
  /** Ids, in the order of the accounts; those of duplicates stand next to each other. */
  ids: string[];
}

/** Bytes that a secret has to have: 128 bits (RFC 4226 section 4, R6). */
const ENOUGH_BYTES = 16;
const FEW_CODES = 2;
const DAY = 86_400;

/**
 * Returns what there is to look at among accounts, in the order of `CONCERNS`; those in the trash
 * are left out. `backupAt` (`null` for never) and `now` in seconds since 1970. A backup that seems
 * to lie more than a day ahead was made by a wrong clock, and counts as none, as nothing says what
 * has changed since.
 */
export function concernsOf(
  accounts: readonly Account[],
  backupAt: number | null,
  now: number,
): Concern[] {
  const alive = accounts.filter(({ deletedAt }) => deletedAt === null);
  const since = trustedBackup(backupAt, now);
  const of = (applies: (account: Account) => boolean): string[] =>
    alive.filter(applies).map(({ id }) => id);
  const found: Record<ConcernKind, string[]> = {
    unsaved: of((account) => since === null || isChangedSince(account, since)),
    codes_low: of(({ recoveryCodes }) => isNearlyUsedUp(recoveryCodes)),
    codes_none: of(({ recoveryCodes }) => recoveryCodes.length === 0),
    unconfirmed: of(({ sites }) => sites.length === 0),
    weak: of(({ secret }) => secret.length < ENOUGH_BYTES),
    duplicate: duplicatesIn(alive).flatMap((set) => set.map(({ id }) => id)),
  };
  return CONCERNS.map((kind) => ({ kind, ids: found[kind] })).filter(({ ids }) => ids.length > 0);
}

/**
 * Returns the time of the last backup, or `null` where it cannot be right (`concernsOf`). Both in
 * seconds since 1970.
 */
export function trustedBackup(backupAt: number | null, now: number): number | null {
  return backupAt === null || backupAt > now + DAY ? null : backupAt;
}

/** Returns how many recovery codes are unused. */
export function codesLeft(codes: readonly RecoveryCode[]): number {
  return codes.filter(({ usedAt }) => usedAt === null).length;
}

/**
 * Returns whether at most two, or fewer than a quarter, of the recovery codes are left. Never while
 * all are unused: some sites give one only.
 */
export function isNearlyUsedUp(codes: readonly RecoveryCode[]): boolean {
  const left = codesLeft(codes);
  return left < codes.length && (left <= FEW_CODES || left * 4 < codes.length);
}

/**
 * Returns the sets of accounts that make the same codes, each of two or more, in the order of the
 * accounts; those in the trash are left out.
 */
export function duplicatesIn(accounts: readonly Account[]): Account[][] {
  const sets = new Map<string, Account[]>();
  for (const account of accounts) {
    if (account.deletedAt !== null) continue;
    const key = keyTextOf(account);
    const set = sets.get(key);
    if (set) set.push(account);
    else sets.set(key, [account]);
  }
  return [...sets.values()].filter((set) => set.length > 1);
}
