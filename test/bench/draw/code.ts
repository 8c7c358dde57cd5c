import { deflateSync } from 'node:zlib';
import { encodeQR } from 'qr';
import { chunk, u32 } from '../../qr/png.ts';

/** Rows of a code's modules, dark ones are true; `quiet` modules of light around it. */
export function rowsOf(text: string, quiet = 4, ecc: 'medium' | 'high' = 'medium'): boolean[][] {
  // The encoder draws a border of one module at least.
  const bare = encodeQR(text, 'raw', { ecc, border: 1 })
    .slice(1, -1)
    .map((row) => row.slice(1, -1));
  const light = (count: number): boolean[] => Array<boolean>(count).fill(false);
  const margin = Array.from({ length: quiet }, () => light(bare.length + 2 * quiet));
  return [...margin, ...bare.map((row) => [...light(quiet), ...row, ...light(quiet)]), ...margin];
}

/** Red, green and blue, 0 to 255 each. */
export type Colour = [number, number, number];

/** Returns a PNG file of some rows, so many pixels a module, in two colours. */
export function pngOf(
  rows: boolean[][],
  scale: number,
  dark: Colour = [0, 0, 0],
  light: Colour = [255, 255, 255],
): Buffer {
  const side = rows.length * scale;
  const lines = rows.flatMap((row) => {
    const line = Buffer.from([0, ...row.flatMap((isDark) => Array(scale).fill(isDark ? 1 : 0))]);
    return Array<Buffer>(scale).fill(line);
  });
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', Buffer.concat([u32(side), u32(side), Buffer.from([8, 3, 0, 0, 0])])),
    chunk('PLTE', Buffer.from([...light, ...dark])),
    chunk('IDAT', deflateSync(Buffer.concat(lines), { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Returns a data URL of a file. */
export function dataUrl(type: string, bytes: Buffer | string): string {
  return `data:${type};base64,${Buffer.from(bytes).toString('base64')}`;
}

/** Returns what is written for each dark module, by its column and row. */
export function darkOnes(rows: boolean[][], write: (x: number, y: number) => string): string {
  return rows.flatMap((row, y) => row.map((isDark, x) => (isDark ? write(x, y) : ''))).join('');
}
