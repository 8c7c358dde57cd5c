import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toBase64 } from '../../../src/core/bytes/base64.ts';
import { joined } from '../../../src/core/bytes/join.ts';
import { Refusal } from '../../../src/core/refusal.ts';
import { frameOf, replicaHeaderText } from '../../../src/core/sync/header.ts';
import {
  assembled,
  type ItemStep,
  type Items,
  pairingIn,
  pairingItem,
  planned,
  shareOfRoom,
  syncKeys,
} from '../../../src/core/sync/parts.ts';
import { chromiumBytes, firefoxBytes } from '../../sync/store.ts';
import { scattered } from './ordinary.ts';

const [GROUP, AUTHOR] = ['11111111-1111-4111-8111-111111111111', 'bbbbbbbb'];
const base64 = (length: number) => toBase64(new Uint8Array(length));
const sealed = (name: string, length: number) => scattered(name, length);

function did(items: Items, step: ItemStep): Items {
  if ('set' in step) return { ...items, ...step.set };
  return Object.fromEntries(Object.entries(items).filter(([key]) => !step.remove.includes(key)));
}

/** Returns what items hold after each step of writing this, beginning with none of them. */
async function stages(items: Items, bytes: Uint8Array<ArrayBuffer>): Promise<Items[]> {
  const all = [items];
  for (const step of await planned(items, bytes)) all.push(did(all.at(-1) ?? {}, step));
  return all;
}

async function writtenTo(items: Items, bytes: Uint8Array<ArrayBuffer>): Promise<Items> {
  return (await stages(items, bytes)).at(-1) ?? {};
}

async function refused(items: Items, bytes: Uint8Array<ArrayBuffer>): Promise<Refusal> {
  return planned(items, bytes).then(
    () => expect.unreachable(),
    (caught: Refusal) => caught,
  );
}

