// Slots that a recovery key or a passkey opens: ECDH on P-256, described in FORMAT.md.
import { type Bytes, fromBase64, toBase64 } from '../bytes/base64.ts';
import { decrypt, encrypt, material, random, sealingKey } from './derive.ts';
import type { PairSlot } from './slot.ts';

const CURVE = { name: 'ECDH', namedCurve: 'P-256' } as const;

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
  const pair = await crypto.subtle.generateKey(CURVE, true, ['deriveBits']);
  const point = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey));
  const scalar = fromUrl((await crypto.subtle.exportKey('jwk', pair.privateKey)).d ?? '');
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
  const key = await sealingKey(
    await material(secret),
    bytes(slot.salt),
    label(slot.type, 'private'),
  );
  const binding = bound(slot.type, 'private', vaultId, slot.id);
  const scalar = await decrypt(key, bytes(slot.privateNonce), bytes(slot.private), binding);
  if (!scalar) return null;
  try {
    const point = bytes(slot.public);
    const [x, y, d] = [toUrl(point.subarray(1, 33)), toUrl(point.subarray(33)), toUrl(scalar)];
    const own = await crypto.subtle.importKey(
      'jwk',
      { kty: 'EC', crv: 'P-256', x, y, d },
      CURVE,
      false,
      ['deriveBits'],
    );
    const other = await publicKey(bytes(slot.ephemeral));
    const wrapping = await agreed(slot, own, other, bytes(slot.ephemeral));
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

type Half = Pick<PairSlot, 'type' | 'id' | 'public'>;

async function wrapped(
  half: Half,
  dataKey: Bytes,
  vaultId: string,
): Promise<Pick<PairSlot, 'ephemeral' | 'nonce' | 'key'>> {
  const once = await crypto.subtle.generateKey(CURVE, false, ['deriveBits']);
  const ephemeral = new Uint8Array(await crypto.subtle.exportKey('raw', once.publicKey));
  const nonce = random(12);
  const wrapping = await agreed(
    half,
    once.privateKey,
    await publicKey(bytes(half.public)),
    ephemeral,
  );
  const key = await encrypt(wrapping, nonce, dataKey, bound(half.type, 'key', vaultId, half.id));
  return { ephemeral: toBase64(ephemeral), nonce: toBase64(nonce), key: toBase64(key) };
}

// HKDF over the shared x coordinate, with both public points as salt, so that the key belongs to
// this one exchange.
async function agreed(
  half: Half,
  own: CryptoKey,
  other: CryptoKey,
  ephemeral: Bytes,
): Promise<CryptoKey> {
  const shared = new Uint8Array(
    await crypto.subtle.deriveBits({ name: 'ECDH', public: other }, own, 256),
  );
  const points = new Uint8Array([...ephemeral, ...bytes(half.public)]);
  const key = await sealingKey(await material(shared), points, label(half.type, 'key'));
  shared.fill(0);
  return key;
}

function publicKey(point: Bytes): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', point, CURVE, false, []);
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

function toUrl(part: Bytes): string {
  return toBase64(part).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

function fromUrl(text: string): Bytes {
  return bytes(`${text.replaceAll('-', '+').replaceAll('_', '/')}=`);
}
