import { crc32, deflateSync } from 'node:zlib';

/** What may be odd about a PNG; everything has a sound default. */
export interface Odd {
  /** The size that the header says, where it is another than the data's. */
  told?: [width: number, height: number];
  /** Chunks between the header and the data. */
  before?: Buffer[];
  /** The compressed rows, instead of a sheet of one grey. */
  rows?: Buffer;
}

/** Returns a chunk of a PNG file (W3C PNG §5.3). */
export function chunk(type: string, data: Buffer, sum?: number): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  return Buffer.concat([u32(data.length), body, u32(sum ?? crc32(body))]);
}

/** Returns a greyscale PNG file of one grey. */
export function png(width: number, height: number, { told, before = [], rows }: Odd = {}): Buffer {
  const [w, h] = told ?? [width, height];
  const header = Buffer.concat([u32(w), u32(h), Buffer.from([8, 0, 0, 0, 0])]);
  const data = rows ?? deflateSync(Buffer.alloc((width + 1) * height, 0));
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    ...before,
    chunk('IDAT', data),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Returns a number as four bytes, the highest first. */
export function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value >>> 0);
  return bytes;
}