describe('items of the browser’s sync', () => {
  it('hold what was written, of any length, and the one before it until then', async () => {
    let items: Items = {};
    let before: Uint8Array | null = null;
    for (const length of [1, 5982, 5983, 20_000, 35_000, 37_000, 12, 37_000]) {
      const bytes = sealed(`${length}`, length);
      const held: (Uint8Array | null)[] = [];
      for (const stage of await stages(items, bytes)) held.push(await assembled(stage));
      items = await writtenTo(items, bytes);
      // Whoever is stopped anywhere leaves the old one or the new one.
      expect(held.at(-1)).toEqual(bytes);
      for (const one of held) expect([before, bytes]).toContainEqual(one);
      before = bytes;
    }
  });

  it('are as short as both engines take them, and one generation beside another', async () => {
    const items = await writtenTo(await writtenTo({}, sealed('a', 37_000)), sealed('b', 37_000));
    let total = 0;
    for (const [key, value] of Object.entries(items)) {
      expect(chromiumBytes(key, String(value))).toBeLessThanOrEqual(8000);
      expect(firefoxBytes(key, String(value))).toBeLessThanOrEqual(8000);
      total += chromiumBytes(key, String(value));
    }
    expect(total).toBeLessThanOrEqual(102_400 - 1024);
    expect(JSON.stringify(items).length).toBeLessThanOrEqual(102_400 - 1024);
    expect(Object.keys(items).length).toBeLessThan(30);
  });

  it('are refused before anything is written when two do not fit', async () => {
    const large = sealed('large', 39_000);
    const refusal = await refused({}, large);
    expect(refusal).toMatchObject({ code: 'sync_full', detail: { share: 103 } });
    const foreign = { other: 'A'.repeat(7000), another: 'A'.repeat(7000) };
    const beside = { ...(await writtenTo({}, sealed('a', 37_000))), ...foreign };
    expect((await refused(beside, sealed('b', 37_000))).code).toBe('sync_full');
    expect((await refused({}, sealed('larger', 80_000))).code).toBe('sync_full');
    expect(shareOfRoom(39_000)).toBeGreaterThan(1);
    expect(shareOfRoom(37_000)).toBeLessThan(1);
  });

  it('lose older generations first only for want of room, never the last whole one', async () => {
    const small = await writtenTo(await writtenTo({}, sealed('a', 9000)), sealed('b', 9000));
    const steps = await planned(small, sealed('c', 9000));
    expect(steps.map((step) => Object.keys(step)[0])).toEqual(['set', 'set', 'remove']);
    const wide = await writtenTo(await writtenTo({}, sealed('a', 36_000)), sealed('b', 36_000));
    const [removal, ...writing] = await planned(wide, sealed('c', 36_000));
    expect(writing.map((step) => Object.keys(step)[0])).toEqual(['set', 'set']);
    expect(await assembled(did(wide, removal ?? { remove: [] }))).toEqual(sealed('b', 36_000));
  });

  it('of a generation under another sync key go behind the manifest of the next', async () => {
    const under = async (epoch: number, length: number) => {
      const rotation = epoch === 1 ? null : { epoch, by: AUTHOR, removed: [], wraps: [] };
      const of = { group: GROUP, epoch, keyId: base64(16), author: AUTHOR };
      const cut = { salt: base64(16), nonce: base64(12), rotation, recovery: [] };
      const text = replicaHeaderText({ version: 1, ...of, ...cut });
      return joined([frameOf('replica', text), scattered(`${epoch} ${length}`, length)]);
    };
    const counts: number[] = [];
    let items: Items = {};
    for (const [epoch, length] of [
      [1, 9000],
      [1, 9000],
      [2, 9000],
      [2, 9000],
      [3, 36_000],
      [3, 36_000],
      [4, 36_000],
    ] as const) {
      const before = await assembled(items);
      const bytes = await under(epoch, length);
      const held: (Uint8Array | null)[] = [];
      for (const stage of await stages(items, bytes)) held.push(await assembled(stage));
      for (const one of held) expect([before, bytes]).toContainEqual(one);
      expect(held.at(-1)).toEqual(bytes);
      items = await writtenTo(items, bytes);
      counts.push(new Set(syncKeys(items).map((key) => key.split('.')[0])).size - 1);
    }
    expect(counts).toEqual([1, 2, 1, 2, 1, 2, 1]);
  });

  it('that are torn are written anew in their place', async () => {
    const items = await writtenTo({}, sealed('a', 37_000));
    const [part = ''] = Object.keys(items).filter((key) => key.endsWith('.1'));
    const torn = did(items, { remove: [part] });
    expect(await assembled(torn)).toBeNull();
    const again = await writtenTo(torn, sealed('b', 37_000));
    expect(await assembled(again)).toEqual(sealed('b', 37_000));
    expect(Object.keys(again)).toHaveLength(8);
  });

  it('of any subset and mixture of writers give one that was written, or nothing', async () => {
    const writers = [sealed('a', 15_000), sealed('b', 15_000), sealed('c', 15_000)];
    const sets = await Promise.all(writers.map((bytes) => writtenTo({}, bytes)));
    const all = sets.flatMap((items) => Object.entries(items));
    const property = fc.asyncProperty(fc.shuffledSubarray(all), async (some) => {
      const held = await assembled(Object.fromEntries(some));
      expect([null, ...writers]).toContainEqual(held);
    });
    await fc.assert(property, { numRuns: 300 });
  });

  it('that are foreign, spoiled or of two generations are nothing', async () => {
    const items = await writtenTo({}, sealed('a', 9000));
    const manifest = JSON.parse(String(items.m));
    const [strange] = Object.entries(await writtenTo({}, sealed('b', 9000))).flatMap(
      ([key, text]) => (key.endsWith('.0') ? [text] : []),
    );
    const others: Items[] = [
      {},
      { m: 'x' },
      { ...items, m: JSON.parse(String(items.m)) },
      { ...items, m: JSON.stringify({ ...manifest, parts: 1 }) },
      { ...items, m: JSON.stringify({ ...manifest, parts: 1e9 }) },
      { ...items, m: JSON.stringify({ ...manifest, length: 8999 }) },
      { ...items, m: JSON.stringify({ ...manifest, generation: '__proto__' }) },
      { ...items, [`${manifest.generation}.1`]: 7 },
      { ...items, [`${manifest.generation}.0`]: strange },
      { ...items, [`${manifest.generation}.1`]: items[`${manifest.generation}.0`] },
    ];
    for (const other of others) expect(await assembled(other)).toBeNull();
    const later = { ...items, m: JSON.stringify({ ...manifest, v: 2 }) };
    await expect(assembled(later)).rejects.toThrow(new Refusal('sync_newer', { version: 2 }));
  });

  it('carry a pairing item beside all else, and are all known by name', async () => {
    const items = await writtenTo(await writtenTo({}, sealed('a', 37_000)), sealed('b', 37_000));
    const pairing = sealed('pairing', 400);
    const all = { ...items, ...pairingItem(pairing), other: 'x' };
    expect(pairingIn(all)).toEqual(pairing);
    expect(pairingIn(items)).toBeNull();
    expect(JSON.stringify({ ...items, ...pairingItem(pairing) }).length).toBeLessThan(102_400);
    expect(syncKeys(all).sort()).toEqual([...Object.keys(items), 'pair'].sort());
  });
});
