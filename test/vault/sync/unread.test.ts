import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Rotation } from '../../../src/core/account/stamps.ts';
import type { Bytes } from '../../../src/core/bytes/base64.ts';
import { joined } from '../../../src/core/bytes/join.ts';
import { replicaFile } from '../../../src/core/sync/files.ts';
import {
  frameOf,
  replicaHeaderOf,
  replicaHeaderText,
  unframed,
} from '../../../src/core/sync/header.ts';
import { NOW, PASSWORD } from '../account.ts';
import { code, ids, vault } from '../begun.ts';
import { doubleLocks, freshProfile } from '../double.ts';
import { disk, FOLDER, freshDisk, joiningHere, putHere, sealedBy, takeHere } from './folder.ts';
import { beginningOther, type Other, own, syncOf } from './other.ts';

vi.mock(
  '../../../src/browser/folder/folder.ts',
  async () => (await import('./folder.ts')).folderDouble,
);
vi.mock(
  '../../../src/browser/folder/kept.ts',
  async () => (await import('./folder.ts')).keptDouble,
);
const { runSync } = await import('../../../src/vault/sync/cycle.ts');
const { startSharing } = await import('../../../src/vault/sync/start.ts');
const { invite } = await import('../../../src/vault/sync/invite.ts');
const { joinByCode } = await import('../../../src/vault/sync/join.ts');
const { readSyncRecord } = await import('../../../src/vault/sync/record.ts');
const { sharingState } = await import('../../../src/vault/sync/state.ts');

let home: Other;

beforeEach(async () => {
  freshProfile();
  freshDisk();
  doubleLocks();
  await vault.create(PASSWORD, NOW);
  await vault.change((contents) => ({ ...contents, accounts: [own('a')] }), NOW);
  await startSharing(FOLDER, 'Office', NOW);
  home = await joiningHere('Home', ['b'], (await invite(NOW)).code);
  await takeHere(home);
  await putHere(home);
  await runSync(NOW);
});

const officeId = async (): Promise<string> => (await vault.read(NOW)).sync?.computer ?? '';

/** Returns a copy of the other computer's file with something else in its header. */
async function forged(change: object): Promise<Bytes> {
  const bytes = await sealedBy(home);
  const header = replicaHeaderOf(bytes);
  if (!header) throw new Error('no header');
  const { sealed } = unframed('replica', bytes);
  return joined([frameOf('replica', replicaHeaderText({ ...header, ...change })), sealed]);
}

const rotation = (): Rotation => ({
  epoch: 9,
  by: home.contents.sync?.computer ?? '',
  removed: [],
  wraps: [],
});

const FORGED: [string, () => Promise<Bytes>, string][] = [
  [
    'says without proof that this computer was removed',
    async () => {
      const removed = [{ id: await officeId(), mac: btoa('\0'.repeat(32)) }];
      return forged({ epoch: 9, rotation: { ...rotation(), removed } });
    },
    'sync_key',
  ],
  [
    'is sealed under a later sync key',
    () => forged({ epoch: 9, rotation: rotation() }),
    'sync_key',
  ],
  [
    'is sealed under another sync key',
    () => forged({ keyId: btoa('0123456789abcdef') }),
    'sync_key',
  ],
  ['is of a later version', () => forged({ version: 9 }), 'sync_newer'],
  ['is of another group', async () => sealedBy(await beginningOther('Else', ['z'])), 'sync_group'],
  ['is damaged', async () => (await sealedBy(home)).slice(0, -40), 'sync_damaged'],
  ['has a damaged header', async () => (await sealedBy(home)).slice(0, 60), 'sync_damaged'],
];

describe('a file in the folder that', () => {
  it.each(FORGED)('%s is said, and stops no other', async (_, make, why) => {
    const name = 'latchkey-aaaaaaa2 (conflicted copy).replica';
    disk.files.set(name, await make());
    home.edit((contents) => ({ ...contents, accounts: [...contents.accounts, own('c')] }));
    await putHere(home);
    await vault.change((contents) => {
      return { ...contents, accounts: [...contents.accounts, own('d')] };
    }, NOW + 1);
    await runSync(NOW + 60);
    expect(ids(await vault.read(NOW)).sort()).toEqual(['a', 'b', 'c', 'd']);
    await takeHere(home);
    expect(ids(home.contents).sort()).toEqual(['a', 'b', 'c', 'd']);
    expect(await readSyncRecord()).toMatchObject({ at: NOW + 60, failed: null });
    expect((await sharingState(NOW))?.record.unread).toEqual([{ name, why }]);
    expect((await sharingState(NOW))?.isRemoved).toBe(false);
    disk.files.delete(name);
    await runSync(NOW + 120);
    expect((await readSyncRecord()).unread).toEqual([]);
  });

  it('is this computer’s own is written anew, whatever was put in its place', async () => {
    const name = replicaFile(await officeId());
    for (const [, make] of FORGED) {
      disk.files.set(name, await make());
      await runSync(NOW + 60);
      expect(await readSyncRecord()).toMatchObject({ failed: null, unread: [] });
      disk.files.delete(replicaFile('zzzzzzz2'));
      const bytes = disk.files.get(name);
      expect(bytes && replicaHeaderOf(bytes)?.author).toBe(await officeId());
    }
  });

  it('is a copy from before the sync key was changed is passed over', async () => {
    const before = await sealedBy(home);
    await vault.changePassword(PASSWORD, `${PASSWORD} anew`, NOW + 1);
    disk.files.set('latchkey-old (conflicted copy).replica', before);
    await runSync(NOW + 60);
    expect(await readSyncRecord()).toMatchObject({ failed: null, unread: [] });
  });
});

