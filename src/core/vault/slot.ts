// Slots, the ways to the data key, as the record stores them (FORMAT.md).
import { type Bytes, fromBase64, toBase64 } from '../bytes/base64.ts';
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
interface Pair {
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

/** A way in by the recovery key on paper. */
export interface RecoverySlot extends Pair {
  type: 'recovery';
}

/** A way in by a passkey: its PRF output (WebAuthn level 3, section 10.1.4) opens the pair. */
export interface PasskeySlot extends Pair {
  type: 'prf';
  /** Base64 of the name that the person gave, in UTF-8: the lock screen shows it. */
  name: string;
  /** When it was made, in seconds since 1970. */
  createdAt: number;
  /** Base64 of the 32 bytes that the passkey's PRF is asked for. */
  prfSalt: string;
}

/** A way in that goes on working when the data key changes. */
export type PairSlot = RecoverySlot | PasskeySlot;

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
  const { id, credential, salt, privateNonce, ephemeral, nonce, key } = slot;
  const pair = {
    salt,
    public: slot.public,
    privateNonce,
    private: slot.private,
    ephemeral,
    nonce,
    key,
  };
  if (slot.type === 'recovery') return { type: 'recovery', id, credential, ...pair };
  const { name, createdAt, prfSalt } = slot;
  return { type: 'prf', id, credential, name, createdAt, prfSalt, ...pair };
}

/** Returns whether a slot is that of a passkey. */
export function isPasskey(slot: Slot): slot is PasskeySlot {
  return slot.type === 'prf';
}

/** Most characters (code points) of a passkey's name. */
export const LONGEST_NAME = 40;

/**
 * Returns a passkey's name as the record stores it, in base64: without white space around it, and
 * cut to 40 characters.
 */
export function writtenName(name: string): string {
  const short = [...name.trim()].slice(0, LONGEST_NAME).join('').trim();
  return toBase64(new TextEncoder().encode(short));
}

/** Returns a passkey's name as the person gave it. */
export function passkeyName({ name }: PasskeySlot): string {
  return new TextDecoder().decode(fromBase64(name) ?? new Uint8Array());
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
    (slot.type === 'recovery' || isPasskeyPart(slot)) &&
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

function isPasskeyPart({ type, name, createdAt, prfSalt, credential }: Record<string, unknown>) {
  return (
    type === 'prf' &&
    typeof name === 'string' &&
    isShortText(fromBase64(name)) &&
    isCount(createdAt) &&
    createdAt <= LATEST &&
    isBase64(prfSalt, 32) &&
    typeof credential === 'string' &&
    (fromBase64(credential)?.length ?? 0) > 0
  );
}

// Times beyond what a Date can hold could not be shown.
const LATEST = 8_640_000_000_000;

function isShortText(bytes: Bytes | null): boolean {
  if (bytes === null || bytes.length > 4 * LONGEST_NAME) return false;
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes).length > 0;
  } catch {
    return false;
  }
}
