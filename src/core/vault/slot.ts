import type { KdfParameters } from './kdf.ts';
import { isBase64, isCount, isObject, isUuid } from './shape.ts';

/**
 * The data key wrapped under a password. `nonce` 12 bytes, `key` 48 bytes (32 and the tag), base64.
 */
export interface PasswordSlot {
  type: 'password';
  kdf: KdfParameters;
  nonce: string;
  key: string;
}

/**
 * The data key wrapped to the public half of a P-256 pair whose private half only a recovery key or
 * a passkey opens: so the data key can be changed without them at hand. All base64; points are
 * uncompressed (65 bytes).
 */
export interface PairSlot {
  type: 'recovery' | 'prf';
  /** UUID of this slot, to tell sheets and passkeys apart. */
  id: string;
  /**
   * Base64 of what finds the opener again: the WebAuthn credential id of a passkey, empty for a
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

/** Returns the slot with its fields in the order of the format, and no others. */
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

/** Returns whether parsed JSON is a slot of this format version. */
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
