// Lets one more computer in: a pairing item on the carrier, and the code that opens it.
import { ringOnce, stopAlarm } from '../../browser/alarms.ts';
import { Refusal } from '../../core/refusal.ts';
import { newComputerId } from '../../core/sync/merge/group.ts';
import {
  isPairingOver,
  newPairingCode,
  PAIRING_SECONDS,
  sealInvitation,
  writePairingCode,
} from '../../core/sync/pairing.ts';
import { read } from '../record/read.ts';
import { seconds } from '../session/seconds.ts';
import { carryPairing, chosenCarrier, removePairing } from './carrier.ts';
import { runSync } from './cycle.ts';
import { syncKeyOf } from './keys.ts';
import { guardSharing } from './permitted.ts';
import { noteSync, readSyncRecord } from './record.ts';

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
  await endInvitation();
  // So that what the new computer finds there is what this one has.
  await runSync(now);
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
    await noteSync({ pairing: { id, carrier: sync.carrier, until } });
    await ringOnce(PAIRING_ALARM, PAIRING_SECONDS / 60);
    await carryPairing(choice, sealed);
    return { code: writePairingCode(code), until };
  } finally {
    for (const secret of [code, under.key]) secret.fill(0);
  }
}

/**
 * Removes a pairing item whose time is over, since a browser that was closed meanwhile may have
 * forgotten its alarm. Refuses like `endInvitation`.
 */
export async function endLateInvitation(now = seconds()): Promise<void> {
  const { pairing } = await readSyncRecord();
  if (pairing && isPairingOver({ madeAt: pairing.until - PAIRING_SECONDS }, now))
    await endInvitation();
}

/**
 * Removes the pairing item from the carrier, once it was used or its time is over; needs no open
 * vault. Refuses like `chosenCarrier` and `removePairing`.
 */
export async function endInvitation(): Promise<void> {
  const { pairing } = await readSyncRecord();
  if (!pairing) return;
  await removePairing(await chosenCarrier(pairing.carrier), pairing.id);
  await noteSync({ pairing: null });
  await stopAlarm(PAIRING_ALARM);
}
