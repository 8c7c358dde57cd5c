import { deflateSync } from 'node:zlib';
import { encodeQR } from 'qr';
import { drawings } from './drawings.ts';
import type { PictureFile } from './mutated.ts';
import { chunk, png, u32 } from './png.ts';

const URI = 'otpauth://totp/Example:alice@example.com?secret=JBSWY3DPEHPK3PXP&issuer=Example';
const CODE = encodeQR(URI, 'svg');

/**
 * Returns picture files made to crash, to exhaust or to mislead: giant, cut, animated, with scripts, bombs, and files that are no pictures. Without the
 * `giant` ones, that take seconds to write.
 */
export function* hostile({ giant }: { giant: boolean }): Generator<PictureFile, void> {
  yield* sizes(giant ? Number.POSITIVE_INFINITY : 5_000_000);
  for (const kind of [cuts, pngs, gifs, jpegs, webps, bmps, drawings, others]) yield* kind();
}

const file = (name: string, bytes: Buffer | string): PictureFile => ({ name, bytes: Buffer.from(bytes) });

const u16 = (value: number): Buffer => Buffer.from([value & 255, (value >> 8) & 255]);

function sizes(most: number): PictureFile[] {
  const real: [number, number][] = [
    [1, 1],
    [2, 2],
    [1, 30_000],
    [30_000, 1],
    [30_000, 100],
    [100, 30_000],
    [30_000, 2_000],
    [2_000, 30_000],
    [8_000, 8_000],
    [16_000, 4_000],
    [20, 20],
    [21, 21],
    [65_535, 10],
    [65_536, 900],
    [1, 65_536],
    [12_000, 5_000],
  ];
  const told: [number, number][] = [
    [0, 0],
    [0, 100],
    [100, 0],
    [65_535, 65_535],
    [2 ** 31 - 1, 2 ** 31 - 1],
    [2 ** 32 - 1, 1],
    [1, 2 ** 32 - 1],
    [40_000, 40_000],
    [8_001, 8_001],
    [300, 300],
  ];
  return [
    ...real
      .filter(([width, height]) => width * height <= most)
      .map(([width, height]) => file(`flat-${width}x${height}.png`, png(width, height))),
    ...told.map((size) => file(`told-${size.join('x')}.png`, png(30, 30, { told: size }))),
  ];
}

function cuts(): PictureFile[] {
  const sound: Record<string, Buffer> = {
    png: png(300, 300),
    gif: Buffer.from(encodeQR(URI, 'gif', { scale: 4 })),
    svg: Buffer.from(CODE),
  };
  return Object.entries(sound).flatMap(([type, bytes]) =>
    [0, 1, 4, 8, 12, 20, 24, 33, 40, 60, 90, 99].map((share) =>
      file(`cut-${share}.${type}`, bytes.subarray(0, share < 60 ? share : (bytes.length * share) / 100)),
    ),
  );
}

function pngs(): PictureFile[] {
  const zeros = Buffer.alloc(40_000_000, 0);
  const packed = Buffer.concat([Buffer.from('Comment\0\0', 'latin1'), deflateSync(zeros)]);
  const text = (type: string): Buffer => chunk(type, packed);
  const animated = (frames: number): Buffer => chunk('acTL', Buffer.concat([u32(frames), u32(0)]));
  return [
    file('text-bomb.png', png(100, 100, { before: [text('zTXt')] })),
    file('profile-bomb.png', png(100, 100, { before: [text('iCCP')] })),
    file(
      'thousand-texts.png',
      png(100, 100, { before: Array.from({ length: 1000 }, () => text('zTXt').subarray(0, 60)) }),
    ),
    file('rows-bomb.png', png(10, 10, { rows: packed.subarray(9) })),
    file('no-rows.png', png(100, 100, { rows: Buffer.alloc(0) })),
    file('noise-rows.png', png(100, 100, { rows: Buffer.alloc(5000, 0xa7) })),
    file('bad-sum.png', png(100, 100, { before: [chunk('gAMA', u32(45455), 7)] })),
    file('bad-colours.png', png(100, 100, { before: [chunk('PLTE', Buffer.alloc(7))] })),
    file('animated.png', png(100, 100, { before: [animated(1_000_000)] })),
    file('animated-none.png', png(100, 100, { before: [animated(0)] })),
    file(
      'long-chunk.png',
      Buffer.concat([png(100, 100).subarray(0, 33), u32(0xffffffff), Buffer.from('IDAT')]),
    ),
    file('two-heads.png', png(100, 100, { before: [png(9000, 9000).subarray(8, 33)] })),
    file('tail.png', Buffer.concat([png(100, 100), Buffer.alloc(1_000_000, 65)])),
  ];
}

