import { argon2id as noble } from '@noble/hashes/argon2.js';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { argon2id } from '../../../src/vault/kdf/argon2id.ts';

const filled = (length: number, byte: number) => new Uint8Array(length).fill(byte);
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('Argon2id', () => {
  it('is that of RFC 9106 section 5.3, in the implementation that both are held to', () => {
    const options = {
      m: 32,
      t: 3,
      p: 4,
      dkLen: 32,
      version: 0x13,
      key: filled(8, 3),
      personalization: filled(12, 4),
    };
    expect(hex(noble(filled(32, 1), filled(16, 2), options))).toBe(
      '0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659',
    );
  });

  it.each([
    [19_456, 2, 1],
    [1_024, 3, 1],
    [2_048, 2, 4],
  ])('is the same with WebAssembly and without (m=%i t=%i p=%i)', async (m, t, p) => {
    const run = { password: new TextEncoder().encode('ключ 鍵'), salt: filled(16, 7), m, t, p };
    const fast = await argon2id(run);
    expect(fast).toEqual(noble(run.password, run.salt, { m, t, p, dkLen: 32, version: 0x13 }));
    vi.stubGlobal('WebAssembly', undefined);
    expect(await argon2id(run)).toEqual(fast);
  });
});
