// What openers beside the password have in common, and the recovery key.
import { exclusive } from '../../browser/storage/locks.ts';
import type { Contents } from '../../core/account/account.ts';
import type { Bytes } from '../../core/bytes/base64.ts';
import { Refusal } from '../../core/refusal.ts';
import { successor } from '../../core/vault/envelope.ts';
import { makePair, type Opener, openPair } from '../../core/vault/pair.ts';
import { readRecoveryKey } from '../../core/vault/recovery-key.ts';
import { authenticates, seal } from '../../core/vault/seal.ts';
import { isPasskey, type PairSlot, type Slot } from '../../core/vault/slot.ts';
import { type Copy, intactCopies, readCopies, whyNone } from '../record/copies.ts';
import { openAhead, openBest, startOpened } from '../record/open.ts';
import { openCurrent } from '../record/read.ts';
import { seconds } from '../session/seconds.ts';
import { store } from '../write/store.ts';

/** Most passkeys of a vault: the record has room for eight slots. */
export const MOST_PASSKEYS = 6;

/**
 * Adds an opener beside the password: a recovery key in place of any earlier one, or one more
 * passkey. Resolves once the stored slot has been opened with the secret. Refuses `passkey_many`,
 * `vault_contested`, `vault_write_failed`, and like `read`.
 */
export async function addOpener(opener: Opener, now = seconds()): Promise<void> {
  await exclusive('vault', async () => {
    const { contents, envelope, dataKey, text, contested } = await openCurrent(now);
    if (contested) throw new Refusal('vault_contested');
    const isFull = envelope.slots.filter(isPasskey).length >= MOST_PASSKEYS;
    if (opener.type === 'prf' && isFull) throw new Refusal('passkey_many');
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

/** Returns whether a recovery key opens the stored vault; needs no session. */
export async function hasRecoveryKey(): Promise<boolean> {
  const [best] = intactCopies(await readCopies());
  return best?.envelope.slots.some(({ type }) => type === 'recovery') ?? false;
}

/**
 * Opens the vault with the recovery key and starts the session. Refuses `recovery_incomplete`,
 * `recovery_mistyped`, `recovery_wrong`, `vault_*`.
 */
export async function unlockWithRecoveryKey(text: string, now = seconds()): Promise<Contents> {
  return unlockWithDataKey(await recoveredKey(text), [], now);
}

/**
 * Returns the data key that a recovery key opens. Refuses `recovery_incomplete`,
 * `recovery_mistyped`, `recovery_wrong`, `vault_*`.
 */
export async function recoveredKey(text: string): Promise<Bytes> {
  const { dataKey } = await keyOfPair('recovery', readRecoveryKey(text), () => true);
  if (!dataKey) throw new Refusal('recovery_wrong');
  return dataKey;
}

/**
 * Opens the vault with its data key, which is wiped, and starts the session; copies that were
 * `seen` are not checked again. Refuses `vault_*`.
 */
export async function unlockWithDataKey(
  dataKey: Bytes,
  seen: Copy[],
  now: number,
): Promise<Contents> {
  const ahead = openAhead(dataKey, seen);
  return exclusive('vault', async () => {
    const opened = await openBest(dataKey, await readCopies(seen), ahead);
    if (!opened) throw new Refusal('vault_damaged', { part: 'sealed' });
    await startOpened(opened, now);
    return opened.contents;
  }).finally(() => dataKey.fill(0));
}

/**
 * Returns the data key that a secret opens in one of the stored slots of this type that are meant,
 * or `null`, whether there was any such slot, and the copies that were looked at. Refuses
 * `vault_*` when no copy is intact.
 */
export async function keyOfPair(
  type: PairSlot['type'],
  secret: Bytes,
  isMeant: (slot: PairSlot) => boolean,
): Promise<{ dataKey: Bytes | null; found: boolean; copies: Copy[] }> {
  const copies = await readCopies();
  const intact = intactCopies(copies);
  if (intact.length === 0) throw whyNone(copies);
  let found = false;
  for (const { envelope } of intact) {
    for (const slot of envelope.slots) {
      if (slot.type === 'password' || slot.type !== type || !isMeant(slot)) continue;
      found = true;
      const dataKey = await openPair(slot, secret, envelope.id);
      if (dataKey && (await authenticates(envelope, dataKey))) return { dataKey, found, copies };
    }
  }
  return { dataKey: null, found, copies };
}
