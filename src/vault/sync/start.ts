// Begins to share: a new group of computers, of which this is the first.
import { exclusive } from '../../browser/storage/locks.ts';
import type { Sync } from '../../core/account/account.ts';
import { newComputerId, newSync } from '../../core/sync/merge/group.ts';
import { stamped } from '../../core/sync/merge/stamp.ts';
import { replicaOf } from '../../core/sync/merge/synced.ts';
import { shareOfRoom } from '../../core/sync/parts.ts';
import { sealReplica } from '../../core/sync/seal.ts';
import { newPair } from '../../core/vault/curve.ts';
import { random } from '../../core/vault/derive.ts';
import { read } from '../record/read.ts';
import { seconds } from '../session/seconds.ts';
import { changeSharing } from '../write/change.ts';
import { type CarrierChoice, emptyCarrier, keepCarrier, loadOf } from './carrier.ts';
import { runSync } from './cycle.ts';
import { syncKeyOf } from './keys.ts';
import { guardSharing } from './permitted.ts';
import { forgetSync, noteSync } from './record.ts';

/**
 * Begins to share through a carrier, under a name for this computer. Returns `false`, having
 * changed nothing, where another computer has put something there: then this one may join, or
 * `replaceShared`. Refuses like `guardSharing`, `loadOf` and `change`.
 */
export async function startSharing(
  choice: CarrierChoice,
  name: string,
  now = seconds(),
): Promise<boolean> {
  await guardSharing();
  const { isUsed } = await loadOf(choice, null);
  if (isUsed) return false;
  await begun(choice, name, now);
  return true;
}

/**
 * Begins to share as `startSharing` does, in place of whatever another computer has put there.
 * Refuses like it and like `emptyCarrier`.
 */
export async function replaceShared(
  choice: CarrierChoice,
  name: string,
  now = seconds(),
): Promise<boolean> {
  await guardSharing();
  await emptyCarrier(choice);
  await begun(choice, name, now);
  return true;
}

/**
 * Returns what share of the room of the browser's sync the accounts take; 1 is all of it. Refuses
 * like `read`.
 */
export async function roomForSharing(now = seconds()): Promise<number> {
  const before = await read(now);
  const sync = await firstSync('browser', '–', now);
  const replica = replicaOf(stamped(before, { ...before, sync }, now));
  if (!replica) return 0;
  const under = syncKeyOf(sync);
  const carried = { author: sync.computer, rotation: null, recovery: [] };
  const { length } = await sealReplica(replica, under, carried);
  under.key.fill(0);
  return shareOfRoom(length);
}

async function begun(choice: CarrierChoice, name: string, now: number): Promise<void> {
  const sync = await firstSync(choice.carrier, name, now);
  await exclusive('sync', async () => {
    await keepCarrier(choice);
    await changeSharing((contents) => ({ ...contents, sync }), now);
    await forgetSync();
    await noteSync({});
  });
  await runSync(now);
}

async function firstSync(carrier: Sync['carrier'], name: string, now: number): Promise<Sync> {
  const [pair, key] = [await newPair(), random(32)];
  const of = { group: crypto.randomUUID(), epoch: 1, key, rotation: null };
  const sync = newSync({ computer: newComputerId(), pair, name, carrier }, of, now);
  for (const secret of [pair.scalar, key]) secret.fill(0);
  return sync;
}
