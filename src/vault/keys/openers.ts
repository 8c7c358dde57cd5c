// Openers beside the password: the recovery key and passkeys.
import { exclusive } from '../../browser/storage/locks.ts';
import type { Contents } from '../../core/account/account.ts';
import type { Bytes } from '../../core/bytes/base64.ts';
import { Refusal } from '../../core/refusal.ts';
import { successor } from '../../core/vault/envelope.ts';
import { makePair, type Opener, openPair } from '../../core/vault/pair.ts';
import { readRecoveryKey } from '../../core/vault/recovery-key.ts';
import { authenticates, seal } from '../../core/vault/seal.ts';
import type { PairSlot, Slot } from '../../core/vault/slot.ts';
import { intactCopies, readCopies, whyNone } from '../record/copies.ts';
import { openBest, startOpened } from '../record/open.ts';
import { openCurrent } from '../record/read.ts';
import { seconds } from '../session/seconds.ts';
import { store } from '../write/store.ts';

/**
 * Adds an opener beside the password: a recovery key in place of any earlier one, or the PRF output
 * of one more passkey. Resolves once the stored slot has been opened with the secret. Refuses
 * `vault_contested`, `vault_write_failed`, and like `read`.
 */
export async function addOpener(opener: Opener, now = seconds()): Promise<void> {
  await exclusive('vault', async () => {
    const { contents, envelope, dataKey, text, contested } = await openCurrent(now);
    if (contested) throw new Refusal('vault_contested');
    const slot = await makePair(opener, dataKey, envelope.id);
    if (!(await openPair(slot, opener.secret, envelope.id)))
      throw new Refusal('vault_write_failed');
    const others = envelope.slots.filter(
      ({ type }) => type !== 'recovery' || opener.type !== 'recovery',
    );
    const slots: Slot[] = [...others, slot];
    const next = await seal(contents, dataKey, successor(envelope, slots));
    // The previous record still has the slot of an earlier recovery key: it is replaced as well.
    await store(next, dataKey, others.length < envelope.slots.length ? null : text);
  });
}

/**
 * Returns whether a recovery key opens the stored vault, and the slots of the passkeys that do;
 * needs no session.
 */
export async function openers(): Promise<{ recovery: boolean; passkeys: PairSlot[] }> {
  const [best] = intactCopies(await readCopies());
  const slots = best?.envelope.slots ?? [];
  const passkeys = slots.filter((slot): slot is PairSlot => slot.type === 'prf');
  return { recovery: slots.some(({ type }) => type === 'recovery'), passkeys };
}

/**
 * Opens the vault with the recovery key and starts the session. Refuses `recovery_incomplete`,
 * `recovery_mistyped`, `recovery_wrong`, `vault_*`.
 */
export async function unlockWithRecoveryKey(text: string, now = seconds()): Promise<Contents> {
  return unlockWithKey(await recoveredKey(text), now);
}

/**
 * Opens the vault with the PRF output of a passkey and starts the session. Refuses
 * `recovery_wrong`, `vault_*`.
 */
export async function unlockWithPasskey(secret: Bytes, now = seconds()): Promise<Contents> {
  return unlockWithKey(await keyOfPair('prf', secret), now);
}

/**
 * Returns the data key that a recovery key opens. Refuses `recovery_incomplete`,
 * `recovery_mistyped`, `recovery_wrong`, `vault_*`.
 */
export async function recoveredKey(text: string): Promise<Bytes> {
  return keyOfPair('recovery', readRecoveryKey(text));
}

async function unlockWithKey(dataKey: Bytes, now: number): Promise<Contents> {
  return exclusive('vault', async () => {
    const copies = await readCopies();
    const opened = await openBest(dataKey, copies);
    if (!opened) throw new Refusal('vault_damaged', { part: 'sealed' });
    await startOpened(opened, now);
    return opened.contents;
  }).finally(() => dataKey.fill(0));
}

async function keyOfPair(type: PairSlot['type'], secret: Bytes): Promise<Bytes> {
  const copies = await readCopies();
  const intact = intactCopies(copies);
  if (intact.length === 0) throw whyNone(copies);
  for (const { envelope } of intact) {
    for (const slot of envelope.slots) {
      if (slot.type !== type) continue;
      const dataKey = await openPair(slot, secret, envelope.id);
      if (dataKey && (await authenticates(envelope, dataKey))) return dataKey;
    }
  }
  throw new Refusal('recovery_wrong');
}
