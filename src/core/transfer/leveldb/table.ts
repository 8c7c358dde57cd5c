// LevelDB's sorted tables (google/leveldb, doc/table_format.md): `.ldb` and, long ago, `.sst`.
import { maskedCrc32c } from './crc32c.ts';
import { Cursor } from './cursor.ts';
import type { Room } from './room.ts';
import { unsnappied } from './snappy.ts';

const FOOTER = 48;
const MAGIC = [0x57, 0xfb, 0x80, 0x8b, 0x24, 0x75, 0x47, 0xdb];
/** Behind each block: how it is compressed, and its checksum. */
const TRAILER = 5;
const [PLAIN, SNAPPY] = [0, 1];

/** One entry of a block. */
interface Row {
  key: Uint8Array;
  value: Uint8Array;
}

/** Returns whether bytes end as a table does. */
export function isTable(bytes: Uint8Array): boolean {
  const end = bytes.subarray(-MAGIC.length);
  return bytes.length >= FOOTER && MAGIC.every((byte, at) => end[at] === byte);
}

/**
 * Yields the entries of a table in order of their keys (the key as the table has it: with sequence
 * and kind behind it), and `null` for each block that is damaged and skipped. Refuses
 * `import_too_large` like the room that they need.
 */
export function* tableRows(bytes: Uint8Array, room: Room): Generator<Row | null> {
  const footer = new Cursor(bytes.subarray(bytes.length - FOOTER));
  // The first handle is of filters and the like.
  footer.varint();
  footer.varint();
  const index = isTable(bytes) ? blockAt(bytes, footer, room) : null;
  if (!index) return yield null;
  let end = 0;
  for (const row of rowsOf(index, room)) {
    const handle = new Cursor(row?.value ?? new Uint8Array());
    const [from, size] = [handle.varint(), handle.varint()];
    // Blocks follow each other: no block can be named twice to make a small file endless.
    const isNext = row !== null && !handle.isBroken && from >= end;
    const block = isNext ? blockAt(bytes, new Cursor(row.value), room) : null;
    if (isNext) end = from + size;
    if (block) yield* rowsOf(block, room);
    else yield null;
  }
}

/** Returns the block to which a handle points, unpacked; `null` where it is damaged. */
function blockAt(bytes: Uint8Array, handle: Cursor, room: Room): Uint8Array | null {
  const [from, size] = [handle.varint(), handle.varint()];
  const cursor = new Cursor(bytes, from);
  const checked = cursor.take(size + 1);
  if (handle.isBroken || cursor.fixed(TRAILER - 1) !== maskedCrc32c(checked) || cursor.isBroken)
    return null;
  const content = checked.subarray(0, size);
  const compression = checked[size];
  if (compression === SNAPPY) return unsnappied(content, room);
  return compression === PLAIN ? content : null;
}

// A key stands there without what it shares with the key before it.
function* rowsOf(block: Uint8Array, room: Room): Generator<Row | null> {
  const restarts = new Cursor(block, Math.max(block.length - 4, 0)).fixed(4);
  const length = block.length - 4 - 4 * restarts;
  if (length < 0) return yield null;
  const cursor = new Cursor(block.subarray(0, length));
  let key: Uint8Array = new Uint8Array();
  while (cursor.hasMore) {
    const [shared, own, size] = [cursor.varint(), cursor.varint(), cursor.varint()];
    const rest = cursor.take(own);
    const value = cursor.take(size);
    if (cursor.isBroken || shared > key.length) return yield null;
    room.take(shared + own);
    const next = new Uint8Array(shared + own);
    next.set(key.subarray(0, shared));
    next.set(rest, shared);
    key = next;
    yield { key, value };
  }
}
