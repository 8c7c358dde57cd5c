// A new sync key when a computer is removed, wrapped to those that stay; described in FORMAT.md.
import type { Computer, Removal, Rotation, Wrap } from '../account/stamps.ts';
import { type Bytes, fromBase64, toBase64 } from '../bytes/base64.ts';
import { joined } from '../bytes/join.ts';
import { agreedOn, newPair, type Pair } from '../vault/curve.ts';
import { decrypt, encrypt, macKey, material, random, sealingKey } from '../vault/derive.ts';
import { isBase64, isCount, isObject } from '../vault/shape.ts';
import { isComputerId, MOST_COMPUTERS } from './pack.ts';

type Computers = { readonly [id: string]: Pick<Computer, 'public' | 'removedAt' | 'epoch'> };

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

/**
 * How many epochs a rotation may be ahead of its reader: more than there are removals while a
 * computer is away, and too few for a removed one to use up all numbers.
 */
export const MOST_AHEAD = 1000;

const LABEL = 'latchkey-sync/1/rotation/key';
const REMOVED_LABEL = 'latchkey-sync/1/rotation/removed';

/**
 * Returns a new random sync key (32 bytes, which the caller wipes) of the epoch after `beyond`, and
 * the rotation that wraps it to every computer that has the present key and was not removed, this
 * one too. `computers` has the newly removed ones already marked as removed; `removed` names all
 * that are. A computer that nobody gave the present key came in under an earlier one, perhaps by a
 * computer that is removed by now: it gets none.
 */
export async function rotated(
  standing: Standing,
  own: OwnPair,
  computers: Computers,
  beyond = standing.epoch,
): Promise<{ rotation: Rotation; key: Bytes }> {
  const key = random(32);
  const all = Object.entries(computers).sort(([one], [other]) => (one < other ? -1 : 1));
  const ids = all.flatMap(([id, { removedAt }]) => (removedAt === null ? [] : [id]));
  const facts = { group: standing.group, epoch: beyond + 1, by: own.computer, removed: ids };
  const pair = pairOf(own, computers);
  const removed: Removal[] = [];
  const wraps: Wrap[] = [];
  try {
    for (const [id, one] of all) {
      const point = bytes(one.public);
      if (one.removedAt !== null) removed.push(await removalFor(id, point, facts, pair));
      else if (id === own.computer || hasKey(id, one, standing))
        wraps.push(await wrapFor(id, point, key, facts, pair));
    }
  } finally {
    pair.scalar.fill(0);
  }
  return { rotation: { epoch: facts.epoch, by: facts.by, removed, wraps }, key };
}

/**
 * Returns the sync key (32 bytes) of a rotation, opened with this computer's private half; `null`
 * for a rotation that is not to be followed: one that does not come after where this computer
 * stands, or too far, was made by an unknown or removed computer or in another's name, or has no
 * wrap for this one. `computers` is the list as this computer knew it before.
 */
export async function rotatedKey(
  rotation: Rotation,
  standing: Standing,
  own: OwnPair,
  computers: Computers,
): Promise<Bytes | null> {
  if (!isAfter(rotation, standing)) return null;
  const by = computers[rotation.by];
  const wrap = rotation.wraps.find((one) => one.to === own.computer);
  if (!by || isOut(rotation.by, standing, computers) || !computers[own.computer] || !wrap)
    return null;
  const pair = pairOf(own, computers);
  try {
    const [theirs, ephemeral] = [bytes(by.public), bytes(wrap.ephemeral)];
    const shared = [await agreedOn(pair, ephemeral), await agreedOn(pair, theirs)];
    const wrapping = await wrappingKey(shared, [ephemeral, theirs, pair.point]);
    const binding = bound(LABEL, factsOf(rotation, standing.group), own.computer);
    return await decrypt(wrapping, bytes(wrap.nonce), bytes(wrap.key), binding);
  } catch {
    return null;
  } finally {
    pair.scalar.fill(0);
  }
}

/**
 * Returns whether a rotation was made by a computer that this one knows and has not removed, and
 * says that this one is removed. Anybody can write this computer's id there: only the key that the
 * two agree on shows who did.
 */
export async function isRemovedBy(
  rotation: Rotation,
  standing: Standing,
  own: OwnPair,
  computers: Computers,
): Promise<boolean> {
  const by = computers[rotation.by];
  const mac = rotation.removed.find(({ id }) => id === own.computer)?.mac;
  if (!by || isOut(rotation.by, standing, computers) || !computers[own.computer] || !mac)
    return false;
  const pair = pairOf(own, computers);
  try {
    const facts = factsOf(rotation, standing.group);
    const key = await removalKey(pair, bytes(by.public));
    const text = bound(REMOVED_LABEL, facts, own.computer);
    return await crypto.subtle.verify('HMAC', key, bytes(mac), text);
  } catch {
    return false;
  } finally {
    pair.scalar.fill(0);
  }
}

/**
 * Returns whether a computer may make no sync key: it is known as removed, or the rotation that the
 * present key came with says so.
 */
export function isOut(id: string, { rotation }: Standing, computers: Computers): boolean {
  return (
    (computers[id]?.removedAt ?? null) !== null || (rotation !== null && removes(rotation, id))
  );
}

