// Snapshots: earlier states of the vault, in IndexedDB.
import { copyNames, readCopy, removeCopies, writeCopy } from '../../browser/storage/indexeddb.ts';
import { snapshotsToDrop, type Taking } from '../../core/account/snapshots.ts';
import type { Bytes } from '../../core/bytes/base64.ts';
import { readEnvelope } from '../../core/vault/envelope.ts';
import { authenticates } from '../../core/vault/seal.ts';
import { intactCopies, readStored } from '../record/copies.ts';
import { seconds } from '../session/seconds.ts';
import { copiesOf } from './raw.ts';

/**
 * Why a snapshot was taken: the first change of a day (UTC), or an import, a format step, a restore
 * or changes of another computer that were about to happen.
 */
export type SnapshotKind = 'daily' | 'import' | 'step' | 'restore' | 'sync';

/** One sealed earlier state of the vault; `at` in seconds since 1970. `openSnapshot` opens it. */
export interface Snapshot extends Taking {
  name: string;
  kind: SnapshotKind;
  generation: number;
}

/** Name of a snapshot in IndexedDB: kind, seconds since 1970, generation. */
export const NAME = /^snapshot\/(daily|import|step|restore|sync)\/(\d+)\/(\d+)$/;

/** Returns all snapshots, the newest first. */
export async function snapshots(): Promise<Snapshot[]> {
  const found = (await copyNames()).flatMap((name) => {
    const [, kind, at, generation] = NAME.exec(name) ?? [];
    return kind
      ? [{ name, kind: kind as SnapshotKind, at: Number(at), generation: Number(generation) }]
      : [];
  });
  return found.sort((a, b) => b.at - a.at || b.generation - a.generation);
}

/**
 * Keeps the vault as it is stored now, before an import, a format step, a restore or changes of
 * another computer; then drops those that are kept no longer.
 */
export async function keepSnapshot(kind: SnapshotKind, now = seconds()): Promise<void> {
  const { vault } = await readStored(['vault']);
  if (typeof vault !== 'string') return;
  const { generation } = await readEnvelope(vault);
  await writeCopy(`snapshot/${kind}/${now}/${generation}`, vault);
  const surplus = snapshotsToDrop(await snapshots()).map(({ name }) => name);
  if (surplus.length > 0) await removeCopies(surplus);
}

/**
 * Keeps a daily snapshot when none of this day (UTC) is kept yet; never rejects, because the change
 * that it follows is already saved.
 */
export async function keepDaily(now: number): Promise<void> {
  try {
    if (await isDailyDue(now)) await keepSnapshot('daily', now);
  } catch {
    // A missing snapshot undoes no change.
  }
}

/**
 * Returns whether no snapshot of this day (UTC) is kept yet; `true` when the snapshots cannot be
 * read.
 */
export async function isDailyDue(now: number): Promise<boolean> {
  const day = Math.floor(now / 86_400);
  const all = await snapshots().catch(() => []);
  return !all.some(({ kind, at }) => kind === 'daily' && Math.floor(at / 86_400) === day);
}

/**
 * Drops every snapshot, and all that was kept aside and `oldKey` opens, because that data key is no
 * longer trusted. What was kept aside under another key stays.
 */
export async function dropSnapshots(oldKey: Bytes): Promise<void> {
  const names = await copyNames();
  const asides = names.filter((name) => name.startsWith('aside/'));
  const opened = await Promise.all(
    asides.map(async (name) => isOpenedBy(oldKey, await readCopy(name))),
  );
  const gone = [
    ...names.filter((name) => NAME.test(name)),
    ...asides.filter((_, index) => opened[index]),
  ];
  if (gone.length > 0) await removeCopies(gone);
}

async function isOpenedBy(dataKey: Bytes, raw: unknown): Promise<boolean> {
  const copies = intactCopies(await copiesOf(String(raw)).catch(() => []));
  const verdicts = await Promise.all(
    copies.map(({ envelope }) => authenticates(envelope, dataKey)),
  );
  return verdicts.includes(true);
}
