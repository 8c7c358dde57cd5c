// The sync key for a new computer that has nothing but a recovery key, described in FORMAT.md.
import { type Bytes, fromBase64, toBase64 } from '../bytes/base64.ts';
import { joined } from '../bytes/join.ts';
import { agreedOn, newPair, type Pair } from '../vault/curve.ts';
import { decrypt, derivedBytes, encrypt, material, random, sealingKey } from '../vault/derive.ts';
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
const AUTH_LABEL = 'latchkey-sync/1/recovery/auth';

/** Whose recovery key a wrap is for: its slot, and the computer and vault that have that. */
export interface RecoverySide {
  slot: Omit<SealedHalf, 'type'>;
  vault: string;
  computer: string;
}

/**
 * Returns what shows that a wrap was made by somebody who has the recovery key (16 bytes), or the
 * open vault that keeps this: 32 bytes that the caller wipes.
 */
export function recoveryAuthOf(secret: Bytes): Promise<Bytes> {
  return derivedBytes(secret, AUTH_LABEL);
}

/**
 * Returns the sync key wrapped to a vault's recovery slot, of which only the public half is used.
 * `auth` comes from `recoveryAuthOf`: without it, whoever carries the copy could make a wrap for a
 * group of their own.
 */
export async function wrapForRecovery(
  under: SyncKey,
  { slot, vault, computer }: RecoverySide,
  auth: Bytes,
): Promise<RecoveryWrap> {
  const once = await newPair();
  const nonce = random(12);
  const wrapping = await wrappingKey(slot, once, bytes(slot.public), once.point, auth);
  once.scalar.fill(0);
  const binding = bound(vault, slot.id, under.group, under.epoch);
  const key = await encrypt(wrapping, nonce, under.key, binding);
  return recoveryFields({
    ...slot,
    computer,
    vault,
    ephemeral: toBase64(once.point),
    nonce: toBase64(nonce),
    key: toBase64(key),
  });
}

/**
 * Returns the sync key of a wrap, opened by a recovery key's 16 bytes; `null` when that is another
 * recovery key, when the wrap was made by somebody who has neither it nor the vault, belongs to
 * another group or epoch, or is damaged.
 */
export async function openByRecovery(
  wrap: RecoveryWrap,
  secret: Bytes,
  group: string,
  epoch: number,
): Promise<Bytes | null> {
  const scalar = await openScalar({ ...wrap, type: 'recovery' }, secret, wrap.vault);
  if (!scalar) return null;
  const auth = await recoveryAuthOf(secret);
  try {
    const own = { point: bytes(wrap.public), scalar };
    const ephemeral = bytes(wrap.ephemeral);
    const wrapping = await wrappingKey(wrap, own, ephemeral, ephemeral, auth);
    const binding = bound(wrap.vault, wrap.id, group, epoch);
    return await decrypt(wrapping, bytes(wrap.nonce), bytes(wrap.key), binding);
  } catch {
    return null;
  } finally {
    for (const one of [scalar, auth]) one.fill(0);
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
  slot: { public: string },
  own: Pair,
  other: Bytes,
  ephemeral: Bytes,
  auth: Bytes,
): Promise<CryptoKey> {
  const shared = await agreedOn(own, other);
  const both = joined([shared, auth]);
  const key = await sealingKey(
    await material(both),
    joined([ephemeral, bytes(slot.public)]),
    LABEL,
  );
  for (const secret of [shared, both]) secret.fill(0);
  return key;
}

function bound(vault: string, slot: string, group: string, epoch: number): Bytes {
  return new TextEncoder().encode(`${LABEL}/${group}/${epoch}/${vault}/${slot}`);
}

function bytes(text: string): Bytes {
  return fromBase64(text) ?? new Uint8Array();
}
