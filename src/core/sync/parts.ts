// A sealed replica as items of the browser's sync, and back; described in FORMAT.md. What the
// engines count was measured: Chromium adds up keys and JSON texts, Firefox takes the JSON text of
// the whole.
import { type Bytes, fromBase64, toBase64 } from '../bytes/base64.ts';
import { Refusal } from '../refusal.ts';
import { random } from '../vault/derive.ts';
import { isBase64, isCount, isObject } from '../vault/shape.ts';
import { LONGEST_REPLICA, replicaHeaderOf } from './header.ts';
import { SYNC_VERSION } from './pack.ts';

/** What stands in the browser's sync, by key. */
export type Items = { readonly [key: string]: unknown };

/** One call to make: items to be set together, all or none, or keys to be removed. */
export type ItemStep = { set: { [key: string]: string } } | { remove: string[] };

const MANIFEST = 'm';
const PAIRING = 'pair';
const PART = /^([a-z2-7]{6})\.(0|[1-9]\d?)$/;
const GENERATION = /^[a-z2-7]{6}$/;
const LETTERS = 'abcdefghijklmnopqrstuvwxyz234567';
const TOTAL = 102_400;
// So that a pairing item always fits, whatever else is written.
const RESERVED = 1024;
// With a key of 9 characters and two quotes 7,987 bytes, of the 8,192 that an item may have.
const PART_LENGTH = 7976;

interface Manifest {
  generation: string;
  parts: number;
  length: number;
  sha256: string;
}

/**
 * Returns the sealed replica that items hold, `null` while they hold none, or not all of it, or a
 * mixture. Refuses `sync_newer` when a later version wrote the manifest.
 */
export async function assembled(items: Items): Promise<Bytes | null> {
  const manifest = manifestIn(items);
  if (!manifest) return null;
  const texts = partKeys(manifest).map((key) => items[key]);
  if (!texts.every((text) => typeof text === 'string')) return null;
  const bytes = fromBase64(texts.join(''));
  if (bytes?.length !== manifest.length) return null;
  return (await sha256(bytes)) === manifest.sha256 ? bytes : null;
}

/**
 * Returns what to do, in this order, so that items hold another sealed replica: its parts first,
 * its manifest last. The one before it stays beside it, but is removed behind the manifest where it
 * is under another sync key, since a lost sheet or an old password may open that; those before that
 * are removed, first where there would be no room. Whoever is stopped between any two steps leaves
 * a whole one. Refuses `sync_full` where two do not fit (`share` of the room, in percent), and
 * `sync_newer` when a later version wrote the manifest.
 */
export async function planned(items: Items, sealed: Bytes): Promise<ItemStep[]> {
  const before = wholeGeneration(items);
  const { parts, manifest } = await itemsOf(sealed);
  const older = Object.keys(items).filter((key) => {
    const generation = PART.exec(key)?.[1];
    return generation !== undefined && generation !== before;
  });
  const remaining = Object.fromEntries(
    Object.entries(items).filter(([key]) => !older.includes(key)),
  );
  const further = { ...parts, ...manifest };
  const share = shareOfRoom(sealed.length);
  if (share > 1 || !hasRoom({ ...remaining, ...further }))
    throw new Refusal('sync_full', { share: Math.ceil(share * 100) });
  const writing: ItemStep[] = [{ set: parts }, { set: manifest }];
  const carried = before === '' ? null : await assembled(items);
  const isPast = carried !== null && epochOf(carried) !== epochOf(sealed);
  const past = isPast ? Object.keys(items).filter((key) => PART.exec(key)?.[1] === before) : [];
  return hasRoom({ ...items, ...further })
    ? [...writing, ...removing([...older, ...past])]
    : [...removing(older), ...writing, ...removing(past)];
}

function removing(keys: string[]): ItemStep[] {
  return keys.length === 0 ? [] : [{ remove: keys }];
}

