// The values of a LevelDB, current and older, out of its logs and tables; without its manifest.
import { Cursor } from './cursor.ts';
import { isLog, logRecords } from './log.ts';
import { Room } from './room.ts';
import { isTable, tableRows } from './table.ts';

/** One value that was stored under a key. */
export interface StoredValue {
  /** As text, in UTF-8. */
  key: string;
  /** `null` where the key was removed. */
  value: Uint8Array | null;
  /** Grows with every value that is stored or removed. */
  sequence: number;
  /** Sequence of the first value that was stored in the same step. */
  step: number;
}

/** What the files of a LevelDB hold. */
export interface StoredValues {
  /** The oldest first. */
  values: StoredValue[];
  /** Names of the files that are damaged; what could be read of them is there. */
  damaged: string[];
}

/** A file of a LevelDB. */
interface LevelDbFile {
  name: string;
  bytes: Uint8Array;
}

/** Bytes that all files may unpack to. */
const ROOM = 128 * 1024 * 1024;
/** Bytes that a value costs beside its own. */
const COST = 64;
const [REMOVED, STORED] = [0, 1];
/** Files beside logs and tables, which hold no values. */
const OTHERS = /^(?:CURRENT|LOCK|LOG(?:\.old)?|MANIFEST-\d+)$/;

/** Returns whether a file is a log or a table of a LevelDB, by its content. */
export function isLevelDb(bytes: Uint8Array): boolean {
  return isTable(bytes) || isLog(bytes);
}

/**
 * Returns the values of all logs and tables, each once. Refuses `import_too_large` where they
 * unpack to more bytes than any extension stores.
 */
export function storedValues(files: readonly LevelDbFile[], most = ROOM): StoredValues {
  const room = new Room(most);
  const found = new Map<string, StoredValue>();
  const damaged: string[] = [];
  const text = new TextDecoder();
  for (const { name, bytes } of files) {
    if (OTHERS.test(name) || bytes.length === 0) continue;
    const all = /\.(?:ldb|sst)$/.test(name) || isTable(bytes) ? fromTable : fromLog;
    let isDamaged = false;
    for (const change of all(bytes, room)) {
      isDamaged ||= change === null;
      if (change === null) continue;
      room.take(COST + change.key.length);
      const value = { ...change, key: text.decode(change.key) };
      // After a crash one value can stand in a log and in the table made of it: the log says more.
      const same = `${value.sequence} ${value.key}`;
      const known = found.get(same);
      if (!known || known.step > value.step) found.set(same, value);
    }
    if (isDamaged) damaged.push(name);
  }
  const values = [...found.values()].sort((one, other) => one.sequence - other.sequence);
  return { values, damaged };
}

type Change = Omit<StoredValue, 'key'> & { key: Uint8Array };

function* fromTable(bytes: Uint8Array, room: Room): Generator<Change | null> {
  for (const row of tableRows(bytes, room)) {
    const length = (row?.key.length ?? 0) - 8;
    if (!row || length < 0) {
      yield null;
      continue;
    }
    const tail = new Cursor(row.key, length);
    const kind = tail.fixed(1);
    const sequence = tail.fixed(7);
    const key = row.key.subarray(0, length);
    yield changeOf(kind, key, row.value, sequence, sequence);
  }
}

function* fromLog(bytes: Uint8Array): Generator<Change | null> {
  for (const record of logRecords(bytes)) {
    if (record) yield* fromBatch(record);
    else yield null;
  }
}

/** Yields what was stored in one step (google/leveldb, db/write_batch.cc). */
function* fromBatch(record: Uint8Array): Generator<Change | null> {
  const cursor = new Cursor(record);
  const [step, count] = [cursor.fixed(8), cursor.fixed(4)];
  let sequence = step;
  while (cursor.hasMore) {
    const kind = cursor.fixed(1);
    const key = cursor.sized();
    const value = kind === STORED ? cursor.sized() : new Uint8Array();
    const change = cursor.isBroken ? null : changeOf(kind, key, value, sequence++, step);
    yield change;
    // Behind an change of a kind that does not exist nothing has a known place.
    if (!change) return;
  }
  if (cursor.isBroken || sequence - step !== count) yield null;
}

function changeOf(
  kind: number,
  key: Uint8Array,
  value: Uint8Array,
  sequence: number,
  step: number,
): Change | null {
  if ((kind !== STORED && kind !== REMOVED) || !Number.isSafeInteger(sequence)) return null;
  return { key, value: kind === STORED ? value : null, sequence, step };
}
