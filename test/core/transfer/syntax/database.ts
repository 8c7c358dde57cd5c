// Writes small SQLite databases (sqlite.org/fileformat2.html) for tests, with nodes and overflow
// pages as soon as a page is full.

export type Written = string | number | null;

const PAGE = 512;

/** Returns the bytes of a database with these tables of text, whole numbers and nulls. */
export function sqliteDatabase(
  tables: { name: string; columns: string[]; rows: Written[][] }[],
): Uint8Array<ArrayBuffer> {
  const pages: Uint8Array[] = [new Uint8Array(PAGE)];
  const schema = tables.map(({ name, columns, rows }) => {
    const said = columns.map((column) => `\`${column}\` TEXT NOT NULL`).join(', ');
    const sql = `CREATE TABLE ${name} (${said}, UNIQUE (a, b))`;
    return ['table', name, name, writeTable(rows, pages), sql];
  });
  writeRoot(0, pages, cellsOf(schema, pages), 100);
  const bytes = new Uint8Array(pages.length * PAGE);
  for (const [at, page] of pages.entries()) bytes.set(page, at * PAGE);
  bytes.set(new TextEncoder().encode('SQLite format 3\0'));
  const view = new DataView(bytes.buffer);
  view.setUint16(16, PAGE);
  view.setUint32(56, 1);
  return bytes;
}

function writeTable(rows: Written[][], pages: Uint8Array[]): number {
  const root = pages.push(new Uint8Array(PAGE));
  writeRoot(root - 1, pages, cellsOf(rows, pages), 0);
  return root;
}

/** Puts cells onto a page; where they are too many, onto leaves below it. */
function writeRoot(at: number, pages: Uint8Array[], cells: Uint8Array[], head: number): void {
  const room = PAGE - head - 8;
  const leaves: Uint8Array[][] = [[]];
  for (const cell of cells) {
    const last = leaves.at(-1) ?? [];
    const size = last.reduce((sum, { length }) => sum + length + 2, cell.length + 2);
    if (size > room) leaves.push([cell]);
    else last.push(cell);
  }
  if (leaves.length === 1) {
    writeNode(pages[at], head, 0x0d, leaves[0] ?? []);
    return;
  }
  const children = leaves.map((leaf) => {
    const child = pages.push(new Uint8Array(PAGE));
    writeNode(pages[child - 1], 0, 0x0d, leaf);
    return child;
  });
  const right = children.pop() ?? 0;
  const inner = children.map((child, index) =>
    Uint8Array.from([...uint32(child), ...varint(index)]),
  );
  if (head + 12 + inner.reduce((sum, { length }) => sum + length + 2, 0) > PAGE)
    throw new Error('too many rows for one inner page');
  writeNode(pages[at], head, 0x05, inner, right);
}

function writeNode(
  page: Uint8Array | undefined,
  head: number,
  type: number,
  cells: Uint8Array[],
  right = 0,
): void {
  if (!page) return;
  const view = new DataView(page.buffer);
  view.setUint8(head, type);
  view.setUint16(head + 3, cells.length);
  if (type === 0x05) view.setUint32(head + 8, right);
  let end = PAGE;
  for (const [index, cell] of cells.entries()) {
    end -= cell.length;
    page.set(cell, end);
    view.setUint16(head + (type === 0x05 ? 12 : 8) + 2 * index, end);
  }
}

function cellsOf(rows: Written[][], pages: Uint8Array[]): Uint8Array[] {
  return rows.map((row, index) => cellOf(recordOf(row), index + 1, pages));
}

function cellOf(payload: number[], id: number, pages: Uint8Array[]): Uint8Array {
  const head = [...varint(payload.length), ...varint(id)];
  const most = PAGE - 35;
  if (payload.length <= most) return Uint8Array.from([...head, ...payload]);
  const least = Math.floor(((PAGE - 12) * 32) / 255) - 23;
  const rest = least + ((payload.length - least) % (PAGE - 4));
  const here = rest <= most ? rest : least;
  const first = pages.length + 1;
  for (let from = here; from < payload.length; from += PAGE - 4) {
    const page = new Uint8Array(PAGE);
    const isLast = from + PAGE - 4 >= payload.length;
    page.set(uint32(isLast ? 0 : pages.length + 2));
    page.set(payload.slice(from, from + PAGE - 4), 4);
    pages.push(page);
  }
  return Uint8Array.from([...head, ...payload.slice(0, here), ...uint32(first)]);
}

function recordOf(row: Written[]): number[] {
  const bodies = row.map((value) =>
    typeof value === 'string'
      ? [...new TextEncoder().encode(value)]
      : typeof value === 'number'
        ? int48(value)
        : [],
  );
  const types = row.flatMap((value, at) =>
    varint(
      typeof value === 'string'
        ? 13 + 2 * (bodies[at]?.length ?? 0)
        : typeof value === 'number'
          ? 5
          : 0,
    ),
  );
  // The head counts its own length, which takes one byte or two here.
  const size = types.length + (types.length < 127 ? 1 : 2);
  return [...varint(size), ...types, ...bodies.flat()];
}

function int48(value: number): number[] {
  const bytes = new Uint8Array(8);
  new DataView(bytes.buffer).setBigInt64(0, BigInt(value));
  return [...bytes.subarray(2)];
}

function varint(value: number): number[] {
  const groups: number[] = [];
  for (let rest = value; ; rest = Math.floor(rest / 128)) {
    groups.unshift((rest % 128) | (groups.length === 0 ? 0 : 0x80));
    if (rest < 128) return groups;
  }
}

function uint32(value: number): number[] {
  return [value >>> 24, (value >>> 16) & 0xff, (value >>> 8) & 0xff, value & 0xff];
}
