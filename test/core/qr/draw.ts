import { encodeQR } from 'qr';
import type { Plane } from '../../../src/core/picture/plane.ts';

/** How a code is drawn for a test; everything has a default. */
export interface Drawing {
  ecc?: 'low' | 'medium' | 'quartile' | 'high';
  /** Pixels per module. */
  module?: number;
  /** Modules of quiet zone. */
  quiet?: number;
  dark?: number;
  light?: number;
  /** Share of a module's side that is left light around each dark module. */
  gap?: number;
  latin1?: boolean;
}

/** Returns a plane of one grey. */
export function sheet(width: number, height: number, grey = 255): Plane {
  return { width, height, data: new Uint8ClampedArray(width * height).fill(grey) };
}

/** Returns the plane of a code. */
export function draw(text: string, drawing: Drawing = {}): Plane {
  const { ecc = 'medium', module = 4, quiet = 4, dark = 0, light = 255, gap = 0, latin1 } = drawing;
  const textEncoder = (given: string): Uint8Array =>
    Uint8Array.from(given, (letter) => letter.charCodeAt(0));
  const framed = encodeQR(text, 'raw', {
    ecc,
    border: 1,
    ...(latin1 ? { encoding: 'byte', textEncoder } : {}),
  });
  const rows = framed.slice(1, -1).map((row) => row.slice(1, -1));
  const side = Math.ceil((rows.length + 2 * quiet) * module);
  const plane = sheet(side, side, light);
  const margin = Math.round((module * gap) / 2);
  for (const [y, row] of rows.entries())
    for (const [x, isDark] of row.entries()) {
      if (!isDark) continue;
      const [left, top] = [
        Math.round((x + quiet) * module) + margin,
        Math.round((y + quiet) * module) + margin,
      ];
      const right = Math.round((x + quiet + 1) * module) - margin;
      const bottom = Math.round((y + quiet + 1) * module) - margin;
      for (let line = top; line < bottom; line++)
        plane.data.fill(dark, line * side + left, line * side + right);
    }
  return plane;
}

/** Puts a plane onto another at a place, in place. */
export function paste(onto: Plane, plane: Plane, x: number, y: number): Plane {
  for (let line = 0; line < plane.height; line++)
    onto.data.set(
      plane.data.subarray(line * plane.width, (line + 1) * plane.width),
      (y + line) * onto.width + x,
    );
  return onto;
}

/** Returns the plane turned by an angle in degrees around its middle, on a ground of one grey. */
export function turned(plane: Plane, degrees: number, ground = 255): Plane {
  const side = Math.ceil(Math.hypot(plane.width, plane.height));
  const out = sheet(side, side, ground);
  const [sin, cos] = [Math.sin((degrees * Math.PI) / 180), Math.cos((degrees * Math.PI) / 180)];
  for (let y = 0; y < side; y++)
    for (let x = 0; x < side; x++) {
      const [dx, dy] = [x - side / 2, y - side / 2];
      const fromX = Math.round(dx * cos + dy * sin + plane.width / 2);
      const fromY = Math.round(dy * cos - dx * sin + plane.height / 2);
      if (fromX < 0 || fromY < 0 || fromX >= plane.width || fromY >= plane.height) continue;
      out.data[y * side + x] = plane.data[fromY * plane.width + fromX] ?? ground;
    }
  return out;
}

/** Returns the plane with each pixel the mean of its nine; white at the edge. */
export function blurred({ width, height, data }: Plane): Plane {
  const out = new Uint8ClampedArray(data.length).fill(255);
  for (let y = 1; y < height - 1; y++)
    for (let x = 1; x < width - 1; x++) {
      let sum = 0;
      for (const row of [y - 1, y, y + 1])
        for (const column of [x - 1, x, x + 1]) sum += data[row * width + column] ?? 0;
      out[y * width + x] = sum / 9;
    }
  return { width, height, data: out };
}

/** Returns numbers from 0 to 1, the same for the same seed (mulberry32). */
export function chance(seed: number): () => number {
  let a = seed;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
