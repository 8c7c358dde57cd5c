// The sync key: followed when another computer has made a new one, and what it opens.
import type { Sync } from '../../core/account/account.ts';
import type { Rotation } from '../../core/account/stamps.ts';
import { type Bytes, fromBase64 } from '../../core/bytes/base64.ts';
import { Refusal, type RefusalCode, refusalCode } from '../../core/refusal.ts';
import { type ReplicaHeader, replicaHeaderOf } from '../../core/sync/header.ts';
import { withKey } from '../../core/sync/merge/group.ts';
import type { SyncKey } from '../../core/sync/recovery.ts';
import type { Replica } from '../../core/sync/replica.ts';
import {
  disputed,
  isOut,
  isRemovedBy,
  MOST_AHEAD,
  rotatedKey,
  undisputed,
  winnerOf,
} from '../../core/sync/rotation.ts';
import { openReplica } from '../../core/sync/seal.ts';
import { isPoint } from '../../core/vault/curve.ts';

/** A sealed replica that was opened: its header is true then. */
export interface OpenedReplica {
  bytes: Bytes;
  header: ReplicaHeader;
  replica: Replica;
}

/** What a load holds for this computer. */
export interface Taken {
  /** With the newest sync key that this computer can have. */
  sync: Sync;
  opened: OpenedReplica[];
  /** The sealed replicas that were not read, each with its reason. */
  unread: Map<Bytes, RefusalCode>;
  /**
   * The highest number of a sync key that a removed computer made, or `null` without one: others
   * may have followed it before they knew, so the next key needs a higher number. 0 where it is so
   * far ahead that not all would follow the next one.
   */
  past: number | null;
  /** Whether computers that could all have made the next key have removed each other. */
  isDisputed: boolean;
}

/** Returns the sync key as bytes with its number; the caller wipes them. */
export function syncKeyOf({ group, epoch, key }: Sync): SyncKey {
  const bytes = fromBase64(key);
  if (bytes?.length !== 32) throw new Refusal('vault_damaged', { part: 'sync' });
  return { group, epoch, key: bytes };
}

/**
 * Returns what sealed replicas hold for this computer, after it has followed every newer sync key
 * that it was given. Those that it may not or cannot read are left out; never rejects for them.
 */
export async function takenFrom(sealed: readonly Bytes[], own: Sync): Promise<Taken> {
  const unread = new Map<Bytes, RefusalCode>();
  const readable = sealed.flatMap((bytes) => {
    try {
      const header = replicaHeaderOf(bytes);
      return header ? [{ bytes, header }] : [];
    } catch (caught) {
      unread.set(bytes, refusalCode(caught) ?? 'sync_damaged');
      return [];
    }
  });
  const { sync, isDisputed } = await followed(
    own,
    readable.map(({ header }) => header),
  );
  const under = syncKeyOf(sync);
  const opened: OpenedReplica[] = [];
  let past: number | null = null;
  for (const { bytes, header } of readable) {
    try {
      const replica = await openReplica(bytes, under);
      await guardComputers(replica, header, sync);
      opened.push({ bytes, header, replica });
    } catch (caught) {
      const code = refusalCode(caught) ?? 'sync_damaged';
      const why: Closed = code === 'sync_key' ? await whyClosed(header.rotation, sync) : { code };
      unread.set(bytes, why.code);
      if (why.past !== undefined) past = Math.max(past ?? 0, why.past);
    }
  }
  under.key.fill(0);
  return { sync, opened, unread, past, isDisputed };
}

// No computer changes its key pair: who puts another one in its place wants the next sync key. None
// has a sync key that is later than the one it is sealed under. And with what is no point nobody
// can agree on anything, so that no computer could be removed any more.
async function guardComputers(
  { computers }: Replica,
  { epoch }: ReplicaHeader,
  sync: Sync,
): Promise<void> {
  for (const [id, one] of Object.entries(computers)) {
    const known = Object.hasOwn(sync.computers, id) ? sync.computers[id] : undefined;
    const isSound = known
      ? known.public === one.public
      : await isPoint(fromBase64(one.public) ?? new Uint8Array());
    if (one.epoch > epoch || !isSound) throw new Refusal('sync_damaged', { part: 'computers' });
  }
}

// One after the other, since several computers may have been removed while this one was away.
async function followed(
  own: Sync,
  headers: readonly ReplicaHeader[],
): Promise<Pick<Taken, 'sync' | 'isDisputed'>> {
  let sync = own;
  const rotations = headers
    .flatMap(({ group, rotation }) => (rotation && group === own.group ? [rotation] : []))
    .sort((a, b) => a.epoch - b.epoch);
  const genuine: Rotation[] = [];
  for (const rotation of rotations) {
    const key = await rotatedKey(rotation, own, own, own.computers);
    if (key) genuine.push(rotation);
    key?.fill(0);
  }
  for (const rotation of undisputed(genuine)) {
    const key = await rotatedKey(rotation, sync, sync, own.computers);
    if (!key) continue;
    sync = withKey(sync, { group: sync.group, epoch: rotation.epoch, key, rotation });
    key.fill(0);
  }
  return { sync, isDisputed: disputed(genuine).length > 0 };
}

interface Closed {
  code: RefusalCode;
  past?: number;
}

/**
 * Why a sealed replica is sealed under a key that this computer does not have. Nothing of its
 * header can be believed but what a key pair shows. What a removed computer made counts as old, so
 * that it cannot stop the others by a number; so does what only names it as the maker, and a key
 * that lost against the present one.
 */
async function whyClosed(rotation: Rotation | null, sync: Sync): Promise<Closed> {
  if (!rotation) return { code: 'sync_key' };
  const { epoch, by } = rotation;
  if (isOut(by, sync, sync.computers)) {
    if (!(await isGenuine(rotation, sync))) return { code: 'sync_old' };
    return { code: 'sync_old', past: epoch < sync.epoch + MOST_AHEAD ? epoch : 0 };
  }
  if (await isRemovedBy(rotation, sync, sync, sync.computers)) return { code: 'sync_removed' };
  const isLoser =
    sync.rotation?.epoch === epoch && winnerOf(sync.rotation, rotation) === sync.rotation;
  return { code: isLoser ? 'sync_old' : 'sync_key' };
}

// Whether the removed computer that it names made it, which shows in what it has for this one.
async function isGenuine(rotation: Rotation, sync: Sync): Promise<boolean> {
  const by = sync.computers[rotation.by];
  if (!by) return false;
  const before = { group: sync.group, epoch: rotation.epoch - 1, rotation: null };
  const computers = { ...sync.computers, [rotation.by]: { ...by, removedAt: null } };
  const key = await rotatedKey(rotation, before, sync, computers);
  key?.fill(0);
  return key !== null || isRemovedBy(rotation, before, sync, computers);
}
