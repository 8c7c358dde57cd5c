// What a group no longer has to remember of accounts that were deleted for good.
import type { Erased } from '../../account/account.ts';
import type { Replica } from '../replica.ts';
import { BEFORE, latestOf } from './clock.ts';
import { coversAll } from './seen.ts';

const KEPT_SECONDS = 180 * 86_400;

/**
 * Returns a replica without deleted accounts that nobody can bring back by an edit any more: every
 * computer that was not removed has seen the deletion, or 180 days have passed at `now` (seconds
 * since 1970). The tombstone goes once both are so; a computer that was away longer would bring the
 * account back otherwise.
 */
export function settledReplica(replica: Replica, now: number): Replica {
  const staying = Object.values(replica.computers).filter(({ removedAt }) => removedAt === null);
  const all = Object.entries(replica.erased);
  const kept = all.flatMap(([id, tomb]): [string, Erased][] => {
    // All that its deletions had seen: of two, each may know an edit that the other does not.
    const { [BEFORE]: _, ...wanted } = tomb.seen;
    const isSeen = staying.every(({ seen }) => coversAll(seen, wanted));
    const isOld = now - tomb.at >= KEPT_SECONDS;
    if (isSeen && isOld) return [];
    if (tomb.account === null || !(isSeen || isOld)) return [[id, tomb]];
    return [[id, { ...tomb, account: null }]];
  });
  const isSame = kept.length === all.length && kept.every(([, tomb], at) => tomb === all[at]?.[1]);
  return isSame ? replica : { ...replica, erased: Object.fromEntries(kept) };
}

/**
 * Returns the time of a group, in seconds since 1970: that of the latest change any computer knows.
 * It decides what is old, because computers whose clocks differ must forget the same.
 */
export function groupTime({ computers }: Pick<Replica, 'computers'>): number {
  const seen = Object.values(computers).map((one) => latestOf([0, 0], one.seen)[0]);
  return Math.max(0, ...seen);
}
