// Which earlier states of a vault are kept.

/**
 * Why a snapshot was taken: the first change of a day (UTC), or an import, a format step, a restore
 * or changes of another computer that were about to happen.
 */
export type SnapshotKind = 'daily' | 'import' | 'step' | 'restore' | 'sync';

/** When and why a snapshot was taken; `at` in seconds since 1970. */
export interface Taking {
  kind: SnapshotKind;
  at: number;
}

const DAY = 86_400;
const KEPT_DAYS = 5;
const KEPT_OTHERS = 3;
// Apart from the others: changes of another computer come often, and must push none of those out.
const KEPT_SYNC = 5;

/**
 * Returns the snapshots that are kept no longer, of all snapshots, the newest first. Kept are the
 * newest 5 daily ones; the newest 5 before changes of other computers and besides, since a busy day
 * has more of them, the newest of each of the 5 newest days (UTC) that have one; and the newest 3
 * others.
 */
export function snapshotsToDrop<T extends Taking>(all: readonly T[]): T[] {
  const synced = all.filter(({ kind }) => kind === 'sync');
  const lasts = synced.filter((one, at) => at === 0 || dayOf(one) !== dayOf(synced[at - 1]));
  const kept = new Set<T>([
    ...all.filter(({ kind }) => kind === 'daily').slice(0, KEPT_DAYS),
    ...synced.slice(0, KEPT_SYNC),
    ...lasts.slice(0, KEPT_DAYS),
    ...all.filter(({ kind }) => kind !== 'daily' && kind !== 'sync').slice(0, KEPT_OTHERS),
  ]);
  return all.filter((one) => !kept.has(one));
}

function dayOf(one: Taking | undefined): number {
  return Math.floor((one?.at ?? 0) / DAY);
}
