// The sync key for a new computer that has nothing but a recovery key, described in FORMAT.md.
import { type Bytes, fromBase64, toBase64 } from '../bytes/base64.ts';
import { agreedOn, newPair, type Pair } from '../vault/curve.ts';
import { decrypt, encrypt, material, random, sealingKey } from '../vault/derive.ts';
import { openScalar, type SealedHalf } from '../vault/pair.ts';
import { isBase64, isObject, isUuid } from '../vault/shape.ts';
import { isComputerId } from './pack.ts';

/** The sync key, its number, and the group whose it is; the caller wipes the 32 bytes. */
export interface SyncKey {
  group: string;
  epoch: number;
  key: Bytes;
}

/**
 * The sync key wrapped to the public half of a recovery slot, with what a recovery key needs to
 * open it. All base64 but `computer`, `vault` and `id`.
 */
export interface RecoveryWrap extends Omit<SealedHalf, 'type'> {
  /** The computer whose vault has the slot; a wrap of a removed computer is not carried on. */
  computer: string;
  /** UUID of that vault. */
  vault: string;
  ephemeral: string;
  nonce: string;
  key: string;
}

const LABEL = 'latchkey-sync/1/recovery/key';

/** Returns the sync key wrapped to a vault's recovery slot; only its public half is used. */
export function wrapForRecovery(
  under: SyncKey,
  slot: Omit<SealedHalf, 'type'>,
  vault: string,
  computer: string,
): Promise<RecoveryWrap> {
  const { id, salt, privateNonce } = slot;
  const half = { id, salt, public: slot.public, privateNonce, private: slot.private };
  return rewrapForRecovery({ computer, vault, ...half }, under);
}

/** Returns a wrap made anew around another sync key, without the recovery key. */
export async function rewrapForRecovery(
  wrap: Omit<RecoveryWrap, 'ephemeral' | 'nonce' | 'key'>,
  under: SyncKey,
): Promise<RecoveryWrap> {
  const once = await newPair();
  const nonce = random(12);
  const wrapping = await wrappingKey(wrap, once, bytes(wrap.public), once.point);
  once.scalar.fill(0);
  const key = await encrypt(wrapping, nonce, under.key, bound(wrap, under.group, under.epoch));
  return recoveryFields({
    ...wrap,
    ephemeral: toBase64(once.point),
    nonce: toBase64(nonce),
    key: toBase64(key),
  });
}

/**
 * Returns the sync key of a wrap, opened by a recovery key's 16 bytes; `null` when that is another
 * recovery key, or the wrap belongs to another group or epoch, or is damaged.
 */
export async function openByRecovery(
  wrap: RecoveryWrap,
  secret: Bytes,
  group: string,
  epoch: number,
): Promise<Bytes | null> {
  const scalar = await openScalar({ ...wrap, type: 'recovery' }, secret, wrap.vault);
  if (!scalar) return null;
  try {
    const own = { point: bytes(wrap.public), scalar };
    const ephemeral = bytes(wrap.ephemeral);
    const wrapping = await wrappingKey(wrap, own, ephemeral, ephemeral);
    return await decrypt(wrapping, bytes(wrap.nonce), bytes(wrap.key), bound(wrap, group, epoch));
  } catch {
    return null;
  } finally {
    scalar.fill(0);
  }
}

/** Returns a wrap with exactly the members of the format, in their order. */
export function recoveryFields(wrap: RecoveryWrap): RecoveryWrap {
  const { computer, vault, id, salt, privateNonce, ephemeral, nonce, key } = wrap;
  const half = { id, salt, public: wrap.public, privateNonce, private: wrap.private };
  return { computer, vault, ...half, ephemeral, nonce, key };
}

/** Returns whether parsed JSON is such a wrap. */
export function isRecoveryWrap(value: unknown): value is RecoveryWrap {
  return (
    isObject(value) &&
    isComputerId(value.computer) &&
    isUuid(value.vault) &&
    isUuid(value.id) &&
    isBase64(value.salt, 16) &&
    isBase64(value.public, 65) &&
    isBase64(value.privateNonce, 12) &&
    isBase64(value.private, 48) &&
    isBase64(value.ephemeral, 65) &&
    isBase64(value.nonce, 12) &&
    isBase64(value.key, 48)
  );
}

async function wrappingKey(
  wrap: { public: string },
  own: Pair,
  other: Bytes,
  ephemeral: Bytes,
): Promise<CryptoKey> {
  const shared = await agreedOn(own, other);
  const points = new Uint8Array([...ephemeral, ...bytes(wrap.public)]);
  const key = await sealingKey(await material(shared), points, LABEL);
  shared.fill(0);
  return key;
}

function bound({ vault, id }: { vault: string; id: string }, group: string, epoch: number): Bytes {
  return new TextEncoder().encode(`${LABEL}/${group}/${epoch}/${vault}/${id}`);
}

function bytes(text: string): Bytes {
  return fromBase64(text) ?? new Uint8Array();
}
