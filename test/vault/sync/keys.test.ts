import { expect, it } from 'vitest';
import type { Computer } from '../../../src/core/account/stamps.ts';
import { toBase64 } from '../../../src/core/bytes/base64.ts';
import { sealReplica } from '../../../src/core/sync/seal.ts';
import { newPair } from '../../../src/core/vault/curve.ts';
import { syncKeyOf, takenFrom } from '../../../src/vault/sync/keys.ts';
import { SYNC } from '../shared.ts';

const author = SYNC.computer;

async function takenWith(change: Partial<Computer>, id = author) {
  const one = { ...(SYNC.computers[author] as Computer), epoch: SYNC.epoch, ...change };
  const replica = {
    group: SYNC.group,
    accounts: [],
    erased: {},
    computers: { ...SYNC.computers, [id]: one },
  };
  const bytes = await sealReplica(replica, syncKeyOf(SYNC), {
    author,
    rotation: SYNC.rotation,
    recovery: [],
  });
  return takenFrom([bytes], SYNC);
}

it('takes in what other computers share', async () => {
  const { opened, unread } = await takenWith({ name: 'Another name' });
  expect([opened.length, [...unread.values()]]).toEqual([1, []]);
});

it('takes nothing in that puts another key pair in the place of a computer’s', async () => {
  const { point } = await newPair();
  const { opened, unread } = await takenWith({ public: toBase64(point) });
  expect([opened.length, [...unread.values()]]).toEqual([0, ['sync_damaged']]);
});

it('takes nothing in that names a computer with a later sync key than its own', async () => {
  const { point } = await newPair();
  const later = { public: toBase64(point), epoch: SYNC.epoch + 1 };
  const { opened, unread } = await takenWith(later, 'zzzzzzz2');
  expect([opened.length, [...unread.values()]]).toEqual([0, ['sync_damaged']]);
});

it('takes nothing in that names a computer without a point to agree with', async () => {
  const { opened, unread } = await takenWith({ public: toBase64(new Uint8Array(65)) }, 'zzzzzzz2');
  expect([opened.length, [...unread.values()]]).toEqual([0, ['sync_damaged']]);
  const { point } = await newPair();
  expect((await takenWith({ public: toBase64(point) }, 'zzzzzzz2')).opened).toHaveLength(1);
});
