import { draw, sheet } from '../../core/qr/draw.ts';

const WIDTH = 640;
const HEIGHT = 480;

/**
 * Returns a video (YUV4MPEG2, grey, 640 × 480, 10 frames a second) for Chromium's fake camera: one
 * code after the other, each for a second.
 */
export function videoOf(texts: string[]): Buffer {
  const grey = Buffer.alloc((WIDTH * HEIGHT) / 2, 128);
  const frames = texts.flatMap((text) => {
    const frame = Buffer.concat([Buffer.from('FRAME\n'), pictureOf(text), grey]);
    return Array.from({ length: 10 }, () => frame);
  });
  return Buffer.concat([
    Buffer.from(`YUV4MPEG2 W${WIDTH} H${HEIGHT} F10:1 Ip A1:1 C420jpeg\n`),
    ...frames,
  ]);
}

function pictureOf(text: string): Buffer {
  const { data } = sheet(WIDTH, HEIGHT, 200);
  const small = draw(text, { module: 2, quiet: 4 });
  const code = draw(text, { module: Math.floor(430 / (small.width / 2)), quiet: 4 });
  const [left, top] = [(WIDTH - code.width) >> 1, (HEIGHT - code.height) >> 1];
  for (let y = 0; y < code.height; y++)
    data.set(code.data.subarray(y * code.width, (y + 1) * code.width), (top + y) * WIDTH + left);
  return Buffer.from(data);
}