function gifs(): PictureFile[] {
  const head = (width: number, height: number): Buffer =>
    Buffer.concat([
      Buffer.from('GIF89a'),
      u16(width),
      u16(height),
      Buffer.from([0x80, 0, 0, 0, 0, 0, 255, 255, 255]),
    ]);
  const frame = (width: number, height: number, data = [2, 2, 0x44, 1, 0]): Buffer =>
    Buffer.concat([Buffer.from([0x2c]), u16(0), u16(0), u16(width), u16(height), Buffer.from([0, ...data])]);
  const end = Buffer.from([0x3b]);
  const comments = Buffer.alloc(300_000, Buffer.from([0x21, 0xfe, 1, 65, 0]));
  const frames = (count: number, width: number, height: number): Buffer =>
    Buffer.concat([head(width, height), ...Array.from({ length: count }, () => frame(width, height)), end]);
  return [
    file('one.gif', frames(1, 1, 1)),
    file('none.gif', Buffer.concat([head(10, 10), end])),
    file('thousand-frames.gif', frames(1000, 400, 400)),
    file('many-frames.gif', frames(100_000, 10, 10)),
    file('giant.gif', frames(1, 65_535, 65_535)),
    file('wide.gif', frames(1, 30_000, 300)),
    file('flat.gif', frames(3, 7_900, 7_900)),
    file('outgrown.gif', Buffer.concat([head(10, 10), frame(65_535, 65_535), end])),
    file('late.gif', Buffer.concat([head(1, 1), comments, frame(20_000, 20_000), end])),
    file('zero.gif', frames(1, 0, 0)),
    file('bad-width.gif', Buffer.concat([head(50, 50), frame(50, 50, [99, 2, 0x44, 1, 0]), end])),
    file('endless.gif', Buffer.concat([head(50, 50), frame(50, 50, [2]), Buffer.alloc(100_000, 255)])),
    file(
      'extensions.gif',
      Buffer.concat([head(50, 50), Buffer.alloc(90_000, Buffer.from([0x21, 0xfe, 1, 65, 0])), end]),
    ),
  ];
}

function jpegs(): PictureFile[] {
  const segment = (marker: number, data: Buffer): Buffer =>
    Buffer.concat([
      Buffer.from([0xff, marker]),
      Buffer.from([(data.length + 2) >> 8, (data.length + 2) & 255]),
      data,
    ]);
  const start = Buffer.from([0xff, 0xd8]);
  const size = (width: number, height: number): Buffer =>
    Buffer.from([8, height >> 8, height & 255, width >> 8, width & 255, 1, 1, 0x11, 0]);
  const scan = segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0]));
  const whole = (width: number, height: number, sof: number, scans: number): Buffer =>
    Buffer.concat([
      start,
      segment(sof, size(width, height)),
      ...Array.from({ length: scans }, () => scan),
      Buffer.from([0xff, 0xd9]),
    ]);
  const late = (frame: Buffer): Buffer =>
    Buffer.concat([
      start,
      ...Array.from({ length: 5 }, () => segment(0xe1, Buffer.alloc(65_000))),
      frame,
      scan,
    ]);
  const dimensions: [number, number][] = [
    [0, 0],
    [1, 1],
    [100, 100],
    [30_000, 100],
    [65_535, 65_535],
    [7_000, 7_000],
  ];
  return [
    ...dimensions.flatMap(([width, height]) =>
      [0xc0, 0xc2].map((sof) =>
        file(
          `${sof === 0xc0 ? 'plain' : 'progressive'}-${width}x${height}.jpg`,
          whole(width, height, sof, 1),
        ),
      ),
    ),
    file('ten-thousand-scans.jpg', whole(4_000, 4_000, 0xc2, 10_000)),
    file('no-size.jpg', Buffer.concat([start, scan])),
    file('zero-segment.jpg', Buffer.concat([start, Buffer.alloc(100_000, Buffer.from([0xff, 0xe1, 0, 0]))])),
    file('fill.jpg', Buffer.concat([start, Buffer.alloc(200_000, 0xff)])),
    file('lone.jpg', start),
    file('late.jpg', late(segment(0xc2, size(30_000, 30_000)))),
    file(
      'bare-marker.jpg',
      Buffer.concat([start, Buffer.from([0xff, 0x01]), whole(30_000, 30_000, 0xc0, 1).subarray(2)]),
    ),
    file(
      'preview-chain.jpg',
      Buffer.concat([start, ...Array.from({ length: 40 }, () => segment(0xe1, Buffer.alloc(60_000, 69)))]),
    ),
  ];
}

function webps(): PictureFile[] {
  const riff = (type: string, data: Buffer, length = data.length): Buffer => {
    const inner = Buffer.concat([Buffer.from(`WEBP${type}`), u16(length), u16(length >> 16), data]);
    return Buffer.concat([Buffer.from('RIFF'), u16(inner.length), u16(inner.length >> 16), inner]);
  };
  const u24 = (value: number): Buffer => Buffer.from([value & 255, (value >> 8) & 255, (value >> 16) & 255]);
  const extended = (flags: number, width: number, height: number): Buffer =>
    riff('VP8X', Buffer.concat([Buffer.from([flags, 0, 0, 0]), u24(width - 1), u24(height - 1)]));
  return [
    file('giant.webp', extended(0, 16_777_216, 16_777_216)),
    file('wide.webp', extended(0, 30_000, 10)),
    file('animated.webp', extended(2, 400, 400)),
    file('alpha.webp', extended(0x10, 400, 400)),
    file('lossless.webp', riff('VP8L', Buffer.from([0x2f, 0xff, 0xff, 0xff, 0x0f, 7, 7, 7, 7, 7]))),
    file('lossy.webp', riff('VP8 ', Buffer.from([0x30, 1, 0, 0x9d, 1, 0x2a, 0xff, 0x3f, 0xff, 0x3f, 0, 0]))),
    file('long.webp', riff('VP8 ', Buffer.alloc(40, 1), 0xffffffff)),
    file('bare.webp', riff('VP8 ', Buffer.alloc(0))),
    file('odd.webp', riff('XXXX', Buffer.alloc(40))),
  ];
}

