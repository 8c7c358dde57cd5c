import { beforeEach, describe, expect, it, vi } from 'vitest';
import { NOW, PASSWORD } from '../account.ts';
import { vault } from '../begun.ts';
import { doubleLocks, freshProfile, profile } from '../double.ts';
import { disk, FOLDER, filesOf, freshDisk } from './folder.ts';
import { own } from './other.ts';

vi.mock(
  '../../../src/browser/folder/folder.ts',
  async () => (await import('./folder.ts')).folderDouble,
);
vi.mock(
  '../../../src/browser/folder/kept.ts',
  async () => (await import('./folder.ts')).keptDouble,
);
const { startSharing, replaceShared } = await import('../../../src/vault/sync/start.ts');
const { endInvitation, endLateInvitation, invite } = await import(
  '../../../src/vault/sync/invite.ts'
);
const { readPairings } = await import('../../../src/vault/sync/pairings.ts');
const { stopSharing } = await import('../../../src/vault/sync/stop.ts');

const BROWSER = { carrier: 'browser' } as const;

beforeEach(async () => {
  freshProfile();
  freshDisk();
  doubleLocks();
  await vault.create(PASSWORD, NOW);
  await vault.change((contents) => ({ ...contents, accounts: [own('a')] }), NOW);
});

describe('a pairing item that cannot be removed now', () => {
  it('is removed at a later start, also after sharing was switched off', async () => {
    await startSharing(FOLDER, 'Office', NOW);
    await invite(NOW);
    disk.access = 'ask';
    await stopSharing(false, NOW + 1);
    expect(profile.local).not.toHaveProperty('sync');
    expect(await readPairings()).toHaveLength(1);
    await vault.lock();
    await endLateInvitation(NOW + 700).catch(() => undefined);
    expect(filesOf('pairing').size).toBe(1);
    disk.access = 'granted';
    await endLateInvitation(NOW + 701);
    expect(filesOf('pairing').size).toBe(0);
    expect(profile.local).not.toHaveProperty('pairings');
    expect(disk.chosen).toBeNull();
  });

  it('stays remembered when sharing begins anew', async () => {
    await startSharing(BROWSER, 'Office', NOW);
    await invite(NOW);
    profile.before = (call) => {
      if (call === 'sync.remove') throw new Error('MAX_WRITE_OPERATIONS_PER_MINUTE');
    };
    await stopSharing(false, NOW + 1);
    await replaceShared(FOLDER, 'Office', NOW + 2);
    expect(await readPairings()).toHaveLength(1);
    profile.before = () => undefined;
    await endLateInvitation(NOW + 600);
    expect(profile.sync).not.toHaveProperty('pair');
    expect(await readPairings()).toEqual([]);
    // The folder is in use.
    expect(disk.chosen).not.toBeNull();
  });

  it('is no reason not to show another code, and both are removed in the end', async () => {
    await startSharing(FOLDER, 'Office', NOW);
    await invite(NOW);
    const [first = ''] = filesOf('pairing').keys();
    const { removeFile } = (await import('./folder.ts')).folderDouble;
    const spied = vi.spyOn((await import('./folder.ts')).folderDouble, 'removeFile');
    spied.mockImplementation(async (of, name) => {
      if (name === first) throw new Error('in use');
      await removeFile(of, name);
    });
    await invite(NOW + 300);
    expect(filesOf('pairing').size).toBe(2);
    // The time of the first is over, that of the second is not.
    spied.mockRestore();
    await endLateInvitation(NOW + 600);
    expect(filesOf('pairing').has(first)).toBe(false);
    expect(filesOf('pairing').size).toBe(1);
    await endInvitation();
    expect(filesOf('pairing').size).toBe(0);
    expect(profile.alarms.has('pairing')).toBe(false);
  });
});
