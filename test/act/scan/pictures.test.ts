import { beforeEach, describe, expect, it } from 'vitest';
import { asked, reset, scanPictures, URI } from './scanned.ts';

beforeEach(reset);

describe('scanPictures', () => {
  const read = {
    found: [{ text: URI, top: true, own: true }],
    known: [],
    damaged: false,
    unreadable: 0,
  };

  it.each([
    ['picture_pdf', '%PDF-1.7'],
    ['picture_unreadable', 'hello'],
    ['picture_unreadable', ''],
  ])('refuses with %s', async (refusal, content) => {
    await expect(scanPictures([new Blob([content])], [])).rejects.toMatchObject({ code: refusal });
  });

  it('refuses a bomb before it is unpacked', async () => {
    const bomb = Uint8Array.from([
      0x89, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82, 0, 0, 0x75, 0x30, 0, 0, 0x75,
      0x30,
    ]);
    await expect(scanPictures([new Blob([bomb])], [])).rejects.toMatchObject({
      code: 'picture_too_large',
    });
    expect(asked.decode).not.toHaveBeenCalled();
  });

  const start = [0xff, 0xd8];
  const preview = [0xff, 0xe1, 0xff, 0xff, ...Array.from({ length: 65_533 }, () => 0xff)];
  const sized = (pixels: number): number[] => [
    0xff,
    0xc0,
    0,
    11,
    8,
    pixels >> 8,
    pixels & 255,
    pixels >> 8,
    pixels & 255,
    1,
    1,
    0x11,
    0,
  ];
  const late = (pixels: number): Blob =>
    new Blob([
      Uint8Array.from([start, ...Array.from({ length: 5 }, () => preview), sized(pixels)].flat()),
    ]);

  it.each([
    ['picture_too_large', late(20_000)],
    ['picture_unreadable', late(0)],
    ['picture_unreadable', new Blob([Uint8Array.from([...start, ...preview])])],
  ])('refuses with %s what tells its size late or never', async (code, blob) => {
    await expect(scanPictures([blob], [])).rejects.toMatchObject({ code });
    expect(asked.decode).not.toHaveBeenCalled();
  });

  it('reads a photograph whose size stands behind much else', async () => {
    asked.decode.mockResolvedValue(read);
    expect((await scanPictures([late(4_000)], [])).findings).toHaveLength(1);
  });

  it('reads the good pictures among several, and never offers a host', async () => {
    const gif = Uint8Array.from([
      71, 73, 70, 56, 57, 97, 10, 0, 10, 0, 0, 0, 0, 44, 0, 0, 0, 0, 10, 0, 10, 0, 0,
    ]);
    asked.decode.mockResolvedValue(read);
    const { findings, fillHost } = await scanPictures([new Blob(['no']), new Blob([gif])], []);
    expect(asked.decode.mock.lastCall?.[0].files).toHaveLength(1);
    expect(findings).toHaveLength(1);
    expect(fillHost).toBeNull();
  });
});
