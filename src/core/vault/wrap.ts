import { type Bytes, fromBase64, toBase64 } from '../bytes/base64.ts';
import { decrypt, encrypt, material, random, sealingKey } from './derive.ts';
import type { KdfParameters } from './kdf.ts';
import type { PasswordSlot } from './slot.ts';

const EMPTY = new Uint8Array();

/**
 * Returns the slot that wraps the data key under an Argon2id output of 32 bytes; `vaultId` is bound
 * to it, so that a slot cannot be moved into another vault.
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

/** Returns the data key, or `null` when the Argon2id output is not that of this slot's password. */
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
 * Returns the bytes that Argon2id stretches: UTF-8 of the NFKC form, so that one password has one
 * spelling.
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
