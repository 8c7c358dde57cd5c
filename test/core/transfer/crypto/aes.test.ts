import { createCipheriv, pbkdf2Sync } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { cbcOpened, gcmOpened, pbkdf2 } from '../../../../src/core/transfer/crypto/aes.ts';
import { refusalOf } from '../given-accounts.ts';

const utf8 = new TextEncoder();
const key = Uint8Array.from({ length: 32 }, (_, at) => at);
const iv = new Uint8Array(16).fill(7);
const plain = utf8.encode('any text');

describe('gcmOpened', () => {
  function sealed(aad?: Uint8Array) {
    const cipher = createCipheriv('aes-256-gcm', key, iv.slice(4));
    if (aad) cipher.setAAD(aad);
    const data = [cipher.update(plain), cipher.final(), cipher.getAuthTag()];
    return new Uint8Array(Buffer.concat(data));
  }

  test('opens what belongs together and nothing else', async () => {
    const nonce = iv.slice(4);
    const [aad, other] = [utf8.encode('bound'), utf8.encode('other')];
    expect(await gcmOpened(key, nonce, sealed())).toEqual(plain);
    expect(await gcmOpened(key, nonce, sealed(aad), aad)).toEqual(plain);
    expect(await gcmOpened(key, nonce, sealed(aad), other)).toBeNull();
    expect(await gcmOpened(key, nonce, sealed(aad))).toBeNull();
    expect(await gcmOpened(key.slice().reverse(), nonce, sealed())).toBeNull();
    expect(await gcmOpened(key.slice(1), nonce, sealed())).toBeNull();
    expect(await gcmOpened(key, nonce, sealed().slice(0, 10))).toBeNull();
    expect(await gcmOpened(key, new Uint8Array(), sealed())).toBeNull();
  });
});

describe('cbcOpened', () => {
  test('opens what belongs together and nothing else', async () => {
    const cipher = createCipheriv('aes-256-cbc', key, iv);
    const sealed = new Uint8Array(Buffer.concat([cipher.update(plain), cipher.final()]));
    expect(await cbcOpened(key, iv, sealed)).toEqual(plain);
    expect(await cbcOpened(key, iv, sealed.slice(1))).toBeNull();
    expect(await cbcOpened(key, iv.slice(1), sealed)).toBeNull();
    expect(await cbcOpened(key, iv, new Uint8Array())).toBeNull();
  });
});

describe('pbkdf2', () => {
  test('equals another implementation', async () => {
    for (const hash of ['SHA-1', 'SHA-256', 'SHA-512'] as const) {
      const name = hash.replace('-', '').toLowerCase();
      for (const [length, password] of [
        [16, 'pässword'],
        [64, ''],
      ] as const) {
        const bytes = await pbkdf2(hash, utf8.encode(password), iv, 1000, length);
        expect([...bytes]).toEqual([...pbkdf2Sync(password, iv, 1000, length, name)]);
      }
    }
  });

  test('rounds beyond reason are refused before anything runs', async () => {
    for (const [rounds, code] of [
      [10_000_001, 'import_costly'],
      [0, 'import_damaged'],
      [1.5, 'import_damaged'],
      [Number.NaN, 'import_damaged'],
    ] as const)
      expect(await refusalOf(pbkdf2('SHA-1', plain, iv, rounds, 32))).toBe(code);
  });
});
