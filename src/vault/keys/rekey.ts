// Changes that give the vault a new data key.
import { exclusive } from '../../browser/storage/locks.ts';
import type { Contents, RecoveryAuth } from '../../core/account/account.ts';
import type { Bytes } from '../../core/bytes/base64.ts';
import { Refusal } from '../../core/refusal.ts';
import { withKey } from '../../core/sync/merge/group.ts';
import { rotated } from '../../core/sync/rotation.ts';
import { random } from '../../core/vault/derive.ts';
import { successor } from '../../core/vault/envelope.ts';
import { makePair, type Opener, openPair, rewrapPair } from '../../core/vault/pair.ts';
import { RECOVERY_BYTES, writeRecoveryKey } from '../../core/vault/recovery-key.ts';
import { seal } from '../../core/vault/seal.ts';
import type { PairSlot, Slot } from '../../core/vault/slot.ts';
import { dropSnapshots } from '../kept/snapshot.ts';
import { guardNewPassword } from '../password/password.ts';
import { readCopies } from '../record/copies.ts';
import { type Opened, openBest } from '../record/open.ts';
import { seconds } from '../session/seconds.ts';
import { startSession } from '../session/session.ts';
import { passwordSlot } from '../write/create.ts';
import { store } from '../write/store.ts';
import { addOpener, authOf, hasRecoveryKey, recoveredKey, withRecoveryAuth } from './openers.ts';
import { guardedKey } from './unlock.ts';

/**
 * Changes the password: everything is sealed anew under a new data key and old snapshots are
 * dropped; recovery key and passkeys go on working. Refuses like `unlock` for the current password
 * and like `create` for the next one.
 */
export async function changePassword(
  current: string,
  next: string,
  now = seconds(),
): Promise<Contents> {
  await guardNewPassword(next);
  return rekey((await guardedKey(current, now)).dataKey, next, (slots) => slots, now);
}

/**
 * Sets a new password with the recovery key in place of a forgotten one. Refuses like
 * `recoveredKey` for the recovery key and like `create` for the password.
 */
export async function resetPassword(
  recoveryKey: string,
  next: string,
  now = seconds(),
): Promise<Contents> {
  await guardNewPassword(next);
  const { dataKey, auth } = await recoveredKey(recoveryKey);
  return rekey(dataKey, next, (slots) => slots, now, { auth });
}

/**
 * Makes a recovery key and returns it for the printed sheet: 8 groups of 6 digits, never stored.
 * Where there was one before, the vault gets a new data key, so that the old sheet opens nothing
 * that is stored. Refuses like `unlock` and `change`.
 */
export async function makeRecoveryKey(password: string, now = seconds()): Promise<string> {
  const { dataKey } = await guardedKey(password, now);
  const secret = random(RECOVERY_BYTES);
  const opener: Opener = { type: 'recovery', secret, credential: '' };
  if (await hasRecoveryKey()) await rekey(dataKey, password, withoutRecovery, now, { opener });
  else await addOpener(opener, now);
  const text = writeRecoveryKey(secret);
  secret.fill(0);
  return text;
}

/**
 * Revokes the recovery key: the vault gets a new data key, which no printed sheet opens. The
 * password stays the same. Refuses like `unlock` and `change`.
 */
export async function revokeRecoveryKey(password: string, now = seconds()): Promise<Contents> {
  return rekey((await guardedKey(password, now)).dataKey, password, withoutRecovery, now);
}

function withoutRecovery(slots: PairSlot[]): PairSlot[] {
  return slots.filter(({ type }) => type !== 'recovery');
}

/** What a change of the data key is given: one more opener, or what is kept of a recovery key. */
interface Given {
  opener?: Opener;
  auth?: RecoveryAuth | null;
}

/**
 * Seals everything anew under a new data key, with the slots that `keep` returns and a new one of
 * the password, and drops old snapshots; computers that share get a new sync key, since the old
 * password or a printed sheet may have opened the one before. Whoever had the whole vault open has
 * this computer's key pair, too, which stays and opens the new sync key. `oldKey` opens the stored
 * vault; `password` must be right. Refuses `vault_damaged`, `vault_contested`, and like `store`.
 */
export async function rekey(
  oldKey: Bytes,
  password: string,
  keep: (slots: PairSlot[]) => PairSlot[],
  now: number,
  given: Given = {},
): Promise<Contents> {
  return exclusive('vault', async () => {
    const opened = await openBest(oldKey, await readCopies());
    if (!opened) throw new Refusal('vault_damaged');
    if (opened.contested) throw new Refusal('vault_contested');
    const dataKey = random(32);
    const contents = await resealed(opened, dataKey, password, keep, given);
    // The session's old key does not open the new record: the session is replaced before the lock
    // is released.
    await startSession(dataKey, opened.envelope.id, opened.envelope.generation + 1, now);
    await dropSnapshots(oldKey).catch(() => undefined);
    dataKey.fill(0);
    return contents;
  });
}

async function resealed(
  { contents, envelope }: Opened,
  dataKey: Bytes,
  password: string,
  keep: (slots: PairSlot[]) => PairSlot[],
  { opener, auth = null }: Given,
): Promise<Contents> {
  const { id } = envelope;
  const pairs = keep(envelope.slots.filter((slot): slot is PairSlot => slot.type !== 'password'));
  const slots: Slot[] = [await passwordSlot(password, dataKey, id)];
  for (const pair of pairs) slots.push(await rewrapPair(pair, dataKey, id));
  let shown = auth;
  if (opener) {
    const slot = await makePair(opener, dataKey, id);
    if (!(await openPair(slot, opener.secret, id))) throw new Refusal('vault_write_failed');
    slots.push(slot);
    shown = await authOf(opener, slot);
  }
  const known = withRecoveryAuth(contents, slots, shown);
  const next = await seal(await withNewSyncKey(known), dataKey, successor(envelope, slots));
  return store(next, dataKey, null);
}

async function withNewSyncKey(contents: Contents): Promise<Contents> {
  const { sync } = contents;
  // Nobody follows a computer that was removed.
  if (!sync || sync.computers[sync.computer]?.removedAt !== null) return contents;
  const { rotation, key } = await rotated(sync, sync, sync.computers);
  const of = { group: sync.group, epoch: rotation.epoch, key, rotation };
  const renewed = { ...contents, sync: withKey(sync, of) };
  key.fill(0);
  return renewed;
}
