// Password slots: the data key sealed under what Argon2id makes of the password (FORMAT.md).
import { type Bytes, fromBase64, toBase64 } from '../bytes/base64.ts';
import { decrypt, encrypt, material, random, sealingKey } from './derive.ts';
import type { KdfParameters } from './kdf.ts';
import type { PasswordSlot } from './slot.ts';

const EMPTY = new Uint8Array();

/**
 * Returns the slot that seals the data key (32 bytes) under `stretched`, the 32 bytes that Argon2id
 * made of the password; bound to the vault's UUID, so that it opens in no other vault.
 */
export async function wrapPassword(
  dataKey: Bytes,
  kdf: KdfParameters,
  stretched: Bytes,
  vaultId: string,
): Promise<PasswordSlot> {
  const nonce = random(12);
  const key = await sealingKey(await material(stretched), EMPTY, label('password'));
  const wrapped = await encrypt(key, nonce, dataKey, bound('password', vaultId));
  return { type: 'password', kdf, nonce: toBase64(nonce), key: toBase64(wrapped) };
}

/** Returns the data key of a slot; `null` when `stretched` does not come from its password. */
export async function unwrapPassword(
  slot: PasswordSlot,
  stretched: Bytes,
  vaultId: string,
): Promise<Bytes | null> {
  const [nonce, wrapped] = [fromBase64(slot.nonce), fromBase64(slot.key)];
  if (!nonce || !wrapped) return null;
  const key = await sealingKey(await material(stretched), EMPTY, label('password'));
  return decrypt(key, nonce, wrapped, bound('password', vaultId));
}

/**
 * Returns a password as the bytes for Argon2id: UTF-8 of its NFKC form, so that one password typed
 * on two keyboards gives the same bytes.
 */
export function passwordBytes(password: string): Bytes {
  return new TextEncoder().encode(password.normalize('NFKC'));
}

function label(slot: string): string {
  return `latchkey-vault/1/slot/${slot}`;
}

function bound(slot: string, vaultId: string): Bytes {
  return new TextEncoder().encode(`${label(slot)}/${vaultId}`);
}
