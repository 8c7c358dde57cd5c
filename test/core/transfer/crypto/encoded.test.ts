import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  base64Bytes,
  hexBytes,
  jsonIn,
  listedBytes,
  neededBytes,
} from '../../../../src/core/transfer/crypto/encoded.ts';
import { refused } from '../../otp/refused.ts';

test('any bytes are read from every notation', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      const buffer = Buffer.from(bytes);
      const lines = buffer.toString('base64').replace(/.{10}/g, '$&\r\n');
      const texts = [buffer.toString('base64'), buffer.toString('base64url'), lines];
      for (const text of texts) expect([...(base64Bytes(text) ?? [])]).toEqual([...bytes]);
      const hex = buffer.toString('hex');
      for (const text of [hex, hex.toUpperCase()])
        expect([...(hexBytes(text) ?? [])]).toEqual([...bytes]);
      const signed = [...new Int8Array(Uint8Array.from(bytes).buffer)];
      for (const list of [signed, [...bytes]])
        expect([...(listedBytes(list) ?? [])]).toEqual([...bytes]);
    }),
  );
});

test('anything else is none', () => {
  for (const other of [undefined, null, 7, {}, [], 'abc', 'xy', '0x12']) {
    expect(hexBytes(other)).toBeNull();
    if (typeof other !== 'string') expect(base64Bytes(other)).toBeNull();
  }
  for (const other of ['A', 'AAAAA', '*AAA', 'AA:A']) expect(base64Bytes(other)).toBeNull();
  for (const other of ['', {}, [256], [-129], [1.5], ['1'], [null]])
    expect(listedBytes(other)).toBeNull();
});

test('bytes that must be there are refused without', () => {
  expect(neededBytes(new Uint8Array(3), 3)).toHaveLength(3);
  expect(refused(() => neededBytes(new Uint8Array(3), 4))).toBe('import_damaged');
  expect(refused(() => neededBytes(null))).toBe('import_damaged');
});

test('decrypted JSON is read, and its bytes are wiped', () => {
  const bytes = new TextEncoder().encode('[{"a":1}]');
  expect(jsonIn(bytes)).toEqual([{ a: 1 }]);
  expect(bytes.every((byte) => byte === 0)).toBe(true);
  expect(jsonIn(Uint8Array.of(0x7b, 0xff))).toBeUndefined();
});
