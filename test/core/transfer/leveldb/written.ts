// Writes logs and tables as LevelDB does, with code of its own.
import { Buffer } from 'node:buffer';

/** A value that is stored, or `null` for a key that is removed. */
export type Step = [key: string, value: string | Uint8Array | null][];

/** Returns a number in groups of seven bits, the lowest first. */
export function varint(value: number): Buffer {
  const bytes: number[] = [];
  let rest = value;
  for (; rest > 0x7f; rest = Math.floor(rest / 128)) bytes.push((rest % 128) | 0x80);
  return Buffer.from([...bytes, rest]);
}

function fixed(value: number, length: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64LE(BigInt(value));
  return bytes.subarray(0, length);
}

/** Returns the CRC-32C of bytes, bit by bit and masked. */
export function checksum(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc % 2 === 0 ? 0 : 0x82f63b78);
    crc >>>= 0;
  }
  crc = ~crc >>> 0;
  return (Math.floor(crc / 2 ** 15) + (crc % 2 ** 15) * 2 ** 17 + 0xa282ead8) % 2 ** 32;
}

const sized = (bytes: Uint8Array): Buffer => Buffer.concat([varint(bytes.length), bytes]);

/** Returns a write batch: one step of changes. */
export function batch(sequence: number, step: Step): Buffer {
  const entries = step.map(([key, value]) =>
    value === null
      ? Buffer.concat([Buffer.of(0), sized(Buffer.from(key))])
      : Buffer.concat([Buffer.of(1), sized(Buffer.from(key)), sized(Buffer.from(value))]),
  );
  return Buffer.concat([fixed(sequence, 8), fixed(step.length, 4), ...entries]);
}

/** Returns a log of records, in blocks of 32 KiB. */
export function log(records: readonly Uint8Array[]): Buffer {
  const out: Buffer[] = [];
  let left = 32_768;
  for (const record of records) {
    let at = 0;
    for (let isFirst = true; isFirst || at < record.length; isFirst = false) {
      if (left < 7) {
        out.push(Buffer.alloc(left));
        left = 32_768;
      }
      const data = record.subarray(at, at + left - 7);
      at += data.length;
      const isLast = at === record.length;
      const type = isFirst ? (isLast ? 1 : 2) : isLast ? 4 : 3;
      const checked = Buffer.concat([Buffer.of(type), data]);
      out.push(fixed(checksum(checked), 4), fixed(data.length, 2), checked);
      left -= 7 + data.length;
    }
  }
  return Buffer.concat(out);
}

/** Returns a log of steps, the first of them with this sequence. */
export function logOf(steps: readonly Step[], first = 1): Buffer {
  let sequence = first;
  return log(
    steps.map((step) => {
      const written = batch(sequence, step);
      sequence += step.length;
      return written;
    }),
  );
}

/** Returns bytes compressed with Snappy: runs of one byte become copies, all else literals. */
export function snappy(bytes: Uint8Array): Buffer {
  const out = [varint(bytes.length)];
  let from = 0;
  const literal = (to: number): void => {
    for (; from < to; from = Math.min(from + 65_536, to)) {
      const part = bytes.subarray(from, Math.min(from + 65_536, to));
      out.push(Buffer.from([61 << 2]), fixed(part.length - 1, 2), Buffer.from(part));
    }
  };
  for (let at = 1; at < bytes.length; ) {
    let end = at;
    while (end < bytes.length && bytes[end] === bytes[at - 1] && end - at < 64) end++;
    if (end - at < 4) {
      at += 1;
      continue;
    }
    literal(at);
    // Both short forms of a copy.
    const count = end - at;
    out.push(
      count <= 11
        ? Buffer.from([((count - 4) << 2) | 1, 1])
        : Buffer.from([((count - 1) << 2) | 2, 1, 0]),
    );
    from = end;
    at = end + 1;
  }
  literal(bytes.length);
  return Buffer.concat(out);
}

/** One entry of a table. */
export interface TableEntry {
  key: string;
  value: string | Uint8Array | null;
  sequence: number;
}

function block(rows: readonly [key: Buffer, value: Uint8Array][]): Buffer {
  const out: Buffer[] = [];
  const restarts: number[] = [];
  let length = 0;
  let last: Buffer = Buffer.alloc(0);
  for (const [at, [key, value]] of rows.entries()) {
    const isRestart = at % 16 === 0;
    if (isRestart) restarts.push(length);
    let shared = 0;
    while (!isRestart && shared < Math.min(last.length, key.length) && last[shared] === key[shared])
      shared++;
    const row = Buffer.concat([
      varint(shared),
      varint(key.length - shared),
      varint(value.length),
      key.subarray(shared),
      value,
    ]);
    out.push(row);
    length += row.length;
    last = key;
  }
  if (restarts.length === 0) restarts.push(0);
  return Buffer.concat([...out, ...restarts.map((at) => fixed(at, 4)), fixed(restarts.length, 4)]);
}

/** Returns a table of entries, some to a block. */
export function table(
  entries: readonly TableEntry[],
  { perBlock = 4, compress = true }: { perBlock?: number; compress?: boolean } = {},
): Buffer {
  const rows = entries
    .map(({ key, value, sequence }): [Buffer, Uint8Array] => [
      Buffer.concat([Buffer.from(key), Buffer.of(value === null ? 0 : 1), fixed(sequence, 7)]),
      value === null ? Buffer.alloc(0) : Buffer.from(value),
    ])
    .sort(([one], [other]) => {
      const order = Buffer.compare(one.subarray(0, -8), other.subarray(0, -8));
      // Of one key, the newest stands first.
      return (
        order ||
        Number(other.readBigUInt64LE(other.length - 8) - one.readBigUInt64LE(one.length - 8))
      );
    });
  const out: Buffer[] = [];
  let length = 0;
  const put = (content: Buffer): Buffer => {
    const packed = compress ? snappy(content) : content;
    const checked = Buffer.concat([packed, Buffer.of(compress ? 1 : 0)]);
    const handle = Buffer.concat([varint(length), varint(packed.length)]);
    out.push(checked, fixed(checksum(checked), 4));
    length += checked.length + 4;
    return handle;
  };
  const index: [Buffer, Buffer][] = [];
  for (let at = 0; at < rows.length; at += perBlock) {
    const some = rows.slice(at, at + perBlock);
    index.push([some.at(-1)?.[0] ?? Buffer.alloc(0), put(block(some))]);
  }
  const handles = Buffer.concat([put(block([])), put(block(index))]);
  const magic = Buffer.from('57fb808b247547db', 'hex');
  const padding = Buffer.alloc(40 - handles.length);
  return Buffer.concat([...out, handles, padding, magic]);
}
