// Tables of an SQLite database (sqlite.org/fileformat2.html), as apps on phones keep them.
import type { Bytes } from '../../bytes/base64.ts';
import { Refusal } from '../../refusal.ts';

/**
 * One row by the names of its columns. An INTEGER PRIMARY KEY is `null`, as it stands there, and so
 * is a number beyond 2^53.
 */
export type DatabaseRow = ReadonlyMap<string, Value>;
type Value = string | number | Uint8Array | null;

const MAGIC = 'SQLite format 3\0';
const HEADER_BYTES = 100;
const LEAF = 0x0d;
const INTERIOR = 0x05;
/** Most pages and rows that are read: an authenticator's database has a few of each. */
const MOST_PAGES = 100_000;
const MOST_ROWS = 100_000;
const CODINGS = ['', 'utf-8', 'utf-16le', 'utf-16be'];

/**
 * Returns the rows of the named tables that a database has, in the order of their row ids; `null`
 * where the bytes are no SQLite database. Refuses `import_damaged`, and `import_too_large` beyond
 * 100,000 rows. Changes that still wait in a write-ahead log beside the file are not seen.
 */
export function tablesIn(
  bytes: Bytes,
  names: readonly string[],
): Map<string, DatabaseRow[]> | null {
  const magic = new TextDecoder('latin1').decode(bytes.subarray(0, MAGIC.length));
  if (magic !== MAGIC || bytes.length < HEADER_BYTES) return null;
  const database = new Database(bytes);
  const found = new Map<string, DatabaseRow[]>();
  for (const [type, name, , root, sql] of database.rows(1)) {
    if (type !== 'table' || typeof name !== 'string' || typeof root !== 'number') continue;
    if (!names.includes(name) || typeof sql !== 'string') continue;
    const columns = columnsOf(sql);
    const rows = [...database.rows(root)];
    found.set(
      name,
      rows.map((values) => new Map(columns.map((column, at) => [column, values[at] ?? null]))),
    );
  }
  return found;
}

class Database {
  private readonly bytes: Bytes;
  private readonly view: DataView;
  private readonly pageSize: number;
  /** Bytes of a page that hold content. */
  private readonly usable: number;
  private readonly text: TextDecoder;
  private left = MOST_PAGES;

  constructor(bytes: Bytes) {
    this.bytes = bytes;
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const size = this.view.getUint16(16);
    this.pageSize = size === 1 ? 65_536 : size;
    this.usable = this.pageSize - this.view.getUint8(20);
    if (this.pageSize < 512 || this.usable < 480) throw new Refusal('import_damaged');
    this.text = new TextDecoder(CODINGS[this.view.getUint32(56)] || 'utf-8');
  }

  /** Yields the rows of the table whose b-tree begins on this page; pages are counted from 1. */
  *rows(root: number): Generator<Value[]> {
    let rows = 0;
    const pages = [root];
    for (let page = pages.pop(); page !== undefined; page = pages.pop()) {
      const begin = this.pageAt(page);
      const head = page === 1 ? begin + HEADER_BYTES : begin;
      const type = this.view.getUint8(head);
      if (type !== LEAF && type !== INTERIOR) throw new Refusal('import_damaged');
      const cells = this.cellsOf(begin, head, type);
      if (type === INTERIOR) {
        // The last child stands in the header; the stack gives the first one back first.
        const children = cells.map((at) => this.uint32(at));
        pages.push(this.uint32(head + 8), ...children.reverse());
        continue;
      }
      for (const at of cells) {
        rows += 1;
        if (rows > MOST_ROWS) throw new Refusal('import_too_large');
        yield this.rowAt(at);
      }
    }
  }

  private cellsOf(begin: number, head: number, type: number): number[] {
    const count = this.view.getUint16(head + 3);
    const first = head + (type === INTERIOR ? 12 : 8);
    if (first + 2 * count > begin + this.pageSize) throw new Refusal('import_damaged');
    return Array.from({ length: count }, (_, at) => begin + this.view.getUint16(first + 2 * at));
  }

  private rowAt(at: number): Value[] {
    const size = varintAt(this.bytes, at);
    // The row's id stands in between.
    const { end } = varintAt(this.bytes, size.end);
    return valuesOf(this.payloadAt(end, size.value), this.text);
  }

