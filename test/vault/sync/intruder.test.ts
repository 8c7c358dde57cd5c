import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Sync } from '../../../src/core/account/account.ts';
import type { Computer, Rotation } from '../../../src/core/account/stamps.ts';
import { toBase64 } from '../../../src/core/bytes/base64.ts';
import { type ReplicaHeader, replicaHeaderOf } from '../../../src/core/sync/header.ts';
import { newComputerId } from '../../../src/core/sync/merge/group.ts';
import { replicaOf } from '../../../src/core/sync/merge/synced.ts';
import { assembled } from '../../../src/core/sync/parts.ts';
import { MOST_AHEAD } from '../../../src/core/sync/rotation.ts';
import { sealReplica } from '../../../src/core/sync/seal.ts';
import { newPair } from '../../../src/core/vault/curve.ts';
import { random } from '../../../src/core/vault/derive.ts';
import { NOW, PASSWORD } from '../account.ts';
import { ids, vault } from '../begun.ts';
import { doubleLocks, freshProfile, profile } from '../double.ts';
import { joiningOther, type Other, own, syncOf, underOf } from './other.ts';

vi.mock('../../../src/browser/folder/kept.ts', () => ({
  keptFolder: async () => null,
  keepFolder: async () => undefined,
  forgetFolder: async () => undefined,
}));
const { runSync } = await import('../../../src/vault/sync/cycle.ts');
const { startSharing } = await import('../../../src/vault/sync/start.ts');
const { invite } = await import('../../../src/vault/sync/invite.ts');
const { removeComputer } = await import('../../../src/vault/sync/computers.ts');
const { readSyncRecord } = await import('../../../src/vault/sync/record.ts');
const { takenFrom } = await import('../../../src/vault/sync/keys.ts');

let home: Other;
let lost: Other;

beforeEach(async () => {
  freshProfile();
  doubleLocks();
  await vault.create(PASSWORD, NOW);
  await vault.change((contents) => ({ ...contents, accounts: [own('a')] }), NOW);
  await startSharing({ carrier: 'browser' }, 'Office', NOW);
  const { code } = await invite(NOW);
  home = await joiningOther('Home', [], code);
  lost = await joiningOther('Lost', [], code);
  for (const other of [home, lost, home]) {
    await other.take();
    await other.put();
    await runSync(NOW);
  }
  for (const other of [home, lost]) await other.take();
});

const idOf = (other: Other): string => syncOf(other).computer;
async function office(now = NOW): Promise<Sync> {
  const { sync } = await vault.read(now);
  if (!sync) throw new Error('It does not share.');
  return sync;
}
async function carried(): Promise<ReplicaHeader> {
  const bytes = await assembled(profile.sync);
  const header = bytes && replicaHeaderOf(bytes);
  if (!header) throw new Error('Nothing is carried.');
  return header;
}
async function sealedBy(other: Other): Promise<Uint8Array<ArrayBuffer>> {
  const replica = replicaOf(other.contents);
  if (!replica) throw new Error('It does not share.');
  const { computer: author, rotation } = syncOf(other);
  return sealReplica(replica, underOf(other.contents), { author, rotation, recovery: [] });
}

