// What openers beside the password have in common, and the recovery key.
import { exclusive } from '../../browser/storage/locks.ts';
import type { Contents, RecoveryAuth } from '../../core/account/account.ts';
import { type Bytes, toBase64 } from '../../core/bytes/base64.ts';
import { Refusal } from '../../core/refusal.ts';
import { recoveryAuthOf } from '../../core/sync/recovery.ts';
import { successor } from '../../core/vault/envelope.ts';
import { makePair, type Opener, openPair } from '../../core/vault/pair.ts';
import { readRecoveryKey } from '../../core/vault/recovery-key.ts';
import { authenticates, seal } from '../../core/vault/seal.ts';
import { isPasskey, type PairSlot, type Slot } from '../../core/vault/slot.ts';
import { type Copy, intactCopies, readCopies, whyNone } from '../record/copies.ts';
import { openAhead, openBest, startOpened } from '../record/open.ts';
import { openCurrent } from '../record/read.ts';
import { seconds } from '../session/seconds.ts';
import { change } from '../write/change.ts';
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
    const known = withRecoveryAuth(contents, slots, await authOf(opener, slot));
    const next = await seal(known, dataKey, successor(envelope, slots));
    // The previous record still has the slot of an earlier recovery key: it is replaced as well.
    await store(next, dataKey, others.length < envelope.slots.length ? null : text);
  });
}

/**
 * Returns what a vault is to keep of an opener beside its slot: `null` unless it is a recovery key.
 */
export async function authOf(
  { type, secret }: Pick<Opener, 'type' | 'secret'>,
  slot: Pick<PairSlot, 'id'>,
): Promise<RecoveryAuth | null> {
  if (type !== 'recovery') return null;
  const key = await recoveryAuthOf(secret);
  const auth = { slot: slot.id, key: toBase64(key) };
  key.fill(0);
  return auth;
}

/**
 * Returns contents with what is kept of the recovery key: `auth`, or what they had; nothing for a
 * slot that is not among `slots`, since a recovery key that was taken back shows nothing.
 */
export function withRecoveryAuth(
  contents: Contents,
  slots: readonly Slot[],
  auth: RecoveryAuth | null,
): Contents {
  const { recoveryAuth, ...bare } = contents;
  const kept = auth ?? recoveryAuth;
  const isThere = slots.some((slot) => slot.type === 'recovery' && slot.id === kept?.slot);
  return kept && isThere ? { ...bare, recoveryAuth: kept } : bare;
}

/** Returns whether a recovery key opens the stored vault; needs no session. */
export async function hasRecoveryKey(): Promise<boolean> {
  const [best] = intactCopies(await readCopies());
  return best?.envelope.slots.some(({ type }) => type === 'recovery') ?? false;
}

/**
 * Opens the vault with the recovery key and starts the session; what the vault is to keep of it and
 * lacks, as after a restore, is stored if that is possible. Refuses `recovery_incomplete`,
 * `recovery_mistyped`, `recovery_wrong`, `vault_*`.
 */
export async function unlockWithRecoveryKey(text: string, now = seconds()): Promise<Contents> {
  const { dataKey, auth } = await recoveredKey(text);
  const contents = await unlockWithDataKey(dataKey, [], now);
  if (!auth || contents.recoveryAuth?.slot === auth.slot) return contents;
  return change((current) => ({ ...current, recoveryAuth: auth }), now).catch(() => contents);
}

/**
 * Returns the data key that a recovery key opens, and what the vault is to keep of that key.
 * Refuses `recovery_incomplete`, `recovery_mistyped`, `recovery_wrong`, `vault_*`.
 */
export async function recoveredKey(
  text: string,
): Promise<{ dataKey: Bytes; auth: RecoveryAuth | null }> {
  const secret = readRecoveryKey(text);
  try {
    const { dataKey, slot } = await keyOfPair('recovery', secret, () => true);
    if (!dataKey || !slot) throw new Refusal('recovery_wrong');
    return { dataKey, auth: await authOf({ type: 'recovery', secret }, slot) };
  } finally {
    secret.fill(0);
  }
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
 * Returns the data key that a secret opens in one of the stored slots of this type that are meant
 * and that slot, both `null` where none opens, whether there was any such slot, and the copies that
 * were looked at. Refuses `vault_*` when no copy is intact.
 */
export async function keyOfPair(
  type: PairSlot['type'],
  secret: Bytes,
  isMeant: (slot: PairSlot) => boolean,
): Promise<{ dataKey: Bytes | null; slot: PairSlot | null; found: boolean; copies: Copy[] }> {
  const copies = await readCopies();
  const intact = intactCopies(copies);
  if (intact.length === 0) throw whyNone(copies);
  let found = false;
  for (const { envelope } of intact) {
    for (const slot of envelope.slots) {
      if (slot.type === 'password' || slot.type !== type || !isMeant(slot)) continue;
      found = true;
      const dataKey = await openPair(slot, secret, envelope.id);
      if (dataKey && (await authenticates(envelope, dataKey)))
        return { dataKey, slot, found, copies };
    }
  }
  return { dataKey: null, slot: null, found, copies };
}