  /** Returns a cell's content, joined with what stands on its overflow pages. */
  private payloadAt(at: number, size: number): Uint8Array {
    const most = this.usable - 35;
    const least = Math.floor(((this.usable - 12) * 32) / 255) - 23;
    const rest = least + ((size - least) % (this.usable - 4));
    const here = size <= most ? size : rest <= most ? rest : least;
    if (size > this.bytes.length || at + here > this.bytes.length)
      throw new Refusal('import_damaged');
    const payload = new Uint8Array(size);
    payload.set(this.bytes.subarray(at, at + here));
    let filled = here;
    let next = filled < size ? this.uint32(at + here) : 0;
    while (filled < size) {
      const begin = this.pageAt(next);
      const part = this.bytes.subarray(begin + 4, begin + this.usable).subarray(0, size - filled);
      payload.set(part, filled);
      filled += part.length;
      next = this.uint32(begin);
    }
    return payload;
  }

  /** Returns where a page begins. Damaged chains may lead in a circle: pages are counted. */
  private pageAt(page: number): number {
    const begin = (page - 1) * this.pageSize;
    this.left -= 1;
    if (page < 1 || this.left < 0 || begin + this.pageSize > this.bytes.length)
      throw new Refusal('import_damaged');
    return begin;
  }

  private uint32(at: number): number {
    if (at + 4 > this.bytes.length) throw new Refusal('import_damaged');
    return this.view.getUint32(at);
  }
}

/** Returns the values of a row (section 2.1): the types of all stand before the first. */
function valuesOf(row: Uint8Array, text: TextDecoder): Value[] {
  const head = varintAt(row, 0);
  let at = head.end;
  let from = head.value;
  const values: Value[] = [];
  while (at < head.value) {
    const type = varintAt(row, at);
    at = type.end;
    const size = sizeOf(type.value);
    if (from + size > row.length) throw new Refusal('import_damaged');
    values.push(valueAs(type.value, row.subarray(from, from + size), text));
    from += size;
  }
  return values;
}

function valueAs(type: number, bytes: Uint8Array, text: TextDecoder): Value {
  if (type >= 12) return type % 2 === 0 ? bytes.slice() : text.decode(bytes);
  if (type === 8 || type === 9) return type - 8;
  if (type === 0) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (type === 7) return view.getFloat64(0);
  const negative = view.getInt8(0) < 0 ? -(2 ** (8 * bytes.length)) : 0;
  const value = bytes.reduce((sum, byte) => sum * 256 + byte, 0) + negative;
  return Number.isSafeInteger(value) ? value : null;
}

// Bytes of a value by its serial type; 10 and 11 are SQLite's own.
const SIZES = [0, 1, 2, 3, 4, 6, 8, 8, 0, 0];

function sizeOf(type: number): number {
  if (type >= 12) return Math.floor((type - 12) / 2);
  const size = SIZES[type];
  if (size === undefined) throw new Refusal('import_damaged');
  return size;
}

/** Returns a number of up to nine bytes, the highest bit of all but the ninth meaning "more". */
function varintAt(bytes: Uint8Array, at: number): { value: number; end: number } {
  let value = 0;
  for (let index = 0; index < 9; index++) {
    const byte = bytes[at + index];
    if (byte === undefined) break;
    if (index === 8) return { value: value * 256 + byte, end: at + 9 };
    value = value * 128 + (byte & 0x7f);
    if (byte < 0x80) return { value, end: at + index + 1 };
  }
  throw new Refusal('import_damaged');
}

const CONSTRAINT = /^(?:CONSTRAINT|PRIMARY|UNIQUE|CHECK|FOREIGN)\b/i;

/** Returns the names of columns in a `CREATE TABLE` statement, in their order. */
function columnsOf(sql: string): string[] {
  const inside = sql.slice(sql.indexOf('(') + 1, sql.lastIndexOf(')'));
  const parts: string[] = [];
  let depth = 0;
  let part = '';
  for (const letter of inside) {
    if (letter === ',' && depth === 0) {
      parts.push(part);
      part = '';
      continue;
    }
    depth += letter === '(' ? 1 : letter === ')' ? -1 : 0;
    part += letter;
  }
  return [...parts, part]
    .map((column) => column.trim())
    .filter((column) => column !== '' && !CONSTRAINT.test(column))
    .map((column) => /^[`"[]?([^`"\]\s]+)/.exec(column)?.[1] ?? '');
}
