// Slots that a recovery key or a passkey opens: ECDH on P-256, described in FORMAT.md.
import { type Bytes, fromBase64, toBase64 } from '../bytes/base64.ts';
import { agreedOn, newPair, type Pair } from './curve.ts';
import { decrypt, encrypt, material, random, sealingKey } from './derive.ts';
import type { PairSlot } from './slot.ts';

/**
 * The secret of a recovery key or passkey: at least 128 random bits, so no slow key derivation is
 * needed.
 */
export interface Opener {
  type: PairSlot['type'];
  secret: Bytes;
  /** Base64 of a passkey's WebAuthn credential id; empty for a recovery key. */
  credential: string;
}

/**
 * Returns a new slot around the data key (32 bytes), which only this opener opens; bound to the
 * vault's UUID.
 */
export async function makePair(opener: Opener, dataKey: Bytes, vaultId: string): Promise<PairSlot> {
  const { type, credential } = opener;
  const [id, salt, privateNonce] = [crypto.randomUUID(), random(16), random(12)];
  const { point, scalar } = await newPair();
  const key = await sealingKey(await material(opener.secret), salt, label(type, 'private'));
  const hidden = await encrypt(key, privateNonce, scalar, bound(type, 'private', vaultId, id));
  scalar.fill(0);
  const half = {
    type,
    id,
    credential,
    salt: toBase64(salt),
    public: toBase64(point),
    privateNonce: toBase64(privateNonce),
    private: toBase64(hidden),
  };
  return { ...half, ...(await wrapped(half, dataKey, vaultId)) };
}

/**
 * Returns the slot wrapped around another data key, without the opener: only the slot's public key
 * is used.
 */
export async function rewrapPair(
  slot: PairSlot,
  dataKey: Bytes,
  vaultId: string,
): Promise<PairSlot> {
  return { ...slot, ...(await wrapped(slot, dataKey, vaultId)) };
}

/**
 * Returns the data key of a slot; `null` when the secret does not open it or the slot is damaged.
 */
export async function openPair(
  slot: PairSlot,
  secret: Bytes,
  vaultId: string,
): Promise<Bytes | null> {
  const scalar = await openScalar(slot, secret, vaultId);
  if (!scalar) return null;
  try {
    const ephemeral = bytes(slot.ephemeral);
    const wrapping = await agreed(
      slot,
      { point: bytes(slot.public), scalar },
      ephemeral,
      ephemeral,
    );
    return await decrypt(
      wrapping,
      bytes(slot.nonce),
      bytes(slot.key),
      bound(slot.type, 'key', vaultId, slot.id),
    );
  } catch {
    return null;
  } finally {
    scalar.fill(0);
  }
}

/** The part of a slot that holds its private half, sealed. */
export type SealedHalf = Pick<
  PairSlot,
  'type' | 'id' | 'salt' | 'public' | 'privateNonce' | 'private'
>;

/**
 * Returns the private half of a slot, 32 bytes that the caller wipes; `null` when the secret does
 * not open it or the slot is damaged.
 */
export async function openScalar(
  half: SealedHalf,
  secret: Bytes,
  vaultId: string,
): Promise<Bytes | null> {
  const { type, id } = half;
  const key = await sealingKey(await material(secret), bytes(half.salt), label(type, 'private'));
  const binding = bound(type, 'private', vaultId, id);
  return decrypt(key, bytes(half.privateNonce), bytes(half.private), binding);
}

type Half = Pick<PairSlot, 'type' | 'id' | 'public'>;

async function wrapped(
  half: Half,
  dataKey: Bytes,
  vaultId: string,
): Promise<Pick<PairSlot, 'ephemeral' | 'nonce' | 'key'>> {
  const once = await newPair();
  const nonce = random(12);
  const wrapping = await agreed(half, once, bytes(half.public), once.point);
  once.scalar.fill(0);
  const key = await encrypt(wrapping, nonce, dataKey, bound(half.type, 'key', vaultId, half.id));
  return { ephemeral: toBase64(once.point), nonce: toBase64(nonce), key: toBase64(key) };
}

// HKDF over the shared x coordinate, with both public points as salt, so that the key belongs to
// this one exchange.
async function agreed(half: Half, own: Pair, other: Bytes, ephemeral: Bytes): Promise<CryptoKey> {
  const shared = await agreedOn(own, other);
  const points = new Uint8Array([...ephemeral, ...bytes(half.public)]);
  const key = await sealingKey(await material(shared), points, label(half.type, 'key'));
  shared.fill(0);
  return key;
}

function label(type: string, purpose: string): string {
  return `latchkey-vault/1/slot/${type}/${purpose}`;
}

function bound(type: string, purpose: string, vaultId: string, slotId: string): Bytes {
  return new TextEncoder().encode(`${label(type, purpose)}/${vaultId}/${slotId}`);
}

function bytes(text: string): Bytes {
  return fromBase64(text) ?? new Uint8Array();
}
