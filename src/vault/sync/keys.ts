// The sync key: followed when another computer has made a new one, and what it opens.
import type { Sync } from '../../core/account/account.ts';
import { type Bytes, fromBase64 } from '../../core/bytes/base64.ts';
import { Refusal, type RefusalCode, refusalCode } from '../../core/refusal.ts';
import { type ReplicaHeader, replicaHeaderOf } from '../../core/sync/header.ts';
import { withKey } from '../../core/sync/merge/group.ts';
import type { SyncKey } from '../../core/sync/recovery.ts';
import type { Replica } from '../../core/sync/replica.ts';
import { rotatedKey } from '../../core/sync/rotation.ts';
import { openReplica } from '../../core/sync/seal.ts';

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
  /** Why sealed replicas were not read, one code a kind. */
  unread: Set<RefusalCode>;
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
  const unread = new Set<RefusalCode>();
  const readable = sealed.flatMap((bytes) => {
    try {
      const header = replicaHeaderOf(bytes);
      return header ? [{ bytes, header }] : [];
    } catch (caught) {
      unread.add(refusalCode(caught) ?? 'sync_damaged');
      return [];
    }
  });
  const sync = await followed(
    own,
    readable.map(({ header }) => header),
  );
  const under = syncKeyOf(sync);
  const opened: OpenedReplica[] = [];
  for (const { bytes, header } of readable) {
    try {
      const replica = await openReplica(bytes, under);
      guardComputers(replica, header, sync);
      opened.push({ bytes, header, replica });
    } catch (caught) {
      unread.add(
        isLeftOut(header, sync) ? 'sync_removed' : (refusalCode(caught) ?? 'sync_damaged'),
      );
    }
  }
  under.key.fill(0);
  return { sync, opened, unread };
}

// No computer changes its key pair: who puts another one in its place wants the next sync key. And
// none has a sync key that is later than the one it is sealed under.
function guardComputers({ computers }: Replica, { epoch }: ReplicaHeader, sync: Sync): void {
  for (const [id, one] of Object.entries(computers)) {
    const known = Object.hasOwn(sync.computers, id) ? sync.computers[id] : undefined;
    if (one.epoch > epoch || (known && known.public !== one.public))
      throw new Refusal('sync_damaged', { part: 'computers' });
  }
}

// One after the other, since several computers may have been removed while this one was away.
async function followed(own: Sync, headers: readonly ReplicaHeader[]): Promise<Sync> {
  let sync = own;
  const rotations = headers
    .flatMap(({ group, rotation }) => (rotation && group === own.group ? [rotation] : []))
    .sort((a, b) => a.epoch - b.epoch);
  for (const rotation of rotations) {
    const key = await rotatedKey(rotation, sync, sync, own.computers);
    if (!key) continue;
    sync = withKey(sync, { group: sync.group, epoch: rotation.epoch, key, rotation });
    key.fill(0);
  }
  return sync;
}

function isLeftOut({ group, epoch, rotation }: ReplicaHeader, sync: Sync): boolean {
  return (
    group === sync.group && epoch > sync.epoch && rotation?.removed.includes(sync.computer) === true
  );
}
