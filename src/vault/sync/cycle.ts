// One turn of sharing: read the carrier, take in what is new, write what it lacks.
import { exclusive } from '../../browser/storage/locks.ts';
import type { Contents, Sync } from '../../core/account/account.ts';
import { refusalCode } from '../../core/refusal.ts';
import { withKey } from '../../core/sync/merge/group.ts';
import { isSameReplica } from '../../core/sync/merge/merge.ts';
import { replicaOf, synced } from '../../core/sync/merge/synced.ts';
import type { Told } from '../../core/sync/merge/told.ts';
import type { RecoveryWrap } from '../../core/sync/recovery.ts';
import type { Replica } from '../../core/sync/replica.ts';
import { isReached, rotated } from '../../core/sync/rotation.ts';
import { sealReplica } from '../../core/sync/seal.ts';
import type { Slot } from '../../core/vault/slot.ts';
import { keepSnapshot } from '../kept/snapshot.ts';
import { beforeErasing } from '../record/erase.ts';
import { tell } from '../record/notice.ts';
import { openCurrent } from '../record/read.ts';
import { clockAt, seconds } from '../session/seconds.ts';
import { change } from '../write/change.ts';
import { cameOf, harms } from './came.ts';
import { type CarrierChoice, carry, chosenCarrier, type Load, loadOf } from './carrier.ts';
import { syncKeyOf, type Taken, takenFrom } from './keys.ts';
import { guardSharing } from './permitted.ts';
import { noteSync, readSyncRecord, type UnreadFile } from './record.ts';
import { recoveryOf } from './recovery.ts';
import { refuseUnread, unreadIn } from './unread.ts';

/** Seconds between two writes: browsers limit them, and file-sync programs wait for quiet. */
const APART_S = { browser: 10, folder: 20 };
/** The same while a removed computer writes, too: two that have removed each other never rest. */
const FOUGHT_S = 600;
/** Seconds after which the browser takes writes again. */
const RATE_S = 60;
/** Seconds after which a turn begins anew that a change of the password overtook. */
const SOON_S = 1;

/** Why a turn of sharing runs. */
export interface Occasion {
  /** Something has changed at the carrier: while the vault is locked, that is remembered. */
  isNews?: boolean;
  /** A write may wait until the last one is long enough ago. */
  mayWait?: boolean;
}

/**
 * Runs one turn of sharing; nothing happens while it is off. Returns the seconds until there is
 * something more to write, or `null`. Never rejects: why it failed is remembered, and told once
 * where the person has to do something.
 */
export async function runSync(
  now = seconds(),
  { isNews = false, mayWait = false }: Occasion = {},
): Promise<number | null> {
  const clock = clockAt(now);
  return exclusive('sync', async () => {
    try {
      const turn = await turned(clock, mayWait);
      if (!turn) return null;
      await noteSync({ at: clock(), failed: null, waits: false, unread: turn.unread });
      return turn.again;
    } catch (caught) {
      return failed(caught, clock(), isNews);
    }
  });
}

/** What a turn came to: the seconds until there is more to write, and which files were not read. */
interface Turn {
  again: number | null;
  unread: UnreadFile[];
}

async function turned(clock: () => number, mayWait: boolean): Promise<Turn | null> {
  // Waits for the write that this follows.
  const { contents, envelope, dataKey } = await exclusive('vault', () => openCurrent(clock()));
  dataKey.fill(0);
  const { sync } = contents;
  if (!sync) return null;
  await guardSharing();
  const choice = await chosenCarrier(sync.carrier);
  const load = await loadOf(choice, sync.computer);
  const taken = await takenFrom(load.sealed, sync);
  const unread = unreadIn(load, taken);
  refuseUnread(choice, load, taken);
  const after = await takenIn(contents, taken, clock());
  const isFought = taken.past !== null;
  const apart = isFought ? FOUGHT_S : APART_S[sync.carrier];
  const pause = isFought && mayWait ? await waitFor(apart, clock()) : 0;
  if (pause > 0) return { again: pause, unread };
  const reached = await rotatedAgain(after, contents, taken.past, clock());
  const of = { slots: envelope.slots, vault: envelope.id };
  const lacking = await lackedBy(reached, of, load, taken);
  if (!lacking) return { again: null, unread };
  const wait = mayWait ? await waitFor(apart, clock()) : 0;
  if (wait > 0) return { again: wait, unread };
  return { again: (await write(choice, lacking, clock)) ? null : SOON_S, unread };
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
  // Meanwhile a change of the password may have made a later one.
  if (epoch < current.epoch || key === current.key) return current;
  const own = computers[computer];
  return {
    ...current,
    epoch,
    key,
    rotation,
    computers: own ? { ...current.computers, [computer]: own } : current.computers,
  };
}

