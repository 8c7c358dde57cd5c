import { describe, expect, it } from 'vitest';
import { inverted } from '../../../src/core/picture/plane.ts';
import { readAddress, readJsqr } from '../../../src/core/qr/jsqr.ts';
import { draw, sheet } from './draw.ts';

const URI = 'otpauth://totp/Example:alice@example.com?secret=JBSWY3DPEHPK3PXP&issuer=Example';

describe('readAddress', () => {
  it('reads an address of dark modules on light alone', () => {
    const plane = draw(URI, { module: 3 });
    expect(readAddress(plane)).toBe(URI);
    expect(readAddress(inverted(plane))).toBeNull();
  });

  it.each(['WIFI:T:WPA;S:heron;P:otpauth;;', '123456', 'HERON'])(
    'leaves %s to other decoders',
    (text) => {
      const plane = draw(text, { module: 3 });
      expect(readJsqr(plane, 'dark')?.text).toBe(text);
      expect(readAddress(plane)).toBeNull();
    },
  );
});

describe('a plane in which jsQR finds nothing at all', () => {
  it.each([0, 255])('is no code, and no error: all %i', (grey) => {
    const plane = sheet(60, 60, grey);
    expect(readJsqr(plane, 'dark')).toBeNull();
    expect(readAddress(plane)).toBeNull();
  });
});
