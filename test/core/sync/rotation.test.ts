import { describe, expect, it } from 'vitest';
import type { Computer, Rotation } from '../../../src/core/account/stamps.ts';
import { fromBase64, toBase64 } from '../../../src/core/bytes/base64.ts';
import { joined } from '../../../src/core/bytes/join.ts';
import {
  isReached,
  isRotation,
  rotated,
  rotatedKey,
  winnerOf,
} from '../../../src/core/sync/rotation.ts';
import { agreedOn, newPair, type Pair } from '../../../src/core/vault/curve.ts';
import { encrypt, material, random, sealingKey } from '../../../src/core/vault/derive.ts';
import { GROUP } from './ordinary.ts';

const [ANN, BO, CLEO, DAN] = ['aaaaaaaa', 'bbbbbbbb', 'cccccccc', 'dddddddd'] as const;
const pairs: { [id: string]: Pair } = {};
for (const id of [ANN, BO, CLEO, DAN]) pairs[id] = await newPair();
const pairOf = (id: string): Pair => pairs[id] ?? { point: random(65), scalar: random(32) };
const own = (id: string) => ({ computer: id, private: toBase64(pairOf(id).scalar) });
const before = { group: GROUP, epoch: 1, rotation: null };

/** Returns the list of computers with some of them removed. */
function list(...removed: string[]): { [id: string]: Computer } {
  const all = Object.entries(pairs).map(([id, { point }]): [string, Computer] => [
    id,
    {
      name: id,
      public: toBase64(point),
      joinedAt: 0,
      lastSeenAt: 0,
      removedAt: removed.includes(id) ? 1_790_000_000 : null,
      seen: {},
      epoch: 1,
      stamp: [0, 0, id],
    },
  ]);
  return Object.fromEntries(all);
}

describe('a rotation', () => {
  it('gives the new key to every computer that stays, and to no other', async () => {
    const { rotation, key } = await rotated(before, own(ANN), list(DAN));
    expect(rotation).toMatchObject({ epoch: 2, by: ANN, removed: [DAN] });
    expect(rotation.wraps.map(({ to }) => to)).toEqual([ANN, BO, CLEO]);
    expect(isRotation(JSON.parse(JSON.stringify(rotation)))).toBe(true);
    for (const id of [ANN, BO, CLEO])
      expect(await rotatedKey(rotation, before, own(id), list())).toEqual(key);
    expect(await rotatedKey(rotation, before, own(DAN), list())).toBeNull();
    const stolen = { ...rotation, wraps: rotation.wraps.map((wrap) => ({ ...wrap, to: DAN })) };
    expect(await rotatedKey(stolen, before, own(DAN), list())).toBeNull();
  });

  it('is followed once, and only in its own group', async () => {
    const { rotation } = await rotated(before, own(ANN), list(DAN));
    const later = { group: GROUP, epoch: 2, rotation: null };
    expect(await rotatedKey(rotation, later, own(BO), list())).toBeNull();
    expect(await rotatedKey(rotation, { ...later, epoch: 3 }, own(BO), list())).toBeNull();
    const other = { ...before, group: '11111111-1111-4111-8111-111111111111' };
    expect(await rotatedKey(rotation, other, own(BO), list())).toBeNull();
  });

  it('by a computer that is unknown or was removed is not followed', async () => {
    const { rotation } = await rotated(before, own(DAN), list(ANN));
    expect(await rotatedKey(rotation, before, own(BO), list())).not.toBeNull();
    expect(await rotatedKey(rotation, before, own(BO), list(DAN))).toBeNull();
    const { [DAN]: _, ...without } = list();
    expect(await rotatedKey(rotation, before, own(BO), without)).toBeNull();
  });

  it('cannot be made in the name of another by a computer that was removed', async () => {
    const { rotation } = await rotated(before, own(DAN), list());
    expect(await rotatedKey({ ...rotation, by: ANN }, before, own(BO), list())).toBeNull();
    // With all that it has: an ephemeral pair of its own, its own private half, every public half.
    for (const mine of [pairOf(DAN), await newPair()]) {
      const forged = await forgedWrap(mine, ANN, BO);
      expect(await rotatedKey(forged, before, own(BO), list())).toBeNull();
    }
    const genuine = await forgedWrap(pairOf(ANN), ANN, BO);
    expect(await rotatedKey(genuine, before, own(BO), list())).not.toBeNull();
  });

  it('is not followed with any of its members changed', async () => {
    const { rotation } = await rotated(before, own(ANN), list(DAN));
    const changed: Rotation[] = [
      { ...rotation, epoch: 3 },
      { ...rotation, by: CLEO },
      { ...rotation, removed: [] },
      { ...rotation, removed: [DAN, CLEO] },
    ];
    for (const name of ['ephemeral', 'nonce', 'key'] as const) {
      const wraps = rotation.wraps.map((wrap) => ({ ...wrap, [name]: spoiled(wrap[name]) }));
      changed.push({ ...rotation, wraps });
    }
    for (const other of changed)
      expect(await rotatedKey(other, before, own(BO), list())).toBeNull();
  });

  it('of two for one epoch the lower computer counts, on whichever of them', async () => {
    const [one, other] = [
      await rotated(before, own(ANN), list(DAN)),
      await rotated(before, own(BO), list(CLEO)),
    ];
    for (const two of [
      [one.rotation, other.rotation],
      [other.rotation, one.rotation],
    ] as const)
      expect(winnerOf(...two)).toBe(one.rotation);
    const standsWith = (rotation: Rotation) => ({ group: GROUP, epoch: 2, rotation });
    const onBo = await rotatedKey(one.rotation, standsWith(other.rotation), own(BO), list(CLEO));
    expect(onBo).toEqual(one.key);
    expect(
      await rotatedKey(other.rotation, standsWith(one.rotation), own(ANN), list(DAN)),
    ).toBeNull();
    expect(winnerOf({ ...other.rotation, epoch: 3 }, one.rotation).epoch).toBe(3);
  });

  it('has to be made again where it reaches a computer that is removed by now', async () => {
    const { rotation } = await rotated(before, own(ANN), list(DAN));
    expect(isReached(rotation, list(DAN))).toBe(false);
    expect(isReached(rotation, list(DAN, CLEO))).toBe(true);
  });

  it('is told from JSON that is none', () => {
    for (const other of [null, [], {}, { epoch: 1, by: ANN, removed: [], wraps: [{}] }])
      expect(isRotation(other)).toBe(false);
  });
});

/** Returns a rotation that says it is by `by`, made with another pair in the place of by's own. */
async function forgedWrap(mine: Pair, by: string, to: string): Promise<Rotation> {
  const once = await newPair();
  const theirs = pairOf(to).point;
  const shared = joined([await agreedOn(once, theirs), await agreedOn(mine, theirs)]);
  const label = 'latchkey-sync/1/rotation/key';
  const points = joined([once.point, pairOf(by).point, theirs]);
  const key = await sealingKey(await material(shared), points, label);
  const nonce = random(12);
  const bound = new TextEncoder().encode(`${label}/${GROUP}/2/${by}/${to}/`);
  const wrapped = await encrypt(key, nonce, random(32), bound);
  const texts = { ephemeral: toBase64(once.point), nonce: toBase64(nonce), key: toBase64(wrapped) };
  return { epoch: 2, by, removed: [], wraps: [{ to, ...texts }] };
}

function spoiled(base64: string): string {
  const bytes = fromBase64(base64) ?? new Uint8Array(1);
  bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
  return toBase64(bytes);
}
