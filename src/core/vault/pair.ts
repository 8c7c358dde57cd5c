// Slots that a recovery key or a passkey opens: ECDH on P-256, described in FORMAT.md.
import { type Bytes, fromBase64, toBase64 } from '../bytes/base64.ts';
import { decrypt, encrypt, material, random, sealingKey } from './derive.ts';
import type { PairSlot, PasskeySlot } from './slot.ts';

const CURVE = { name: 'ECDH', namedCurve: 'P-256' } as const;

/**
 * The secret of a recovery key or passkey: at least 128 random bits, so no slow key derivation is
 * needed.
 */
export type Opener = RecoveryOpener | PasskeyOpener;

interface RecoveryOpener {
  type: 'recovery';
  secret: Bytes;
  credential: '';
}

/** A passkey: `secret` is the 32 bytes of its PRF output, the rest is as its slot stores it. */
export interface PasskeyOpener
  extends Pick<PasskeySlot, 'type' | 'credential' | 'name' | 'createdAt' | 'prfSalt'> {
  secret: Bytes;
}

/**
 * Returns a new slot around the data key (32 bytes), which only this opener opens; bound to the
 * vault's UUID.
 */
export async function makePair(
  { secret, ...facts }: Opener,
  dataKey: Bytes,
  vaultId: string,
): Promise<PairSlot> {
  const [id, salt, privateNonce] = [crypto.randomUUID(), random(16), random(12)];
  const pair = await crypto.subtle.generateKey(CURVE, true, ['deriveBits']);
  const point = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey));
  const scalar = fromUrl((await crypto.subtle.exportKey('jwk', pair.privateKey)).d ?? '');
  const lock = lockOf({ type: facts.type, id }, 'private', vaultId);
  const key = await sealingKey(await material(secret), salt, lock.info);
  const hidden = await encrypt(key, privateNonce, scalar, lock.bound);
  scalar.fill(0);
  const half = {
    ...facts,
    id,
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
  const lock = lockOf(slot, 'private', vaultId);
  const key = await sealingKey(await material(secret), bytes(slot.salt), lock.info);
  const scalar = await decrypt(key, bytes(slot.privateNonce), bytes(slot.private), lock.bound);
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
    const around = lockOf(slot, 'key', vaultId);
    const wrapping = await agreed(slot, own, other, bytes(slot.ephemeral), around.info);
    return await decrypt(wrapping, bytes(slot.nonce), bytes(slot.key), around.bound);
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
  const lock = lockOf(half, 'key', vaultId);
  const other = await publicKey(bytes(half.public));
  const wrapping = await agreed(half, once.privateKey, other, ephemeral, lock.info);
  const key = await encrypt(wrapping, nonce, dataKey, lock.bound);
  return { ephemeral: toBase64(ephemeral), nonce: toBase64(nonce), key: toBase64(key) };
}

// HKDF over the shared x coordinate, with both public points as salt, so that the key belongs to
// this one exchange.
async function agreed(
  half: Half,
  own: CryptoKey,
  other: CryptoKey,
  ephemeral: Bytes,
  info: string,
): Promise<CryptoKey> {
  const shared = new Uint8Array(
    await crypto.subtle.deriveBits({ name: 'ECDH', public: other }, own, 256),
  );
  const points = new Uint8Array([...ephemeral, ...bytes(half.public)]);
  const key = await sealingKey(await material(shared), points, info);
  shared.fill(0);
  return key;
}

function publicKey(point: Bytes): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', point, CURVE, false, []);
}

/**
 * Returns what a key of the slot is derived for (`info` of HKDF) and what its ciphertext is bound
 * to. A passkey's names vault and slot in both; the recovery key's first is as it always was.
 */
function lockOf(
  { type, id }: Pick<Half, 'type' | 'id'>,
  purpose: 'private' | 'key',
  vaultId: string,
): { info: string; bound: Bytes } {
  const label = `latchkey-vault/1/slot/${type}/${purpose}`;
  const whole = `${label}/${vaultId}/${id}`;
  return { info: type === 'prf' ? whole : label, bound: new TextEncoder().encode(whole) };
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
