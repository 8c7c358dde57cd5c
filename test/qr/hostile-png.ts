import { deflateSync } from 'node:zlib';
import { file, type PictureFile } from './mutated.ts';
import { chunk, png, u32 } from './png.ts';

/**
 * Returns PNG files of odd sizes, true and only told. A picture takes four bytes of memory a pixel
 * when it is unpacked: what says that it has more than 64 million of them is not.
 */
export function sizes(): PictureFile[] {
  const real: [number, number][] = [
    [1, 1],
    [2, 2],
    [1, 5_000],
    [5_000, 1],
    [3_000, 1_000],
    [100, 9_000],
    [20, 20],
    [21, 21],
  ];
  const told: [number, number][] = [
    [0, 0],
    [0, 100],
    [100, 0],
    [8_001, 8_001],
    [2 ** 32 - 1, 1],
    [300, 300],
  ];
  return [
    ...real.map(([width, height]) => file(`flat-${width}x${height}.png`, png(width, height))),
    ...told.map((size) => file(`told-${size.join('x')}.png`, png(30, 30, { told: size }))),
  ];
}

/**
 * Returns PNG files with odd chunks. Only the head is ours to read. What a chunk unpacks to is
 * never looked at, and here it is little.
 */
export function pngs(): PictureFile[] {
  const packed = Buffer.concat([
    Buffer.from('Comment\0\0', 'latin1'),
    deflateSync(Buffer.alloc(9_000)),
  ]);
  const text = (type: string): Buffer => chunk(type, packed);
  const animated = (frames: number): Buffer => chunk('acTL', Buffer.concat([u32(frames), u32(0)]));
  return [
    file('text.png', png(100, 100, { before: [text('zTXt')] })),
    file('profile.png', png(100, 100, { before: [text('iCCP')] })),
    file(
      'half-texts.png',
      png(100, 100, { before: [1, 2, 3].map(() => text('zTXt').subarray(0, 20)) }),
    ),
    file('more-rows.png', png(10, 10, { rows: packed.subarray(9) })),
    file('no-rows.png', png(100, 100, { rows: Buffer.alloc(0) })),
    file('noise-rows.png', png(100, 100, { rows: Buffer.alloc(5000, 0xa7) })),
    file('bad-sum.png', png(100, 100, { before: [chunk('gAMA', u32(45455), 7)] })),
    file('bad-colours.png', png(100, 100, { before: [chunk('PLTE', Buffer.alloc(7))] })),
    file('animated.png', png(100, 100, { before: [animated(3)] })),
    file('animated-none.png', png(100, 100, { before: [animated(0)] })),
    file(
      'long-chunk.png',
      Buffer.concat([png(100, 100).subarray(0, 33), u32(0xffffffff), Buffer.from('IDAT')]),
    ),
    file('two-heads.png', png(100, 100, { before: [png(200, 200).subarray(8, 33)] })),
    file('tail.png', Buffer.concat([png(100, 100), Buffer.alloc(100_000, 65)])),
  ];
}
