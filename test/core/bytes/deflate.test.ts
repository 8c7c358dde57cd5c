import { describe, expect, it } from 'vitest';
import { deflate, inflate } from '../../../src/core/bytes/deflate.ts';

describe('deflate', () => {
  it('goes there and back', async () => {
    const bytes = new TextEncoder().encode('latchkey '.repeat(50_000));
    const packed = await deflate(bytes);
    expect(packed.length).toBeLessThan(bytes.length / 50);
    expect(await inflate(packed, bytes.length)).toEqual(bytes);
  });

  it('stops a bomb at the cap', async () => {
    const packed = await deflate(new Uint8Array(3_000_000));
    await expect(inflate(packed, 2_999_999)).rejects.toThrow(RangeError);
  });

  it.each([[[]], [[255, 255, 255]], [[75]]])('refuses %j', async (bytes) => {
    await expect(inflate(new Uint8Array(bytes), 1_000)).rejects.toThrow();
  });
});