function bmps(): PictureFile[] {
  const bmp = (width: number, height: number, bits: number, compression: number, data: Buffer): Buffer => {
    const out = Buffer.alloc(54 + 8);
    out.write('BM');
    out.writeUInt32LE(out.length + data.length, 2);
    out.writeUInt32LE(out.length, 10);
    out.writeUInt32LE(40, 14);
    out.writeInt32LE(width, 18);
    out.writeInt32LE(height, 22);
    out.writeUInt16LE(1, 26);
    out.writeUInt16LE(bits, 28);
    out.writeUInt32LE(compression, 30);
    out.writeUInt32LE(2, 46);
    return Buffer.concat([out, data]);
  };
  const none = Buffer.alloc(0);
  return [
    file('giant.bmp', bmp(2 ** 31 - 1, 2 ** 31 - 1, 24, 0, none)),
    file('upside-down.bmp', bmp(60, -60, 24, 0, Buffer.alloc(60 * 60 * 3))),
    file('least.bmp', bmp(60, -(2 ** 31), 24, 0, none)),
    file('left.bmp', bmp(-60, 60, 24, 0, Buffer.alloc(60 * 60 * 3))),
    file('empty.bmp', bmp(7_900, 7_900, 1, 0, none)),
    file('run-bomb.bmp', bmp(7_900, 7_900, 8, 1, Buffer.alloc(500_000, Buffer.from([255, 1])))),
    file('run-deltas.bmp', bmp(1_000, 1_000, 8, 1, Buffer.alloc(400_000, Buffer.from([0, 2, 0, 0])))),
    file('odd-bits.bmp', bmp(60, 60, 7, 0, Buffer.alloc(4_000))),
    file('no-way.bmp', bmp(60, 60, 24, 99, Buffer.alloc(4_000))),
    file('short.bmp', 'BM'),
    file(
      'old.bmp',
      Buffer.concat([bmp(0, 0, 0, 0, none).subarray(0, 14), ...[12, 0, 65_535, 65_535, 1, 24].map(u16)]),
    ),
    file('within.bmp', bmp(1, 1, 0, 5, png(100, 100, { told: [30_000, 30_000] }))),
  ];
}

function others(): PictureFile[] {
  const noise = Buffer.from(Array.from({ length: 200_000 }, (_, i) => (i * i * 31 + (i >> 3) * 7) & 255));
  const decoy = Buffer.concat([
    u32(28),
    Buffer.from('free'),
    u32(20),
    Buffer.from('ispe'),
    u32(0),
    u32(1),
    u32(1),
  ]);
  return [
    file('empty.png', ''),
    file('empty.svg', ''),
    file('one-byte.jpg', 'x'),
    file('page.png', '<!doctype html><script>while(true);</script>'),
    file('text.jpg', URI),
    file('paper.pdf', '%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj'),
    file('paper.png', '%PDF-1.7\n'),
    file('packed.png', Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), noise])),
    file('program.gif', Buffer.concat([Buffer.from('MZ'), noise])),
    file('noise.png', noise),
    file('noise.webp', Buffer.concat([Buffer.from('RIFF\xff\xff\xff\xffWEBPVP8 ', 'latin1'), noise])),
    file('noise.jpg', Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), noise])),
    file('noise-rows.gif', Buffer.concat([Buffer.from('GIF89a'), noise])),
    file('icon.ico', Buffer.concat([Buffer.from([0, 0, 1, 0, 1, 0]), noise.subarray(0, 500)])),
    file(
      'decoy.avif',
      Buffer.concat([u32(20), Buffer.from('ftypavif\0\0\0\0mif1'), decoy, noise.subarray(0, 5_000)]),
    ),
    file('film.avif', Buffer.concat([u32(24), Buffer.from('ftypavif'), noise.subarray(0, 5_000)])),
    file('phone.heic', Buffer.concat([u32(24), Buffer.from('ftypheic'), noise.subarray(0, 5_000)])),
    file('scan.tiff', Buffer.concat([Buffer.from('II*\0'), noise.subarray(0, 5_000)])),
    file('huge.png', Buffer.concat([png(100, 100), Buffer.alloc(61_000_000)])),
    file('wide.txt', 'x'.repeat(1_000_000)),
    file('marks.svg', `\ufeff${CODE}`),
    file('wide-letters.svg', Buffer.from(`\ufeff${CODE}`, 'utf16le')),
  ];
}
