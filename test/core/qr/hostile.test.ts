import { encodeQR } from 'qr';
import { describe, expect, it } from 'vitest';
import { HEADER_BYTES, readHeader } from '../../../src/core/picture/header.ts';
import { readThorough } from '../../../src/core/qr/decode.ts';
import { isBomb } from '../../../src/core/svg/expansion.ts';
import { drawings } from '../../qr/drawings.ts';
import { hostile } from '../../qr/hostile.ts';
import { mutated, type PictureFile } from '../../qr/mutated.ts';
import { png } from '../../qr/png.ts';
import { chance, draw, paste, sheet } from './draw.ts';

const URI = 'otpauth://totp/Example:alice@example.com?secret=JBSWY3DPEHPK3PXP&issuer=Example';
const sound: PictureFile[] = [
  { name: 'code.gif', bytes: Buffer.from(encodeQR(URI, 'gif', { scale: 4 })) },
  { name: 'code.svg', bytes: Buffer.from(encodeQR(URI, 'svg')) },
  { name: 'flat.png', bytes: png(300, 300) },
];
const files = [...hostile()];
const KNOWN = ['png', 'jpeg', 'gif', 'webp', 'bmp', 'avif', 'svg', 'pdf'];

describe('picture files that are odd, broken or beyond a limit', () => {
  it('each have a name of their own', () => {
    const names = files.map(({ name }) => name);
    expect(names.length).toBeGreaterThan(150);
    expect(new Set(names).size).toBe(names.length);
  });

  it('say of themselves what they are, or nothing', () => {
    for (const { name, bytes } of [...files, ...mutated(sound, 300, chance(20261125))]) {
      const header = readHeader(new Uint8Array(bytes.subarray(0, HEADER_BYTES)));
      if (header) expect(KNOWN, name).toContain(header.type);
      if (header?.type === 'svg') expect(typeof isBomb(bytes.toString('utf8'))).toBe('boolean');
    }
  });
});

describe('a drawing', () => {
  const { beyond, odd } = drawings();
  const textOf = ({ bytes }: PictureFile): string => bytes.toString('utf8');

  it.each(beyond.map((one) => [one.name, one] as const))(
    'just beyond a limit is refused: %s',
    (_name, one) => {
      expect(isBomb(textOf(one))).toBe(true);
    },
  );

  it.each(odd.map((one) => [one.name, one] as const))(
    'that is only odd is let through: %s',
    (_name, one) => {
      expect(isBomb(textOf(one))).toBe(false);
    },
  );
});

describe('a picture larger than any screen', () => {
  it('is read all the same', () => {
    const code = draw(URI, { module: 12 });
    const look = readThorough(paste(sheet(3_200, 3_000), code, 1_300, 900));
    expect(look.readings.map(({ text }) => text)).toEqual([URI]);
  });
});