// A header that nobody can read says nothing of a key.
function epochOf(sealed: Bytes): number | null {
  try {
    return replicaHeaderOf(sealed)?.epoch ?? null;
  } catch {
    return null;
  }
}

/** Returns what share of the browser's room a sealed replica of that length takes; 1 is all. */
export function shareOfRoom(length: number): number {
  const characters = 4 * Math.ceil(length / 3);
  const parts = Math.ceil(characters / PART_LENGTH);
  const item = 'generat.99'.length + '"":"",'.length;
  return (2 * (characters + parts * item) + 160) / (TOTAL - RESERVED);
}

/** Returns the item that carries a pairing item. */
export function pairingItem(sealed: Bytes): { [key: string]: string } {
  return { [PAIRING]: toBase64(sealed) };
}

/** Returns the pairing item that items hold, or `null`. */
export function pairingIn(items: Items): Bytes | null {
  const text = items[PAIRING];
  return typeof text === 'string' ? fromBase64(text) : null;
}

/** Returns the keys of all items of sync, to be removed when it is switched off. */
export function syncKeys(items: Items): string[] {
  const isOurs = (key: string): boolean => key === MANIFEST || key === PAIRING || PART.test(key);
  return Object.keys(items).filter(isOurs);
}

async function itemsOf(sealed: Bytes): Promise<{
  parts: { [key: string]: string };
  manifest: { [key: string]: string };
}> {
  const text = toBase64(sealed);
  const generation = Array.from(random(6), (byte) => LETTERS[byte % 32]).join('');
  const count = Math.ceil(text.length / PART_LENGTH);
  const manifest = {
    generation,
    parts: count,
    length: sealed.length,
    sha256: await sha256(sealed),
  };
  const parts = partKeys(manifest).map((key, at) => [
    key,
    text.slice(at * PART_LENGTH, (at + 1) * PART_LENGTH),
  ]);
  const json = JSON.stringify({ v: SYNC_VERSION, ...manifest });
  return { parts: Object.fromEntries(parts), manifest: { [MANIFEST]: json } };
}

function partKeys({ generation, parts }: Manifest): string[] {
  return Array.from({ length: parts }, (_, at) => `${generation}.${at}`);
}

// By lengths alone: a generation's name is random, so that its parts are nobody else's.
function wholeGeneration(items: Items): string {
  const manifest = manifestIn(items);
  if (!manifest) return '';
  const texts = partKeys(manifest).map((key) => items[key]);
  const length = texts.reduce<number>(
    (sum, text) => sum + (typeof text === 'string' ? text.length : Number.NaN),
    0,
  );
  return length === 4 * Math.ceil(manifest.length / 3) ? manifest.generation : '';
}

function manifestIn(items: Items): Manifest | null {
  const raw = parsedManifest(items[MANIFEST]);
  if (!isObject(raw) || !isCount(raw.v) || raw.v < 1) return null;
  if (raw.v > SYNC_VERSION) throw new Refusal('sync_newer', { version: raw.v });
  const { generation, parts, length, sha256 } = raw;
  if (typeof generation !== 'string' || !GENERATION.test(generation)) return null;
  if (!isCount(parts) || parts < 1 || parts > 99 || !isBase64(sha256, 32)) return null;
  if (!isCount(length) || length > LONGEST_REPLICA) return null;
  return { generation, parts, length, sha256 };
}

function parsedManifest(text: unknown): unknown {
  try {
    return typeof text === 'string' ? JSON.parse(text) : null;
  } catch {
    return null;
  }
}

// By Firefox's count, which is the larger one; Chromium spells these three signs with 6 bytes.
function hasRoom(items: Items): boolean {
  const text = JSON.stringify(items);
  const spelled = text.match(/[<\u2028\u2029]/g)?.length ?? 0;
  return new TextEncoder().encode(text).length + spelled * 5 <= TOTAL - RESERVED;
}

async function sha256(bytes: Bytes): Promise<string> {
  return toBase64(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
}