describe('a computer that was removed and goes on writing', () => {
  it.each([
    ['its own key', []],
    ['its own key, without the one that removed it', ['office']],
  ])('does not stop the others by %s, however many numbers ahead', async (_, gone) => {
    await removeComputer(idOf(lost), NOW + 1);
    const { computer } = await office();
    await lost.remove(gone.length > 0 ? [computer] : [], 500);
    await lost.put();
    await runSync(NOW + 60);
    expect(await readSyncRecord()).toMatchObject({ failed: null });
    expect(await carried()).toMatchObject({ epoch: 502, author: computer });
    expect((await carried()).rotation?.removed.map(({ id }) => id)).toEqual([idOf(lost)]);
    expect((await home.follow()).opened).toHaveLength(1);
    const told = gone.length > 0 ? 'sync_old' : 'sync_removed';
    expect([...(await lost.follow()).unread.values()]).toEqual([told]);
  });

  it('keeps none of those that had followed it before they knew', async () => {
    await removeComputer(idOf(lost), NOW + 1);
    await lost.remove([], 500);
    await lost.put();
    await home.follow();
    expect(syncOf(home).epoch).toBe(501);
    home.edit((contents) => ({ ...contents, accounts: [...contents.accounts, own('late')] }));
    await home.put();
    await runSync(NOW + 60);
    await home.follow();
    expect(syncOf(home).computers[idOf(lost)]?.removedAt).not.toBeNull();
    await home.put();
    await runSync(NOW + 120);
    expect(ids(await vault.read(NOW)).sort()).toEqual(['a', 'late']);
    expect((await carried()).rotation?.wraps.map(({ to }) => to)).not.toContain(idOf(lost));
  });

  it('uses up no numbers: what is too far ahead is followed by nobody', async () => {
    await removeComputer(idOf(lost), NOW + 1);
    await lost.remove([], 2 ** 52);
    await lost.put();
    expect((await home.follow()).opened).toEqual([]);
    await runSync(NOW + 60);
    expect(await carried()).toMatchObject({ epoch: 2 });
    expect((await home.follow()).opened).toHaveLength(1);
    await lost.remove([], 2 + MOST_AHEAD);
    await lost.put();
    expect(await runSync(NOW + 120, { mayWait: true })).toBe(540);
    await runSync(NOW + 120);
    expect(await carried()).toMatchObject({ epoch: 2 });
  });

  it('does not stop the others by a number without a key', async () => {
    await removeComputer(idOf(lost), NOW + 1);
    const sync = { ...syncOf(lost), epoch: 500 };
    lost.contents = { ...lost.contents, sync };
    await lost.put();
    await runSync(NOW + 60);
    expect(await readSyncRecord()).toMatchObject({ failed: null });
    expect(await carried()).toMatchObject({ epoch: 2 });
  });

  it('is answered every ten minutes, not with each of its writes', async () => {
    await removeComputer(idOf(lost), NOW + 1);
    await runSync(NOW + 1);
    await lost.remove([], 500);
    await lost.put();
    const theirs = profile.sync;
    expect(await runSync(NOW + 61, { mayWait: true })).toBe(540);
    expect(profile.sync).toBe(theirs);
    expect((await office()).epoch).toBe(2);
    expect(await runSync(NOW + 601, { mayWait: true })).toBeNull();
    expect(await carried()).toMatchObject({ epoch: 502 });
  });

  it('is answered with no number that others could not follow any more', async () => {
    await removeComputer(idOf(lost), NOW + 1);
    for (const [beyond, epoch] of [
      [1 + MOST_AHEAD, 2],
      [MOST_AHEAD, 2 + MOST_AHEAD],
    ] as const) {
      await lost.remove([], beyond);
      await lost.put();
      await runSync(NOW + 60);
      expect(await carried()).toMatchObject({ epoch });
    }
  });

  it('is not answered where whoever carries the copy only names it', async () => {
    await removeComputer(idOf(lost), NOW + 1);
    await runSync(NOW + 1);
    await home.follow();
    const { computer } = await office();
    const mac = toBase64(random(32));
    for (const [at, ahead, removed] of [
      [60, 500, []],
      [120, MOST_AHEAD, [{ id: computer, mac }]],
      [180, 2 ** 52, []],
    ] as const) {
      const epoch = 2 + ahead;
      const rotation = { epoch, by: idOf(lost), removed: [...removed], wraps: [] };
      lost.contents = { ...lost.contents, sync: { ...syncOf(lost), epoch, rotation } };
      await lost.put();
      expect((await takenFrom([await sealedBy(lost)], await office())).past).toBeNull();
      expect(await runSync(NOW + at, { mayWait: true })).toBeNull();
      expect(await carried()).toMatchObject({ epoch: 2 });
      expect((await home.follow()).opened).toHaveLength(1);
    }
  });

  it('brings in no other computer under the old key, which others still have', async () => {
    await removeComputer(idOf(lost), NOW + 1);
    const puppet = newComputerId();
    const { point } = await newPair();
    const sync = syncOf(lost);
    const one = { ...(sync.computers[sync.computer] as Computer), public: toBase64(point) };
    const computers = { ...sync.computers, [puppet]: { ...one, name: 'Puppet' } };
    lost.contents = { ...lost.contents, sync: { ...sync, computers } };
    await lost.put();
    await home.take();
    await runSync(NOW + 60);
    await home.follow();
    await home.put();
    await runSync(NOW + 120);
    expect((await office()).computers).toHaveProperty(puppet);
    await vault.changePassword(PASSWORD, `${PASSWORD} anew`, NOW + 130);
    await runSync(NOW + 180);
    const { rotation } = await carried();
    const known = [(await office(NOW + 180)).computer, idOf(home)].sort();
    expect(rotation?.wraps.map(({ to }) => to)).toEqual(known);
  });

  it('gets no other computer in by a key that another makes before it knows', async () => {
    const id = idOf(home);
    await removeComputer(idOf(lost), NOW + 1);
    const puppet = newComputerId();
    const { point } = await newPair();
    const sync = syncOf(home);
    const one = { ...(sync.computers[id] as Computer), public: toBase64(point) };
    const computers = { ...sync.computers, [puppet]: { ...one, name: 'Puppet' } };
    home.contents = { ...home.contents, sync: { ...sync, computers } };
    await home.remove([], 2);
    await home.put();
    await runSync(NOW + 60);
    const { rotation, epoch } = await carried();
    expect(epoch).toBe(4);
    expect(rotation?.wraps.map(({ to }) => to)).toEqual([(await office()).computer, id].sort());
  });
});