describe('a computer that joins', () => {
  it('passes over what it cannot read, and names a later version where that is all', async () => {
    const { code: shown } = await invite(NOW);
    const good = [...disk.files];
    const newer = ['latchkey-aaaaaaa2.replica', await forged({ version: 9 })] as const;
    for (const [isGood, says] of [
      [false, 'sync_newer'],
      [true, 'fine'],
    ] as const) {
      freshProfile();
      disk.files = new Map([newer, ...good.filter(([name]) => isGood || /pairing/.test(name))]);
      await vault.create(PASSWORD, NOW);
      expect(await code(joinByCode(FOLDER, shown, 'Third', NOW))).toBe(says);
    }
    expect(ids(await vault.read(NOW)).sort()).toEqual(['a', 'b']);
  });
});

describe('a computer that was removed', () => {
  let stale: Bytes;

  beforeEach(async () => {
    await takeHere(home);
    stale = await sealedBy(home);
    await home.remove([await officeId()]);
  });

  it('believes it: nothing new is written under the old key', async () => {
    await putHere(home);
    expect(await writesNothing()).toBe('sync_removed');
    expect(await sharingState(NOW)).toMatchObject({ isRemoved: true });
  });

  it('believes it whatever else can be read', async () => {
    disk.files.set('latchkey-old (conflicted copy).replica', stale);
    await putHere(home);
    expect(await writesNothing()).toBe('sync_removed');
    expect(await sharingState(NOW)).toMatchObject({ isRemoved: true });
  });

  it('believes it however much else cannot be read', async () => {
    disk.files.delete(replicaFile(syncOf(home).computer));
    for (let at = 0; at < 9; at++) disk.files.set(`${at}.replica`, stale.slice(0, 60));
    await putHere(home);
    expect(await writesNothing()).toBe('sync_removed');
  });
});

it('without a readable file of another computer nothing goes under an older key', async () => {
  const later = await forged({ epoch: 9, rotation: rotation() });
  disk.files.set(replicaFile(syncOf(home).computer), later);
  expect(await writesNothing()).toBe('sync_key');
});

it('of the files that are not read the first eight are named', async () => {
  const damaged = (await sealedBy(home)).slice(0, 60);
  for (let at = 0; at < 9; at++) disk.files.set(`${at}.replica`, damaged.slice());
  await runSync(NOW + 60);
  expect((await readSyncRecord()).unread).toHaveLength(8);
});

describe('of two computers that remove each other', () => {
  it.each([
    ['', false],
    [', whatever else can be read', true],
  ])('neither is followed: nothing is written any more, and that is said%s', async (_, isRead) => {
    const lost = await joiningHere('Lost', [], (await invite(NOW)).code);
    for (const other of [lost, home, lost]) {
      await takeHere(other);
      await putHere(other);
      await runSync(NOW);
    }
    await takeHere(home);
    if (isRead) disk.files.set('latchkey-old (conflicted copy).replica', await sealedBy(lost));
    await home.remove([syncOf(lost).computer]);
    await lost.remove([syncOf(home).computer], 7);
    for (const other of [home, lost]) await putHere(other);
    expect(await writesNothing()).toBe('sync_key');
  });
});

/** Returns why a new account is not written any more; fails where it is. */
async function writesNothing(): Promise<string | undefined> {
  const name = replicaFile(await officeId());
  const mine = disk.files.get(name);
  await vault.change((contents) => {
    return { ...contents, accounts: [...contents.accounts, own('secret')] };
  }, NOW + 2);
  await runSync(NOW + 60);
  expect(disk.files.get(name) === mine).toBe(true);
  return (await readSyncRecord()).failed?.why;
}