// Two computers were removed at the same time, and the key that counts reached one of them; or a
// removed one has made a key of its own (`past` is its number), which others may have followed.
async function rotatedAgain(
  contents: Contents,
  before: Contents,
  past: number | null,
  now: number,
): Promise<Contents> {
  const { sync } = contents;
  if (!sync || sync.computers[sync.computer]?.removedAt !== null) return contents;
  const isHeld = sync.rotation !== null && isReached(sync.rotation, sync.computers);
  const isFollowed = past !== null && past >= sync.epoch;
  if (!isHeld && !isFollowed) return contents;
  // With such a key, a removed computer may just have brought another one in.
  const known = isHeld ? knownBefore(sync.computers, before.sync?.computers ?? {}) : sync.computers;
  const { rotation, key } = await rotated(sync, sync, known, isFollowed ? past : sync.epoch);
  const after = await change((current) => {
    if (!current.sync || current.sync.key !== sync.key) return current;
    const { group, epoch } = { group: sync.group, epoch: rotation.epoch };
    return { ...current, sync: withKey(current.sync, { group, epoch, key, rotation }) };
  }, now);
  key.fill(0);
  return after;
}

function knownBefore(now: Sync['computers'], before: Sync['computers']): Sync['computers'] {
  const all = Object.entries(now);
  return Object.fromEntries(
    all.filter(([id, { removedAt }]) => removedAt !== null || Object.hasOwn(before, id)),
  );
}

/** What is to be written. */
interface Lacking {
  sync: Sync;
  replica: Replica;
  recovery: RecoveryWrap[];
}

/** Returns what this computer has to write, `null` where the carrier has all of it. */
async function lackedBy(
  contents: Contents,
  of: { slots: readonly Slot[]; vault: string },
  load: Load,
  taken: Taken,
): Promise<Lacking | null> {
  const { sync } = contents;
  const replica = replicaOf(contents);
  if (!sync || !replica) return null;
  const before = taken.opened.find(({ bytes }) => bytes === load.own);
  const auth = contents.recoveryAuth ?? null;
  const recovery = await recoveryOf(sync, { ...of, auth }, taken.opened);
  const isSame =
    before !== undefined &&
    before.header.epoch === sync.epoch &&
    JSON.stringify(before.header.recovery) === JSON.stringify(recovery) &&
    JSON.stringify(before.header.rotation) === JSON.stringify(sync.rotation) &&
    isSameReplica(before.replica, replica);
  return isSame ? null : { sync, replica, recovery };
}

/** Returns the seconds until something may be written again; a clock set back waits for nothing. */
async function waitFor(apart: number, now: number): Promise<number> {
  const { writtenAt } = await readSyncRecord();
  const waited = writtenAt === null || now < writtenAt ? Infinity : now - writtenAt;
  return Math.max(0, apart - waited);
}

/**
 * Returns `false`, having written nothing, where the sync key is another by now: a change of the
 * password waits for no turn, and nothing may be written under the key before it.
 */
async function write(
  choice: CarrierChoice,
  { sync, replica, recovery }: Lacking,
  clock: () => number,
): Promise<boolean> {
  const under = syncKeyOf(sync);
  const { computer: author, rotation } = sync;
  const sealed = await sealReplica(replica, under, { author, rotation, recovery });
  under.key.fill(0);
  const { contents, dataKey } = await exclusive('vault', () => openCurrent(clock()));
  dataKey.fill(0);
  if (contents.sync?.key !== sync.key) return false;
  await beforeErasing(() => carry(choice, author, sealed));
  await noteSync({ writtenAt: clock() });
  return true;
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
