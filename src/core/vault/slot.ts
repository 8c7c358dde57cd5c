// Slots, the ways to the data key, as the record stores them (FORMAT.md).
import type { KdfParameters } from './kdf.ts';
import { isBase64, isCount, isObject, isUuid } from './shape.ts';

/**
 * The data key sealed under a password: `nonce` is base64 of 12 bytes, `key` of 48 (32 and the
 * tag).
 */
export interface PasswordSlot {
  type: 'password';
  kdf: KdfParameters;
  nonce: string;
  key: string;
}

/**
 * The data key encrypted to the public half of a P-256 pair whose private half only a recovery key
 * or passkey opens, so that the data key can change without either at hand. All base64; public
 * points are uncompressed (65 bytes).
 */
export interface PairSlot {
  type: 'recovery' | 'prf';
  /** UUID of this slot, to tell printed recovery keys and passkeys apart. */
  id: string;
  /**
   * Base64 of a passkey's WebAuthn credential id, by which the browser finds it; empty for a
   * recovery key.
   */
  credential: string;
  salt: string;
  public: string;
  privateNonce: string;
  private: string;
  ephemeral: string;
  nonce: string;
  key: string;
}

/** One way to the data key. */
export type Slot = PasswordSlot | PairSlot;

/** Returns a slot with exactly the fields of the format, in their order. */
export function slotFields(slot: Slot): Slot {
  if (slot.type === 'password') {
    const { v, m, t, p, salt } = slot.kdf;
    return {
      type: 'password',
      kdf: { name: 'argon2id', v, m, t, p, salt },
      nonce: slot.nonce,
      key: slot.key,
    };
  }
  const { type, id, credential, salt, privateNonce, ephemeral, nonce, key } = slot;
  return {
    type,
    id,
    credential,
    salt,
    public: slot.public,
    privateNonce,
    private: slot.private,
    ephemeral,
    nonce,
    key,
  };
}

/**
 * Returns whether parsed JSON is a slot of this format version; the ranges of Argon2id are checked
 * by `guardKdf`.
 */
export function isSlot(value: unknown): value is Slot {
  if (!isObject(value) || !isBase64(value.nonce, 12) || !isBase64(value.key, 48)) return false;
  return value.type === 'password' ? isKdf(value.kdf) : isPair(value);
}

function isKdf(kdf: unknown): kdf is KdfParameters {
  return (
    isObject(kdf) &&
    kdf.name === 'argon2id' &&
    kdf.v === 19 &&
    [kdf.m, kdf.t, kdf.p].every((value) => isCount(value) && value > 0) &&
    isBase64(kdf.salt, 16)
  );
}

function isPair(slot: Record<string, unknown>): boolean {
  return (
    (slot.type === 'recovery' || slot.type === 'prf') &&
    isUuid(slot.id) &&
    typeof slot.credential === 'string' &&
    /^[A-Za-z0-9+/=]{0,1400}$/.test(slot.credential) &&
    isBase64(slot.salt, 16) &&
    isBase64(slot.public, 65) &&
    isBase64(slot.privateNonce, 12) &&
    isBase64(slot.private, 48) &&
    isBase64(slot.ephemeral, 65)
  );
}
