import { describe, expect, it } from 'vitest';
import type { Computer, Rotation } from '../../../src/core/account/stamps.ts';
import { fromBase64, toBase64 } from '../../../src/core/bytes/base64.ts';
import { joined } from '../../../src/core/bytes/join.ts';
import {
  disputed,
  isReached,
  isRemovedBy,
  isRotation,
  MOST_AHEAD,
  rotated,
  rotatedKey,
  undisputed,
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

function computerOf(id: string): Computer {
  const one = list()[id];
  if (!one) throw new Error('No such computer.');
  return one;
}

describe('a rotation', () => {
  it('gives the new key to every computer that stays, and to no other', async () => {
    const { rotation, key } = await rotated(before, own(ANN), list(DAN));
    expect(rotation).toMatchObject({ epoch: 2, by: ANN, removed: [{ id: DAN }] });
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
      { ...rotation, removed: [...rotation.removed, { id: CLEO, mac: toBase64(random(32)) }] },
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
    expect(isReached({ ...rotation, wraps: [] }, list(DAN, ANN))).toBe(true);
  });

  it('is not followed far ahead, so that nobody uses up all numbers', async () => {
    const jump = (epoch: number) => rotated(before, own(DAN), list(), epoch - 1);
    const { rotation, key } = await jump(1 + MOST_AHEAD);
    expect(await rotatedKey(rotation, before, own(BO), list())).toEqual(key);
    for (const epoch of [2 + MOST_AHEAD, Number.MAX_SAFE_INTEGER]) {
      const far = await jump(epoch);
      expect(far.rotation.epoch).toBe(epoch);
      expect(await rotatedKey(far.rotation, before, own(BO), list())).toBeNull();
    }
  });

  it('by one that the rotation before removed is not followed', async () => {
    const { rotation } = await rotated(before, own(ANN), list(DAN));
    const stands = { group: GROUP, epoch: 2, rotation };
    const next = await rotated(stands, own(DAN), list());
    expect(await rotatedKey(next.rotation, stands, own(BO), list())).toBeNull();
    expect(await rotatedKey(next.rotation, before, own(BO), list())).toEqual(next.key);
  });

  it('gives the key to those that have the present one, and to no other that came in', async () => {
    const { rotation, key } = await rotated(before, own(ANN), list(DAN));
    const stands = { group: GROUP, epoch: 2, rotation };
    const paired: Computer = { ...computerOf(BO), epoch: 2 };
    const all = { ...list(DAN), eeeeeee2: computerOf(BO), fffffff2: paired };
    const next = await rotated(stands, own(BO), all);
    expect(next.rotation.wraps.map(({ to }) => to)).toEqual([ANN, BO, CLEO, 'fffffff2']);
    expect(next.key).not.toEqual(key);
  });

  it('is undisputed where no other removes its maker', async () => {
    const { rotation: byAnn } = await rotated(before, own(ANN), list(DAN));
    const { rotation: byDan } = await rotated(before, own(DAN), list(ANN));
    const { rotation: alone } = await rotated(before, own(DAN), list(BO));
    const { rotation: byCleo } = await rotated(before, own(CLEO), list());
    expect(undisputed([byAnn, byDan, byCleo])).toEqual([byCleo]);
    expect(undisputed([byAnn, alone])).toEqual([byAnn]);
    expect(undisputed([byDan])).toEqual([byDan]);
    expect(disputed([byAnn, byDan, byCleo])).toEqual([byAnn, byDan]);
    for (const one of [[byAnn, alone], [byDan], []]) expect(disputed(one)).toEqual([]);
    // Cleo, whom nobody removes, has settled it.
    const { rotation: settled } = await rotated(before, own(CLEO), list(DAN));
    expect(disputed([byAnn, byDan, settled])).toEqual([]);
  });

  it('tells a computer that it was removed, and by whom', async () => {
    const { rotation } = await rotated(before, own(ANN), list(BO, DAN));
    const told = (one: Rotation, id: string, computers = list()) =>
      isRemovedBy(one, before, own(id), computers);
    for (const id of [BO, DAN]) expect(await told(rotation, id)).toBe(true);
    expect(await told(rotation, CLEO)).toBe(false);
    // By one that is removed here, or not known.
    expect(await told(rotation, BO, list(ANN))).toBe(false);
    const { [ANN]: _, ...without } = list();
    expect(await told(rotation, BO, without)).toBe(false);
    const other = { ...before, group: '11111111-1111-4111-8111-111111111111' };
    expect(await isRemovedBy(rotation, other, own(BO), list())).toBe(false);
    // Whoever carries the copy can write anything there, and take over what it saw elsewhere.
    const [mine, theirs] = rotation.removed;
    if (!mine || !theirs) throw new Error('Nobody is removed.');
    const made = await rotated(before, own(DAN), list(BO));
    const forged: Rotation[] = [
      { ...rotation, epoch: 3 },
      { ...rotation, by: CLEO },
      { ...rotation, removed: [mine] },
      { ...rotation, removed: [{ id: BO, mac: theirs.mac }, theirs] },
      { ...rotation, removed: [{ id: BO, mac: toBase64(random(32)) }, theirs] },
      { ...made.rotation, by: ANN },
    ];
    for (const one of forged) expect(await told(one, BO)).toBe(false);
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
