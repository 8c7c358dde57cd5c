// Joins computers that share already, by a pairing code or by the recovery key of one of them.
import { exclusive } from '../../browser/storage/locks.ts';
import type { Rotation } from '../../core/account/stamps.ts';
import type { Bytes } from '../../core/bytes/base64.ts';
import { Refusal, refusalCode } from '../../core/refusal.ts';
import { type ReplicaHeader, replicaHeaderOf } from '../../core/sync/header.ts';
import { type KeyOfGroup, newComputerId, newSync } from '../../core/sync/merge/group.ts';
import { openInvitation, readPairingCode } from '../../core/sync/pairing.ts';
import { openByRecovery } from '../../core/sync/recovery.ts';
import { openReplica } from '../../core/sync/seal.ts';
import { newPair } from '../../core/vault/curve.ts';
import { readRecoveryKey } from '../../core/vault/recovery-key.ts';
import { seconds } from '../session/seconds.ts';
import { changeSharing } from '../write/change.ts';
import { type CarrierChoice, keepCarrier, type Load, loadOf } from './carrier.ts';
import { runSync } from './cycle.ts';
import { guardSharing } from './permitted.ts';
import { forgetSync, noteSync } from './record.ts';

/**
 * Joins with the pairing code that another computer shows. The accounts of both sides are kept.
 * Refuses `pairing_incomplete`, `pairing_mistyped`, `pairing_wrong`, `sync_nothing` while nothing
 * has arrived, and like `guardSharing`, `loadOf` and `change`.
 */
export async function joinByCode(
  choice: CarrierChoice,
  typed: string,
  name: string,
  now = seconds(),
): Promise<void> {
  await guardSharing();
  await joinedBy(choice, readPairingCode(typed), keyByCode, name, now);
}

/**
 * Joins with the recovery key of a computer that shares. The accounts of both sides are kept.
 * Refuses `recovery_incomplete`, `recovery_mistyped`, `sync_recovery` where it opens nothing that
 * is there, `sync_nothing`, and like `guardSharing`, `loadOf` and `change`.
 */
export async function joinByRecoveryKey(
  choice: CarrierChoice,
  typed: string,
  name: string,
  now = seconds(),
): Promise<void> {
  await guardSharing();
  await joinedBy(choice, readRecoveryKey(typed), keyByRecovery, name, now);
}

// Wipes what was typed.
async function joinedBy(
  choice: CarrierChoice,
  typed: Bytes,
  keyIn: (load: Load, typed: Bytes) => Promise<KeyOfGroup>,
  name: string,
  now: number,
): Promise<void> {
  try {
    const load = await loadOf(choice, null);
    await joinedWith(choice, await keyIn(load, typed), load, name, now);
  } finally {
    typed.fill(0);
  }
}

async function keyByCode({ pairings }: Load, code: Bytes): Promise<KeyOfGroup> {
  if (pairings.length === 0) throw new Refusal('sync_nothing');
  for (const bytes of pairings) {
    try {
      const found = await openInvitation(bytes, code);
      if (found) return { group: found.group, epoch: found.epoch, key: found.key, rotation: null };
    } catch (caught) {
      // Of several computers that invite, the code belongs to one.
      if (refusalCode(caught) !== 'pairing_wrong' && pairings.length === 1) throw caught;
    }
  }
  throw new Refusal('pairing_wrong');
}

// The newest first: a copy from before a computer was removed may lie beside it. One of a later
// version counts only where no other lets this computer in.
async function keyByRecovery({ sealed }: Load, secret: Bytes): Promise<KeyOfGroup> {
  const headers: ReplicaHeader[] = [];
  let newer: unknown;
  for (const bytes of sealed)
    try {
      const header = replicaHeaderOf(bytes);
      if (header) headers.push(header);
    } catch (caught) {
      if (refusalCode(caught) === 'sync_newer') newer = caught;
    }
  for (const { group, epoch, recovery } of headers.sort((a, b) => b.epoch - a.epoch))
    for (const wrap of recovery) {
      const key = await openByRecovery(wrap, secret, group, epoch);
      if (key) return { group, epoch, key, rotation: null };
    }
  throw newer ?? new Refusal(headers.length === 0 ? 'sync_nothing' : 'sync_recovery');
}

async function joinedWith(
  choice: CarrierChoice,
  of: KeyOfGroup,
  { sealed }: Load,
  name: string,
  now: number,
): Promise<void> {
  try {
    let rotation: Rotation | null = null;
    let isThere = false;
    let newer: unknown;
    for (const bytes of sealed) {
      const replica = await openReplica(bytes, of).catch((caught) => {
        if (refusalCode(caught) === 'sync_newer') newer = caught;
        return null;
      });
      if (!replica) continue;
      isThere = true;
      rotation ??= replicaHeaderOf(bytes)?.rotation ?? null;
    }
    if (!isThere) throw newer ?? new Refusal('sync_nothing');
    const pair = await newPair();
    const newcomer = { computer: newComputerId(), pair, name, carrier: choice.carrier };
    const sync = newSync(newcomer, { ...of, rotation }, now);
    pair.scalar.fill(0);
    await exclusive('sync', async () => {
      await keepCarrier(choice);
      await changeSharing((contents) => ({ ...contents, sync }), now);
      await forgetSync();
      await noteSync({});
    });
    // The other computers' accounts come with the first turn, as any later change does.
    await runSync(now);
  } finally {
    of.key.fill(0);
  }
}
