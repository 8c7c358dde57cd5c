// Binary property lists (Apple's "bplist00", CFBinaryPList.c) and archives of NSKeyedArchiver.
import type { Bytes } from '../../bytes/base64.ts';
import { isObject } from '../../vault/shape.ts';

/** A reference to another object of an archive. */
class Uid {
  readonly index: number;
  constructor(index: number) {
    this.index = index;
  }
}

interface Table {
  bytes: Bytes;
  view: DataView;
  starts: number[];
  /** Bytes of a reference. */
  width: number;
  /** Objects that may still be read: a list can name one object a million times. */
  left: number;
}

const MOST_OBJECTS = 1_000_000;
const DEEPEST = 64;
const TRAILER = 32;

/** Returns whether bytes begin as a binary property list does. */
export function isBinaryPlist(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(0, 8)) === 'bplist00';
}

/**
 * Returns the root of an archive that NSKeyedArchiver wrote, as plain values: objects of any class
 * become their fields, dictionaries likewise, data becomes bytes, dates become seconds. `null` for
 * anything else, and where it is damaged, or nested or filled beyond what any real file is.
 */
export function unarchived(bytes: Bytes): unknown {
  try {
    const archive = plistOf(bytes);
    if (!isObject(archive) || !Array.isArray(archive.$objects) || !isObject(archive.$top))
      return null;
    const pool = { objects: archive.$objects, left: MOST_OBJECTS };
    return resolved(archive.$top.root, pool, 0);
  } catch (caught) {
    if (caught instanceof RangeError) return null;
    throw caught;
  }
}

interface Pool {
  objects: unknown[];
  left: number;
}

function resolved(value: unknown, pool: Pool, depth: number): unknown {
  if (depth > DEEPEST || pool.left-- <= 0) throw new RangeError('too much');
  if (Array.isArray(value)) return value.map((item) => resolved(item, pool, depth + 1));
  if (!(value instanceof Uid)) return value;
  const target: unknown = value.index === 0 ? null : pool.objects[value.index];
  if (!isObject(target) || target instanceof Uint8Array || target instanceof Uid) return target;
  const inner = (name: string) => resolved(target[name], pool, depth + 1);
  if ('NS.keys' in target) return dictionary(inner('NS.keys'), inner('NS.objects'));
  for (const name of ['NS.objects', 'NS.string', 'NS.bytes', 'NS.data', 'NS.time'])
    if (name in target) return inner(name);
  const names = Object.keys(target).filter((name) => !name.startsWith('$'));
  return dictionary(
    names,
    names.map((name) => inner(name)),
  );
}

function dictionary(keys: unknown, values: unknown): Record<string, unknown> {
  const [names, items]: unknown[][] = [listOf(keys), listOf(values)];
  // Made from entries, so that a key named `__proto__` is a field like any other.
  return Object.fromEntries((names ?? []).map((name, at) => [`${name}`, items?.[at]]));
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

function plistOf(bytes: Bytes): unknown {
  if (!isBinaryPlist(bytes) || bytes.length < 8 + TRAILER) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const at = bytes.length - TRAILER;
  const [size, width] = [view.getUint8(at + 6), view.getUint8(at + 7)];
  const count = numberAt(view, at + 8, 8);
  const top = numberAt(view, at + 16, 8);
  const offsets = numberAt(view, at + 24, 8);
  if (count > MOST_OBJECTS || offsets + count * size > at) return null;
  const starts = Array.from({ length: count }, (_, index) =>
    numberAt(view, offsets + index * size, size),
  );
  return objectAt({ bytes, view, starts, width, left: MOST_OBJECTS }, top, 0);
}

function objectAt(table: Table, index: number, depth: number): unknown {
  const at = table.starts[index];
  if (at === undefined || depth > DEEPEST || table.left-- <= 0) throw new RangeError('too much');
  const { view } = table;
  const marker = view.getUint8(at);
  const [kind, low] = [marker >> 4, marker & 15];
  if (kind === 0) return low === 8 ? false : low === 9 ? true : null;
  if (kind === 1) return numberAt(view, at + 1, 2 ** low);
  if (kind === 2) return low === 2 ? view.getFloat32(at + 1) : view.getFloat64(at + 1);
  if (kind === 3) return view.getFloat64(at + 1);
  if (kind === 8) return new Uid(numberAt(view, at + 1, low + 1));
  const [start, count] = low === 15 ? longCount(view, at) : [at + 1, low];
  if (kind === 4) return taken(table, start, count).slice();
  if (kind === 5) return new TextDecoder('latin1').decode(taken(table, start, count));
  if (kind === 6) return new TextDecoder('utf-16be').decode(taken(table, start, 2 * count));
  if (kind === 10 || kind === 12) return listAt(table, start, count, depth);
  if (kind !== 13) throw new RangeError('unknown object');
  const values = listAt(table, start + count * table.width, count, depth);
  return dictionary(listAt(table, start, count, depth), values);
}

function listAt(table: Table, start: number, count: number, depth: number): unknown[] {
  taken(table, start, count * table.width);
  return Array.from({ length: count }, (_, at) =>
    objectAt(table, numberAt(table.view, start + at * table.width, table.width), depth + 1),
  );
}

// Fifteen and more are a number of their own behind the marker.
function longCount(view: DataView, at: number): [start: number, count: number] {
  const size = 2 ** (view.getUint8(at + 1) & 15);
  return [at + 2 + size, numberAt(view, at + 2, size)];
}

function taken({ bytes }: Table, start: number, length: number): Bytes {
  if (start + length > bytes.length) throw new RangeError('cut off');
  return bytes.subarray(start, start + length);
}

// Big-endian; of 8 bytes signed, and none of 16 is a number that a field here can have.
function numberAt(view: DataView, at: number, size: number): number {
  if (size === 8) return Number(view.getBigInt64(at));
  if (size < 1 || size > 8) throw new RangeError('no number');
  let value = 0;
  for (let byte = 0; byte < size; byte++) value = value * 256 + view.getUint8(at + byte);
  return value;
}
