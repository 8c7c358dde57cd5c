// One turn of sharing: read the carrier, take in what is new, write what it lacks.
import { exclusive } from '../../browser/storage/locks.ts';
import type { Contents, Sync } from '../../core/account/account.ts';
import { Refusal, type RefusalCode, refusalCode } from '../../core/refusal.ts';
import { withKey } from '../../core/sync/group.ts';
import { isSameReplica } from '../../core/sync/merge/merge.ts';
import { replicaOf, synced } from '../../core/sync/merge/synced.ts';
import type { Told } from '../../core/sync/merge/told.ts';
import { isReached, rotated } from '../../core/sync/rotation.ts';
import { sealReplica } from '../../core/sync/seal.ts';
import type { Slot } from '../../core/vault/slot.ts';
import { keepSnapshot } from '../kept/snapshot.ts';
import { tell } from '../record/notice.ts';
import { openCurrent } from '../record/read.ts';
import { seconds } from '../session/seconds.ts';
import { change } from '../write/change.ts';
import { cameOf, harms } from './came.ts';
import { type CarrierChoice, carry, chosenCarrier, type Load, loadOf } from './carrier.ts';
import { syncKeyOf, type Taken, takenFrom } from './keys.ts';
import { noteSync, readSyncRecord } from './record.ts';
import { recoveryOf } from './recovery.ts';

/** Seconds between two writes: browsers limit them, and file-sync programs wait for quiet. */
const APART_S = { browser: 10, folder: 20 };
/** Seconds after which the browser takes writes again. */
const RATE_S = 60;

/**
 * Runs one turn of sharing; nothing happens while it is off. Returns the seconds until there is
 * something more to write, or `null`. Never rejects: why it failed is remembered, and told once
 * where the person has to do something. While the vault is locked only that is remembered, if
 * `isNews`.
 */
export async function runSync(now = seconds(), isNews = false): Promise<number | null> {
  return exclusive('sync', async () => {
    try {
      const again = await turned(now);
      if (again !== undefined) await noteSync({ at: now, failed: null, waits: false });
      return again ?? null;
    } catch (caught) {
      return failed(caught, now, isNews);
    }
  });
}

async function turned(now: number): Promise<number | null | undefined> {
  // Waits for the write that this follows.
  const { contents, envelope, dataKey } = await exclusive('vault', () => openCurrent(now));
  dataKey.fill(0);
  const { sync } = contents;
  if (!sync) return undefined;
  const choice = await chosenCarrier(sync.carrier);
  const load = await loadOf(choice, sync.computer);
  const taken = await takenFrom(load.sealed, sync);
  refuseUnread(choice, taken);
  const after = await takenIn(contents, taken, now);
  const reached = await rotatedAgain(after, now);
  return written(reached, { slots: envelope.slots, vault: envelope.id }, choice, load, taken, now);
}

// What the browser carries is one copy for all computers: one that cannot be read is never written
// over. In a folder each computer has a file of its own.
function refuseUnread({ carrier }: CarrierChoice, { unread }: Taken): void {
  const fatal: RefusalCode[] = ['sync_removed', 'sync_key'];
  if (carrier === 'browser') fatal.push('sync_newer', 'sync_group');
  const code = fatal.find((one) => unread.has(one));
  if (code) throw new Refusal(code);
}

async function takenIn(contents: Contents, taken: Taken, now: number): Promise<Contents> {
  const replicas = taken.opened.map(({ replica }) => replica);
  const isRekeyed = taken.sync.key !== contents.sync?.key;
  const { isChanged, told } = synced(contents, replicas, now);
  if (!isChanged && !isRekeyed) return contents;
  if (harms(told)) await keepSnapshot('sync', now);
  let said: readonly Told[] = [];
  let before = contents;
  const after = await change((current) => {
    if (!current.sync) return current;
    const merged = synced({ ...current, sync: rekeyed(current.sync, taken.sync) }, replicas, now);
    [said, before] = [merged.told, current];
    return merged.contents;
  }, now);
  const came = cameOf(said, before, after);
  if (came.length > 0) await noteSync({ last: { at: now, came, isKept: harms(said) } });
  return after;
}

function rekeyed(current: Sync, { epoch, key, rotation, computer, computers }: Sync): Sync {
  if (epoch === current.epoch && key === current.key) return current;
  const own = computers[computer];
  return {
    ...current,
    epoch,
    key,
    rotation,
    computers: own ? { ...current.computers, [computer]: own } : current.computers,
  };
}

// Two computers were removed at the same time, and the key that counts reached one of them.
async function rotatedAgain(contents: Contents, now: number): Promise<Contents> {
  const { sync } = contents;
  if (!sync?.rotation || !isReached(sync.rotation, sync.computers)) return contents;
  const { rotation, key } = await rotated(sync, sync, sync.computers);
  const after = await change((current) => {
    if (!current.sync || current.sync.key !== sync.key) return current;
    const { group, epoch } = { group: sync.group, epoch: rotation.epoch };
    return { ...current, sync: withKey(current.sync, { group, epoch, key, rotation }) };
  }, now);
  key.fill(0);
  return after;
}

async function written(
  contents: Contents,
  of: { slots: readonly Slot[]; vault: string },
  choice: CarrierChoice,
  load: Load,
  taken: Taken,
  now: number,
): Promise<number | null> {
  const { sync } = contents;
  const replica = replicaOf(contents);
  if (!sync || !replica) return null;
  const before = taken.opened.find(({ bytes }) => bytes === load.own);
  const recovery = await recoveryOf(sync, of, taken.opened);
  const isSame =
    before !== undefined &&
    before.header.epoch === sync.epoch &&
    JSON.stringify(before.header.recovery) === JSON.stringify(recovery) &&
    JSON.stringify(before.header.rotation) === JSON.stringify(sync.rotation) &&
    isSameReplica(before.replica, replica);
  if (isSame) return null;
  const { writtenAt } = await readSyncRecord();
  const waited = writtenAt === null ? Number.POSITIVE_INFINITY : now - writtenAt;
  if (waited >= 0 && waited < APART_S[choice.carrier]) return APART_S[choice.carrier] - waited;
  const under = syncKeyOf(sync);
  const { computer: author, rotation } = sync;
  const sealed = await sealReplica(replica, under, { author, rotation, recovery });
  under.key.fill(0);
  await carry(choice, author, sealed);
  await noteSync({ writtenAt: now });
  return null;
}

async function failed(caught: unknown, now: number, isNews: boolean): Promise<number | null> {
  const why = refusalCode(caught) ?? 'sync_unavailable';
  if (why === 'vault_locked' || why === 'vault_missing') {
    if (isNews) await noteSync({ waits: true });
    return null;
  }
  const before = await readSyncRecord().catch(() => null);
  await noteSync({ failed: { at: now, why } });
  if (why === 'sync_rate') return RATE_S;
  if (before?.failed?.why !== why)
    await tell(
      why === 'sync_folder_ask'
        ? 'sync_folder'
        : why === 'sync_removed'
          ? 'sync_removed'
          : 'sync_failed',
    );
  return null;
}
