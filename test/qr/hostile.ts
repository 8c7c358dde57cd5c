import { encodeQR } from 'qr';
import { drawings } from './drawings.ts';
import { pngs, sizes } from './hostile-png.ts';
import { file, type PictureFile } from './mutated.ts';
import { png, u32 } from './png.ts';

const URI = 'otpauth://totp/Example:alice@example.com?secret=JBSWY3DPEHPK3PXP&issuer=Example';
const CODE = encodeQR(URI, 'svg');

/**
 * Returns picture files that are odd, broken or beyond a limit of ours: cut, animated, of sizes
 * that are not true, with scripts, and files that are no pictures. Each tries a guard with a
 * harmless file just beyond it: no program that opens one is kept busy or fills its memory.
 */
export function* hostile(): Generator<PictureFile, void> {
  yield* sizes();
  for (const kind of [cuts, pngs, gifs, jpegs, webps, bmps, others]) yield* kind();
  const { beyond, odd } = drawings();
  yield* [...beyond, ...odd];
}

const u16 = (value: number): Buffer => Buffer.from([value & 255, (value >> 8) & 255]);

function cuts(): PictureFile[] {
  const sound: Record<string, Buffer> = {
    png: png(300, 300),
    gif: Buffer.from(encodeQR(URI, 'gif', { scale: 4 })),
    svg: Buffer.from(CODE),
  };
  return Object.entries(sound).flatMap(([type, bytes]) =>
    [0, 1, 4, 8, 12, 20, 24, 33, 40, 60, 90, 99].map((share) =>
      file(
        `cut-${share}.${type}`,
        bytes.subarray(0, share < 60 ? share : (bytes.length * share) / 100),
      ),
    ),
  );
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
    Buffer.concat([
      Buffer.from([0x2c]),
      u16(0),
      u16(0),
      u16(width),
      u16(height),
      Buffer.from([0, ...data]),
    ]);
  const end = Buffer.from([0x3b]);
  const comments = Buffer.alloc(300_000, Buffer.from([0x21, 0xfe, 1, 65, 0]));
  const frames = (count: number, width: number, height: number): Buffer =>
    Buffer.concat([
      head(width, height),
      ...Array.from({ length: count }, () => frame(width, height)),
      end,
    ]);
  return [
    file('one.gif', frames(1, 1, 1)),
    file('none.gif', Buffer.concat([head(10, 10), end])),
    file('frames.gif', frames(20, 400, 400)),
    // More pixels than may be unpacked, in its first frame or behind comments longer than what is
    // read of a file.
    file('large.gif', frames(1, 8_001, 8_001)),
    file('wide.gif', frames(1, 9_000, 30)),
    file('outgrown.gif', Buffer.concat([head(10, 10), frame(8_001, 8_001), end])),
    file('late.gif', Buffer.concat([head(1, 1), comments, frame(200, 200), end])),
    file('zero.gif', frames(1, 0, 0)),
    file('bad-width.gif', Buffer.concat([head(50, 50), frame(50, 50, [99, 2, 0x44, 1, 0]), end])),
    file(
      'not-ended.gif',
      Buffer.concat([head(50, 50), frame(50, 50, [2]), Buffer.alloc(1_000, 255)]),
    ),
    file(
      'extensions.gif',
      Buffer.concat([head(50, 50), Buffer.alloc(900, Buffer.from([0x21, 0xfe, 1, 65, 0])), end]),
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
    [9_000, 100],
    [8_001, 8_001],
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
    file('scans.jpg', whole(400, 400, 0xc2, 20)),
    file('no-size.jpg', Buffer.concat([start, scan])),
    file(
      'zero-segment.jpg',
      Buffer.concat([start, Buffer.alloc(1_000, Buffer.from([0xff, 0xe1, 0, 0]))]),
    ),
    file('fill.jpg', Buffer.concat([start, Buffer.alloc(2_000, 0xff)])),
    file('lone.jpg', start),
    file('late.jpg', late(segment(0xc2, size(300, 300)))),
    file(
      'bare-marker.jpg',
      Buffer.concat([start, Buffer.from([0xff, 0x01]), whole(8_001, 8_001, 0xc0, 1).subarray(2)]),
    ),
    file(
      'preview-chain.jpg',
      Buffer.concat([
        start,
        ...Array.from({ length: 5 }, () => segment(0xe1, Buffer.alloc(60_000, 69))),
      ]),
    ),
  ];
}

function webps(): PictureFile[] {
  const riff = (type: string, data: Buffer, length = data.length): Buffer => {
    const inner = Buffer.concat([Buffer.from(`WEBP${type}`), u16(length), u16(length >> 16), data]);
    return Buffer.concat([Buffer.from('RIFF'), u16(inner.length), u16(inner.length >> 16), inner]);
  };
  const u24 = (value: number): Buffer =>
    Buffer.from([value & 255, (value >> 8) & 255, (value >> 16) & 255]);
  const extended = (flags: number, width: number, height: number): Buffer =>
    riff('VP8X', Buffer.concat([Buffer.from([flags, 0, 0, 0]), u24(width - 1), u24(height - 1)]));
  return [
    file('large.webp', extended(0, 8_001, 8_001)),
    file('wide.webp', extended(0, 9_000, 10)),
    file('animated.webp', extended(2, 400, 400)),
    file('alpha.webp', extended(0x10, 400, 400)),
    file('lossless.webp', riff('VP8L', Buffer.from([0x2f, 0x63, 0xc0, 0x18, 0, 7, 7, 7, 7, 7]))),
    file(
      'lossy.webp',
      riff('VP8 ', Buffer.from([0x30, 1, 0, 0x9d, 1, 0x2a, 0x64, 0, 0x64, 0, 0, 0])),
    ),
    file('long.webp', riff('VP8 ', Buffer.alloc(40, 1), 0xffffffff)),
    file('bare.webp', riff('VP8 ', Buffer.alloc(0))),
    file('odd.webp', riff('XXXX', Buffer.alloc(40))),
  ];
}

function bmps(): PictureFile[] {
  const bmp = (
    width: number,
    height: number,
    bits: number,
    compression: number,
    data: Buffer,
  ): Buffer => {
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
    file('large.bmp', bmp(8_001, 8_001, 24, 0, none)),
    file('upside-down.bmp', bmp(60, -60, 24, 0, Buffer.alloc(60 * 60 * 3))),
    file('left.bmp', bmp(-60, 60, 24, 0, Buffer.alloc(60 * 60 * 3))),
    file('empty.bmp', bmp(900, 900, 1, 0, none)),
    file('runs.bmp', bmp(900, 900, 8, 1, Buffer.alloc(900, Buffer.from([255, 1])))),
    file('run-deltas.bmp', bmp(100, 100, 8, 1, Buffer.alloc(4_000, Buffer.from([0, 2, 0, 0])))),
    file('odd-bits.bmp', bmp(60, 60, 7, 0, Buffer.alloc(4_000))),
    file('no-way.bmp', bmp(60, 60, 24, 99, Buffer.alloc(4_000))),
    file('short.bmp', 'BM'),
    file(
      'old.bmp',
      Buffer.concat([
        bmp(0, 0, 0, 0, none).subarray(0, 14),
        ...[12, 0, 8_001, 8_001, 1, 24].map(u16),
      ]),
    ),
    file('within.bmp', bmp(1, 1, 0, 5, png(100, 100, { told: [8_001, 8_001] }))),
  ];
}

function others(): PictureFile[] {
  const noise = Buffer.from(
    Array.from({ length: 200_000 }, (_, i) => (i * i * 31 + (i >> 3) * 7) & 255),
  );
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
    file('page.png', '<!doctype html><title>A page</title>'),
    file('text.jpg', URI),
    file('paper.pdf', '%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj'),
    file('paper.png', '%PDF-1.7\n'),
    file('packed.png', Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), noise])),
    file('program.gif', Buffer.concat([Buffer.from('MZ'), noise])),
    file('noise.png', noise),
    file(
      'noise.webp',
      Buffer.concat([Buffer.from('RIFF\xff\xff\xff\xffWEBPVP8 ', 'latin1'), noise]),
    ),
    file('noise.jpg', Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), noise])),
    file('noise-rows.gif', Buffer.concat([Buffer.from('GIF89a'), noise])),
    file('icon.ico', Buffer.concat([Buffer.from([0, 0, 1, 0, 1, 0]), noise.subarray(0, 500)])),
    file(
      'decoy.avif',
      Buffer.concat([
        u32(20),
        Buffer.from('ftypavif\0\0\0\0mif1'),
        decoy,
        noise.subarray(0, 5_000),
      ]),
    ),
    file('film.avif', Buffer.concat([u32(24), Buffer.from('ftypavif'), noise.subarray(0, 5_000)])),
    file('phone.heic', Buffer.concat([u32(24), Buffer.from('ftypheic'), noise.subarray(0, 5_000)])),
    file('scan.tiff', Buffer.concat([Buffer.from('II*\0'), noise.subarray(0, 5_000)])),
    // Longer than any picture that is read: 60 MB.
    file('long.png', Buffer.concat([png(100, 100), Buffer.alloc(60_000_001)])),
    file('wide.txt', 'x'.repeat(10_000)),
    file('marks.svg', `\ufeff${CODE}`),
    file('wide-letters.svg', Buffer.from(`\ufeff${CODE}`, 'utf16le')),
  ];
}
