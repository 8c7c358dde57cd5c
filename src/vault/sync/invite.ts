// Lets one more computer in: a pairing item on the carrier, and the code that opens it.
import { ringOnce, stopAlarm } from '../../browser/alarms.ts';
import { forgetFolder } from '../../browser/folder/kept.ts';
import { exclusive } from '../../browser/storage/locks.ts';
import { Refusal } from '../../core/refusal.ts';
import { newComputerId } from '../../core/sync/merge/group.ts';
import {
  isPairingOver,
  newPairingCode,
  PAIRING_SECONDS,
  sealInvitation,
  writePairingCode,
} from '../../core/sync/pairing.ts';
import { beforeErasing } from '../record/erase.ts';
import { read } from '../record/read.ts';
import { seconds } from '../session/seconds.ts';
import { carrierToClear, carryPairing, chosenCarrier, removePairing } from './carrier.ts';
import { runSync } from './cycle.ts';
import { syncKeyOf } from './keys.ts';
import { forgetPairing, notePairing, type Pairing, readPairings } from './pairings.ts';
import { guardSharing } from './permitted.ts';
import { isSharing } from './record.ts';

/** Name of the alarm at which a pairing item is removed that nobody used. */
export const PAIRING_ALARM = 'pairing';

/** A pairing code as it is shown, and until when it works, in seconds since 1970. */
export interface ShownCode {
  code: string;
  until: number;
}

/**
 * Puts a pairing item on the carrier and returns the code that opens it; the caller has asked for
 * the password. Refuses `sync_off`, and like `guardSharing`, `read`, `chosenCarrier` and
 * `carryPairing`.
 */
export async function invite(now = seconds()): Promise<ShownCode> {
  await guardSharing();
  // An earlier item that cannot be removed now is tried again later.
  await endInvitation().catch(() => undefined);
  // So that what the new computer finds there is what this one has.
  await runSync(now);
  return exclusive('sync', () => invited(now));
}

async function invited(now: number): Promise<ShownCode> {
  const { sync } = await read(now);
  if (!sync) throw new Refusal('sync_off');
  const choice = await chosenCarrier(sync.carrier);
  const [code, id, under] = [newPairingCode(), newComputerId(), syncKeyOf(sync)];
  try {
    const inviter = sync.computer;
    const point = sync.computers[inviter]?.public ?? '';
    const item = { ...under, inviter, public: point, madeAt: now };
    const sealed = await sealInvitation(item, code, id);
    const until = now + PAIRING_SECONDS;
    // Remembered before it is there: this window may close at any time.
    await notePairing({ id, carrier: sync.carrier, until });
    await ringOnce(PAIRING_ALARM, PAIRING_SECONDS / 60);
    await beforeErasing(() => carryPairing(choice, sealed));
    return { code: writePairingCode(code), until };
  } finally {
    for (const secret of [code, under.key]) secret.fill(0);
  }
}

/**
 * Removes pairing items whose time is over: a browser that was closed meanwhile may have forgotten
 * its alarm, and what could not be removed then is tried again. Refuses like `removePairings`.
 */
export async function endLateInvitation(now = seconds()): Promise<void> {
  await ended(({ until }) => isPairingOver({ madeAt: until - PAIRING_SECONDS }, now));
}

/**
 * Removes every pairing item from its carrier, once it was used or its time is over; needs no open
 * vault. Refuses like `removePairings`.
 */
export async function endInvitation(): Promise<void> {
  await ended(() => true);
}

async function ended(isWanted: (one: Pairing) => boolean): Promise<void> {
  if (!(await readPairings()).some(isWanted)) return;
  await removePairings(isWanted);
  if ((await readPairings()).length > 0) return;
  await stopAlarm(PAIRING_ALARM);
  await exclusive('sync', async () => {
    // After sharing was switched off, the folder was remembered for them alone.
    if (!(await isSharing()) && (await readPairings()).length === 0) await forgetFolder();
  });
}

/**
 * Removes pairing items from their carrier; one that cannot be removed stays remembered. Refuses
 * like `carrierToClear` and `removePairing`, after all were tried.
 */
export async function removePairings(isWanted = (_: Pairing): boolean => true): Promise<void> {
  const failures: unknown[] = [];
  for (const { id, carrier } of (await readPairings()).filter(isWanted)) {
    try {
      await removePairing(await carrierToClear(carrier), id);
      await forgetPairing(id);
    } catch (caught) {
      failures.push(caught);
    }
  }
  if (failures.length > 0) throw failures[0];
}
