// A new sync key when a computer is removed, wrapped to those that stay; described in FORMAT.md.
import type { Computer, Rotation, Wrap } from '../account/stamps.ts';
import { type Bytes, fromBase64, toBase64 } from '../bytes/base64.ts';
import { joined } from '../bytes/join.ts';
import { agreedOn, newPair } from '../vault/curve.ts';
import { decrypt, encrypt, material, random, sealingKey } from '../vault/derive.ts';
import { isBase64, isCount, isObject } from '../vault/shape.ts';
import { isComputerId, MOST_COMPUTERS } from './pack.ts';

type Computers = { readonly [id: string]: Pick<Computer, 'public' | 'removedAt'> };

/** This computer in its group: its id, and its private half, base64 of 32 bytes. */
export interface OwnPair {
  computer: string;
  private: string;
}

/** The sync key's number, and how it came about. */
export interface Standing {
  group: string;
  epoch: number;
  rotation: Rotation | null;
}

const LABEL = 'latchkey-sync/1/rotation/key';

/**
 * Returns a new random sync key (32 bytes, which the caller wipes) of the next epoch, and the
 * rotation that wraps it to every computer that was not removed, this one too. `computers` has the
 * newly removed ones already marked as removed; `removed` names all that are.
 */
export async function rotated(
  { group, epoch }: Standing,
  own: OwnPair,
  computers: Computers,
): Promise<{ rotation: Rotation; key: Bytes }> {
  const key = random(32);
  const all = Object.entries(computers).sort(([one], [other]) => (one < other ? -1 : 1));
  const removed = all.flatMap(([id, { removedAt }]) => (removedAt === null ? [] : [id]));
  const bare = { epoch: epoch + 1, by: own.computer, removed };
  const wraps: Wrap[] = [];
  for (const [to, { public: point, removedAt }] of all)
    if (removedAt === null)
      wraps.push(await wrapFor(to, point, key, { group, ...bare }, own, computers));
  return { rotation: { ...bare, wraps }, key };
}

/**
 * Returns the sync key (32 bytes) of a rotation, opened with this computer's private half; `null`
 * for a rotation that is not to be followed: one that does not come after where this computer
 * stands, was made by an unknown or removed computer or in another's name, or has no wrap for this
 * one. `computers` is the list as this computer knew it before.
 */
export async function rotatedKey(
  rotation: Rotation,
  { group, epoch, rotation: own }: Standing,
  { computer, private: scalar }: OwnPair,
  computers: Computers,
): Promise<Bytes | null> {
  if (!isAfter(rotation, epoch, own)) return null;
  const [by, to] = [computers[rotation.by], computers[computer]];
  const wrap = rotation.wraps.find((one) => one.to === computer);
  if (!by || by.removedAt !== null || !to || !wrap) return null;
  const [point, theirs] = [bytes(to.public), bytes(by.public)];
  const pair = { point, scalar: bytes(scalar) };
  try {
    const ephemeral = bytes(wrap.ephemeral);
    const shared = [await agreedOn(pair, ephemeral), await agreedOn(pair, theirs)];
    const wrapping = await wrappingKey(shared, [ephemeral, theirs, point]);
    const binding = bound({ group, ...rotation }, computer);
    return await decrypt(wrapping, bytes(wrap.nonce), bytes(wrap.key), binding);
  } catch {
    return null;
  } finally {
    pair.scalar.fill(0);
  }
}

/** Returns which of two rotations counts: the later epoch, then the lower `by`, then the text. */
export function winnerOf(one: Rotation, other: Rotation): Rotation {
  if (one.epoch !== other.epoch) return one.epoch > other.epoch ? one : other;
  if (one.by !== other.by) return one.by < other.by ? one : other;
  return JSON.stringify(rotationFields(one)) <= JSON.stringify(rotationFields(other)) ? one : other;
}

/**
 * Returns whether the sync key has to be made anew: a computer that was removed holds it, because
 * two computers were removed at the same time and only one rotation counts.
 */
export function isReached(rotation: Rotation, computers: Computers): boolean {
  return rotation.wraps.some(({ to }) => (computers[to]?.removedAt ?? null) !== null);
}

/** Returns a rotation with exactly the members of the format, in their order. */
export function rotationFields({ epoch, by, removed, wraps }: Rotation): Rotation {
  const inOrder = wraps.map(({ to, ephemeral, nonce, key }) => ({ to, ephemeral, nonce, key }));
  return { epoch, by, removed: [...removed], wraps: inOrder };
}

/** Returns whether parsed JSON is a rotation. */
export function isRotation(value: unknown): value is Rotation {
  return (
    isObject(value) &&
    isCount(value.epoch) &&
    isComputerId(value.by) &&
    Array.isArray(value.removed) &&
    value.removed.length <= MOST_COMPUTERS &&
    value.removed.every(isComputerId) &&
    Array.isArray(value.wraps) &&
    value.wraps.length <= MOST_COMPUTERS &&
    value.wraps.every(isWrap)
  );
}

function isWrap(value: unknown): boolean {
  return (
    isObject(value) &&
    isComputerId(value.to) &&
    isBase64(value.ephemeral, 65) &&
    isBase64(value.nonce, 12) &&
    isBase64(value.key, 48)
  );
}

function isAfter(rotation: Rotation, epoch: number, own: Rotation | null): boolean {
  if (rotation.epoch !== epoch) return rotation.epoch > epoch;
  return own !== null && winnerOf(rotation, own) === rotation;
}

interface Bare {
  group: string;
  epoch: number;
  by: string;
  removed: readonly string[];
}

async function wrapFor(
  to: string,
  point: string,
  key: Bytes,
  bare: Bare,
  own: OwnPair,
  computers: Computers,
): Promise<Wrap> {
  const [theirs, mine] = [bytes(point), bytes(computers[own.computer]?.public ?? '')];
  const [once, scalar, nonce] = [await newPair(), bytes(own.private), random(12)];
  const shared = [await agreedOn(once, theirs), await agreedOn({ point: mine, scalar }, theirs)];
  for (const secret of [once.scalar, scalar]) secret.fill(0);
  const wrapping = await wrappingKey(shared, [once.point, mine, theirs]);
  const wrapped = await encrypt(wrapping, nonce, key, bound(bare, to));
  const ephemeral = toBase64(once.point);
  return { to, ephemeral, nonce: toBase64(nonce), key: toBase64(wrapped) };
}

// Of both agreements: the one with the ephemeral point makes the wrap fresh, the one with the
// maker's own point shows who made it, since a removed computer has neither private half.
async function wrappingKey(shared: Bytes[], points: Bytes[]): Promise<CryptoKey> {
  const both = joined(shared);
  const key = await sealingKey(await material(both), joined(points), LABEL);
  for (const secret of [both, ...shared]) secret.fill(0);
  return key;
}

function bound({ group, epoch, by, removed }: Bare, to: string): Bytes {
  const text = `${LABEL}/${group}/${epoch}/${by}/${to}/${removed.join(',')}`;
  return new TextEncoder().encode(text);
}

function bytes(text: string): Bytes {
  return fromBase64(text) ?? new Uint8Array();
}
