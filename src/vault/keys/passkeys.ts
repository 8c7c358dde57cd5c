// Passkeys that open the vault, by the PRF extension of WebAuthn.
import { exclusive } from '../../browser/storage/locks.ts';
import type { Contents } from '../../core/account/account.ts';
import type { Bytes } from '../../core/bytes/base64.ts';
import { Refusal } from '../../core/refusal.ts';
import { successor } from '../../core/vault/envelope.ts';
import type { PasskeyOpener } from '../../core/vault/pair.ts';
import { seal } from '../../core/vault/seal.ts';
import {
  isPasskey,
  type PasskeySlot,
  passkeyName,
  type Slot,
  writtenName,
} from '../../core/vault/slot.ts';
import { copyOf, intactCopies, readCopies, readStored } from '../record/copies.ts';
import { openCurrent } from '../record/read.ts';
import { seconds } from '../session/seconds.ts';
import { store } from '../write/store.ts';
import { addOpener, keyOfPair, unlockWithDataKey } from './openers.ts';
import { rekey } from './rekey.ts';
import { guardedKey } from './unlock.ts';

/** A passkey of the stored vault, as its slot has it; `name` is readable. */
export type Passkey = Pick<PasskeySlot, 'id' | 'credential' | 'name' | 'createdAt' | 'prfSalt'>;

/** Returns the passkeys of the stored vault, the oldest first; needs no session. */
export async function passkeys(): Promise<Passkey[]> {
  return (await storedSlots()).filter(isPasskey).map((slot) => {
    const { id, credential, createdAt, prfSalt } = slot;
    return { id, credential, name: passkeyName(slot), createdAt, prfSalt };
  });
}

// The lock screen waits for this: the other copies are read only where the first does not say it.
async function storedSlots(): Promise<Slot[]> {
  const { envelope } = await copyOf('vault', (await readStored(['vault'])).vault);
  const [best] = envelope ? [{ envelope }] : intactCopies(await readCopies());
  return best?.envelope.slots ?? [];
}

/**
 * Adds a passkey that was just made to the open vault; `secret` is its PRF output, `name` what the
 * person calls it. Refuses `passkey_many`, `vault_contested`, `vault_write_failed`, and like
 * `read`.
 */
export async function addPasskey(
  made: Pick<PasskeyOpener, 'secret' | 'credential' | 'prfSalt'>,
  name: string,
  now = seconds(),
): Promise<void> {
  const createdAt = Math.floor(now);
  await addOpener({ type: 'prf', ...made, name: writtenName(name), createdAt }, now);
}

/**
 * Gives a passkey another name; nothing happens when it is gone. Refuses `vault_contested`,
 * `vault_write_failed`, and like `read`.
 */
export async function renamePasskey(id: string, name: string, now = seconds()): Promise<void> {
  await exclusive('vault', async () => {
    const { contents, envelope, dataKey, text, contested } = await openCurrent(now);
    if (contested) throw new Refusal('vault_contested');
    const slots = envelope.slots.map((slot) =>
      isPasskey(slot) && slot.id === id ? { ...slot, name: writtenName(name) } : slot,
    );
    await store(await seal(contents, dataKey, successor(envelope, slots)), dataKey, text);
  });
}

/**
 * Takes a passkey's way in back: the vault gets a new data key, so that the passkey opens nothing
 * that is stored. Password, recovery key and other passkeys go on working. Refuses like `unlock`
 * and `change`.
 */
export async function removePasskey(
  password: string,
  id: string,
  now = seconds(),
): Promise<Contents> {
  const { dataKey } = await guardedKey(password, now);
  return rekey(dataKey, password, (slots) => slots.filter((slot) => slot.id !== id), now);
}

/**
 * Opens the vault with the PRF output of a passkey (32 bytes, wiped) and starts the session, as the
 * password does; pauses after wrong passwords do not hold it up. `credential` is base64 of the id
 * of the credential that answered. Refuses `passkey_other` when no slot is of that credential,
 * `passkey_wrong` when its slot does not open, `vault_*`.
 */
export async function unlockWithPasskey(
  credential: string,
  secret: Bytes,
  now = seconds(),
): Promise<Contents> {
  const { dataKey, found, copies } = await keyOfPair(
    'prf',
    secret,
    (slot) => slot.credential === credential,
  ).finally(() => secret.fill(0));
  if (dataKey) return unlockWithDataKey(dataKey, copies, now);
  throw new Refusal(found ? 'passkey_wrong' : 'passkey_other');
}
