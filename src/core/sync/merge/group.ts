// The group of computers that share, as one of them keeps it: begun, joined, renamed, left.
import type { Sync } from '../../account/account.ts';
import type { Carrier, Computer, Rotation } from '../../account/stamps.ts';
import { encodeBase32 } from '../../bytes/base32.ts';
import { type Bytes, toBase64 } from '../../bytes/base64.ts';
import type { Pair } from '../../vault/curve.ts';
import { random } from '../../vault/derive.ts';
import { clockFrom } from './clock.ts';

/** What a computer brings into a group. */
export interface Newcomer {
  computer: string;
  pair: Pair;
  name: string;
  carrier: Carrier;
}

/** A sync key with its number and the rotation that made it. */
export interface KeyOfGroup {
  group: string;
  epoch: number;
  key: Bytes;
  rotation: Rotation | null;
}

/** Most characters of a computer's name. */
const MOST_LETTERS = 64;

/** Returns a random id for a computer: 8 characters of base32 (a-z, 2-7). */
export function newComputerId(): string {
  return encodeBase32(random(5)).toLowerCase();
}

/**
 * Returns what a computer keeps that begins a group, or joins one whose key it has; the other
 * computers come with their replicas. `now` in seconds since 1970.
 */
export function newSync(newcomer: Newcomer, of: KeyOfGroup, now: number): Sync {
  const { computer, pair, name, carrier } = newcomer;
  const clock = [now, 0] as const;
  const own: Computer = {
    name: nameOf(name),
    public: toBase64(pair.point),
    joinedAt: now,
    lastSeenAt: now,
    removedAt: null,
    seen: {},
    epoch: of.epoch,
    stamp: [...clock, computer],
  };
  return {
    group: of.group,
    computer,
    private: toBase64(pair.scalar),
    carrier,
    epoch: of.epoch,
    key: toBase64(of.key),
    rotation: of.rotation,
    clock,
    seen: { [computer]: clock },
    computers: { [computer]: own },
    erased: {},
  };
}

/** Returns it with another name for a computer; `now` in seconds since 1970. */
export function withName(sync: Sync, id: string, name: string, now: number): Sync {
  return changedComputer(sync, id, now, { name: nameOf(name) });
}

/** Returns it with a computer marked as removed; the key is to be made anew then. */
export function withoutComputer(sync: Sync, id: string, now: number): Sync {
  return changedComputer(sync, id, now, { removedAt: now });
}

/** Returns it with another sync key, which this computer then has. */
export function withKey(sync: Sync, { epoch, key, rotation }: KeyOfGroup): Sync {
  const own = sync.computers[sync.computer];
  const computers = own
    ? { ...sync.computers, [sync.computer]: { ...own, epoch } }
    : sync.computers;
  return { ...sync, epoch, key: toBase64(key), rotation, computers };
}

function changedComputer(sync: Sync, id: string, now: number, change: Partial<Computer>): Sync {
  const one = sync.computers[id];
  if (!one) return sync;
  const ticking = clockFrom(sync.clock, sync.computer, now);
  const stamp = ticking.next();
  const clock = ticking.last;
  return {
    ...sync,
    clock,
    seen: { ...sync.seen, [sync.computer]: clock },
    computers: { ...sync.computers, [id]: { ...one, ...change, stamp } },
  };
}

function nameOf(typed: string): string {
  return typed.trim().replace(/\s+/g, ' ').slice(0, MOST_LETTERS) || '–';
}