/**
 * Returns which of the rotations that a computer could follow it may: none whose maker another of
 * them removes. Of two that remove each other's makers that is neither: nobody can tell which of
 * the two computers is the stolen one, so the person has to.
 */
export function undisputed(rotations: readonly Rotation[]): Rotation[] {
  return rotations.filter(({ by }) => !rotations.some((other) => removes(other, by)));
}

/**
 * Returns which of such rotations nobody can settle: their makers remove each other, and nobody
 * that is undisputed removes one of them.
 */
export function disputed(rotations: readonly Rotation[]): Rotation[] {
  const counted = undisputed(rotations);
  const left = rotations.filter(({ by }) => !counted.some((other) => removes(other, by)));
  if (left.length < rotations.length) return disputed(left);
  return left.filter((one) => !counted.includes(one));
}

/** Returns which of two rotations counts: the later epoch, then the lower `by`, then the text. */
export function winnerOf(one: Rotation, other: Rotation): Rotation {
  if (one.epoch !== other.epoch) return one.epoch > other.epoch ? one : other;
  if (one.by !== other.by) return one.by < other.by ? one : other;
  return JSON.stringify(rotationFields(one)) <= JSON.stringify(rotationFields(other)) ? one : other;
}

/**
 * Returns whether the sync key has to be made anew: a computer that was removed holds it or made
 * it, because two computers were removed at the same time and only one rotation counts.
 */
export function isReached({ by, wraps }: Rotation, computers: Computers): boolean {
  const holders = [by, ...wraps.map(({ to }) => to)];
  return holders.some((id) => (computers[id]?.removedAt ?? null) !== null);
}

/** Returns a rotation with exactly the members of the format, in their order. */
export function rotationFields({ epoch, by, removed, wraps }: Rotation): Rotation {
  return {
    epoch,
    by,
    removed: removed.map(({ id, mac }) => ({ id, mac })),
    wraps: wraps.map(({ to, ephemeral, nonce, key }) => ({ to, ephemeral, nonce, key })),
  };
}

/** Returns whether parsed JSON is a rotation. */
export function isRotation(value: unknown): value is Rotation {
  return (
    isObject(value) &&
    isCount(value.epoch) &&
    isComputerId(value.by) &&
    Array.isArray(value.removed) &&
    value.removed.length <= MOST_COMPUTERS &&
    value.removed.every(isRemoval) &&
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

function isRemoval(value: unknown): boolean {
  return isObject(value) && isComputerId(value.id) && isBase64(value.mac, 32);
}

function removes({ removed }: Rotation, id: string): boolean {
  return removed.some((one) => one.id === id);
}

function isAfter(rotation: Rotation, { epoch, rotation: own }: Standing): boolean {
  if (rotation.epoch > epoch + MOST_AHEAD) return false;
  if (rotation.epoch !== epoch) return rotation.epoch > epoch;
  return own !== null && winnerOf(rotation, own) === rotation;
}

// Its own entry says so, or the rotation that gave it the key.
function hasKey(to: string, { epoch }: Computers[string], standing: Standing): boolean {
  return (
    epoch >= standing.epoch || (standing.rotation?.wraps.some((one) => one.to === to) ?? false)
  );
}

/** All of a rotation that its wraps and MACs are bound to. */
interface Facts {
  group: string;
  epoch: number;
  by: string;
  removed: readonly string[];
}

function factsOf({ epoch, by, removed }: Rotation, group: string): Facts {
  return { group, epoch, by, removed: removed.map(({ id }) => id) };
}

async function removalFor(to: string, point: Bytes, facts: Facts, own: Pair): Promise<Removal> {
  const key = await removalKey(own, point);
  const mac = await crypto.subtle.sign('HMAC', key, bound(REMOVED_LABEL, facts, to));
  return { id: to, mac: toBase64(new Uint8Array(mac)) };
}

async function removalKey(own: Pair, other: Bytes): Promise<CryptoKey> {
  const shared = await agreedOn(own, other);
  const key = await macKey(await material(shared), REMOVED_LABEL);
  shared.fill(0);
  return key;
}

async function wrapFor(
  to: string,
  point: Bytes,
  key: Bytes,
  facts: Facts,
  own: Pair,
): Promise<Wrap> {
  const [once, nonce] = [await newPair(), random(12)];
  const shared = [await agreedOn(once, point), await agreedOn(own, point)];
  once.scalar.fill(0);
  const wrapping = await wrappingKey(shared, [once.point, own.point, point]);
  const wrapped = await encrypt(wrapping, nonce, key, bound(LABEL, facts, to));
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

function bound(label: string, { group, epoch, by, removed }: Facts, to: string): Bytes {
  const text = `${label}/${group}/${epoch}/${by}/${to}/${removed.join(',')}`;
  return new TextEncoder().encode(text);
}

function pairOf({ computer, private: scalar }: OwnPair, computers: Computers): Pair {
  return { point: bytes(computers[computer]?.public ?? ''), scalar: bytes(scalar) };
}

function bytes(text: string): Bytes {
  return fromBase64(text) ?? new Uint8Array();
}
