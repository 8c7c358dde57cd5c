import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromBase64, toBase64 } from '../../../src/core/bytes/base64.ts';
import { random } from '../../../src/core/vault/derive.ts';
import { makePair, openPair, rewrapPair } from '../../../src/core/vault/pair.ts';
import {
  isPasskey,
  isSlot,
  LONGEST_NAME,
  type PasskeySlot,
  passkeyName,
  slotFields,
  writtenName,
} from '../../../src/core/vault/slot.ts';
import { goldenPasskey } from '../../vaults/golden.ts';

const ID = '0f8fad5b-d9cb-469f-a165-70867728950e';
const OTHER = '11111111-2222-4333-8444-555555555555';
const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length });
const owned = (given: Uint8Array) => new Uint8Array(given);

async function made(secret = random(32), dataKey = random(32)) {
  const slot = await makePair(goldenPasskey(secret, 'blue key'), dataKey, ID);
  if (!isPasskey(slot)) throw new Error('no passkey');
  return { slot, secret, dataKey };
}

describe('the slot of a passkey', () => {
  it('gives back any data key to its secret, in its own place only', async () => {
    await fc.assert(
      fc.asyncProperty(bytes(32), bytes(32), bytes(32), async (key, secret, other) => {
        const { slot } = await made(owned(secret), owned(key));
        expect(await openPair(slot, owned(secret), ID)).toEqual(owned(key));
        expect(await openPair(slot, owned(secret), OTHER)).toBeNull();
        expect(await openPair({ ...slot, id: OTHER }, owned(secret), ID)).toBeNull();
        if (toBase64(secret) !== toBase64(other))
          expect(await openPair(slot, owned(other), ID)).toBeNull();
      }),
      { numRuns: 40 },
    );
  });

  it('takes another data key without its secret, and shows it to its secret only', async () => {
    const { slot, secret, dataKey } = await made();
    const next = random(32);
    const rewrapped = await rewrapPair(slot, next, ID);
    expect(await openPair(rewrapped, secret, ID)).toEqual(next);
    expect(await openPair(slot, secret, ID)).toEqual(dataKey);
    // Whoever has the earlier data key has no way in: the secret is not what sealed it.
    expect(await openPair(rewrapped, dataKey, ID)).toBeNull();
  });

  it('opens with no flipped bit of what is sealed, nor with another point', async () => {
    const { slot, secret } = await made();
    const sealed = [
      'salt',
      'public',
      'privateNonce',
      'private',
      'ephemeral',
      'nonce',
      'key',
    ] as const;
    let opened = 0;
    for (const member of sealed) {
      const whole = fromBase64(slot[member]) ?? new Uint8Array();
      for (let bit = 0; bit < whole.length * 8; bit++) {
        const flipped = whole.slice();
        flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        const key = await openPair({ ...slot, [member]: toBase64(flipped) }, secret, ID);
        if (key !== null) opened++;
      }
    }
    expect(opened).toBe(0);
  });

  it('is not opened as a recovery key, nor the other way round', async () => {
    const { slot, secret, dataKey } = await made();
    expect(await openPair({ ...slot, type: 'recovery' }, secret, ID)).toBeNull();
    const paper = { type: 'recovery', secret: random(16), credential: '' } as const;
    const recovery = await makePair(paper, dataKey, ID);
    const { name, createdAt, prfSalt } = slot;
    const dressed = { ...recovery, type: 'prf', name, createdAt, prfSalt } as const;
    expect(await openPair(dressed, paper.secret, ID)).toBeNull();
  });

  it('keeps its name, and writes exactly the fields of the format', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', minLength: 1 }), async (name) => {
        const slot = { name: writtenName(name) } as PasskeySlot;
        expect(passkeyName(slot)).toBe([...name.trim()].slice(0, LONGEST_NAME).join('').trim());
        expect(slot.name).toMatch(/^[A-Za-z0-9+/=]*$/);
      }),
    );
    const { slot } = await made();
    const written = JSON.parse(JSON.stringify(slotFields(slot)));
    expect(isSlot(written)).toBe(true);
    expect(Object.keys(written)).toEqual([
      ...['type', 'id', 'credential', 'name', 'createdAt', 'prfSalt', 'salt', 'public'],
      ...['privateNonce', 'private', 'ephemeral', 'nonce', 'key'],
    ]);
  });

  it.each([
    ['name', ''],
    ['name', 'blue key'],
    ['name', toBase64(new Uint8Array([0xc3]))],
    ['name', toBase64(new Uint8Array(4 * LONGEST_NAME + 1).fill(65))],
    ['name', 5],
    ['createdAt', -1],
    ['createdAt', 1.5],
    ['createdAt', '1'],
    ['createdAt', 8_640_000_000_001],
    ['prfSalt', 'AAAA'],
    ['prfSalt', undefined],
    ['credential', ''],
    ['credential', 'AAA'],
    ['credential', 'A'.repeat(1404)],
    ['id', 'x'],
    ['type', 'passkey'],
  ])('is refused with a %s of %j', async (member, value) => {
    const { slot } = await made();
    expect(isSlot({ ...slot, [member]: value })).toBe(false);
  });
});