describe('of several files in a folder', () => {
  it('none is followed whose maker another one removes', async () => {
    await home.remove([idOf(lost)]);
    await lost.remove([], 7);
    const taken = await takenFrom([await sealedBy(lost), await sealedBy(home)], await office());
    expect(taken.sync.rotation?.by).toBe(idOf(home));
    expect([taken.opened.length, [...taken.unread.values()], taken.past]).toEqual([
      1,
      ['sync_old'],
      8,
    ]);
  });

  it('neither is followed of two that remove each other’s makers', async () => {
    const before = await office();
    await home.remove([idOf(lost)]);
    await lost.remove([idOf(home)], 7);
    const taken = await takenFrom([await sealedBy(lost), await sealedBy(home)], before);
    expect(taken.sync).toBe(before);
    expect([taken.opened, [...taken.unread.values()]]).toEqual([[], ['sync_key', 'sync_key']]);
  });
});

describe('the news that this computer was removed', () => {
  const claimed = async (change: (rotation: Rotation) => Rotation): Promise<string[]> => {
    const { computer } = await office();
    await home.remove([computer]);
    const { rotation } = syncOf(home);
    if (!rotation) throw new Error('No new key.');
    home.contents = {
      ...home.contents,
      sync: { ...syncOf(home), rotation: change(rotation) },
    };
    await home.put();
    await runSync(NOW + 60);
    const { failed } = await readSyncRecord();
    return [failed?.why ?? '', ...(await vault.takeNotices())];
  };

  it('is believed of a computer that this one knows', async () => {
    expect(await claimed((rotation) => rotation)).toEqual(['sync_removed', 'sync_removed']);
  });

  it('is not believed of whoever carries the copy, who can write any name', async () => {
    const mac = toBase64(random(32));
    const forged = ({ removed, ...rotation }: Rotation): Rotation => ({
      ...rotation,
      removed: removed.map(({ id }) => ({ id, mac })),
    });
    expect(await claimed(forged)).toEqual(['sync_key', 'sync_failed']);
  });
});

describe('two keys of one number', () => {
  it('the one that has lost is written over, so that its computers see the other', async () => {
    await removeComputer(idOf(lost), NOW + 1);
    const mine = await office();
    await home.remove([]);
    await home.put();
    await runSync(NOW + 60);
    expect(await readSyncRecord()).toMatchObject({ failed: null });
    const isMine = mine.computer < idOf(home);
    // Home did not know of the removal: where its key counts, it is made anew.
    expect(await carried()).toMatchObject({ epoch: isMine ? 2 : 3, author: mine.computer });
    expect((await home.follow()).opened).toHaveLength(1);
  });
});
