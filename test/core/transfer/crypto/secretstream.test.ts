import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Bytes } from '../../../../src/core/bytes/base64.ts';
import { firstMessage } from '../../../../src/core/transfer/crypto/secretstream.ts';
import { sealMessage } from './sealed-stream.ts';

const key: Bytes = Uint8Array.from({ length: 32 }, (_, at) => at);
const header: Bytes = Uint8Array.from({ length: 24 }, (_, at) => 200 - at);

describe('firstMessage', () => {
  test('any message opens as it was sealed', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.constantFrom(0, 3), (plain, tag) => {
        const sealed = sealMessage(key, header, plain, tag);
        expect(firstMessage(key, header, sealed)).toEqual(new Uint8Array(plain));
      }),
    );
  });

  test('a change of any bit opens nothing', () => {
    const sealed = sealMessage(key, header, new TextEncoder().encode('otpauth://'), 3);
    for (let at = 0; at < sealed.length; at++) {
      const changed = sealed.slice();
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(firstMessage(key, header, changed)).toBeNull();
    }
    expect(firstMessage(header.slice(0, 16) as Bytes, header, sealed)).toBeNull();
  });

  test('what is too short opens nothing', () => {
    const sealed = sealMessage(key, header, new Uint8Array(3), 3);
    for (let length = 0; length < sealed.length; length++)
      expect(firstMessage(key, header, sealed.slice(0, length))).toBeNull();
    expect(firstMessage(key, header.slice(1), sealed)).toBeNull();
  });
});
