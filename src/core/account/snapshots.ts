// Which earlier states of a vault are kept.

/**
 * When and why a snapshot was taken: `daily` for the first change of a day (UTC), `sync` before
 * changes of another computer, or anything else; `at` in seconds since 1970.
 */
export interface Taking {
  kind: string;
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
