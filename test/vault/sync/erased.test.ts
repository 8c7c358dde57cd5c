import { beforeEach, describe, expect, it, vi } from 'vitest';
import { exclusive } from '../../../src/browser/storage/locks.ts';
import { NOW, PASSWORD } from '../account.ts';
import { code, vault } from '../begun.ts';
import { doubleLocks, freshProfile, profile } from '../double.ts';
import { disk, FOLDER, filesOf, freshDisk, HANDLE } from './folder.ts';
import { own } from './other.ts';

vi.mock(
  '../../../src/browser/folder/folder.ts',
  async () => (await import('./folder.ts')).folderDouble,
);
vi.mock(
  '../../../src/browser/folder/kept.ts',
  async () => (await import('./folder.ts')).keptDouble,
);
const { runSync } = await import('../../../src/vault/sync/cycle.ts');
const { useAnotherFolder } = await import('../../../src/vault/sync/carrier.ts');
const { startSharing } = await import('../../../src/vault/sync/start.ts');
const { invite } = await import('../../../src/vault/sync/invite.ts');
const { eraseShared } = await import('../../../src/vault/sync/stop.ts');
const { beforeErasing } = await import('../../../src/vault/record/erase.ts');

beforeEach(async () => {
  freshProfile();
  freshDisk();
  doubleLocks();
  await vault.create(PASSWORD, NOW);
  await vault.change((contents) => ({ ...contents, accounts: [own('a')] }), NOW);
});

describe('erasing everything', () => {
  it('leaves nothing in the folder, whatever turns run meanwhile', async () => {
    await startSharing(FOLDER, 'Office', NOW);
    await invite(NOW);
    expect(disk.files.size).toBe(2);
    const [left, ...turns] = await Promise.all([
      vault.eraseEverything(() => eraseShared(NOW)),
      runSync(NOW + 60),
      runSync(NOW + 120, { isNews: true }),
      invite(NOW).catch(() => null),
    ]);
    expect(left).toBeNull();
    expect(turns).toEqual([null, null, null]);
    expect([...disk.files.keys()]).toEqual([]);
    expect([profile.local, profile.sync]).toEqual([{}, {}]);
  });

  it('comes after a turn that began before, and takes away what that wrote', async () => {
    await startSharing(FOLDER, 'Office', NOW);
    await vault.change((contents) => ({ ...contents, accounts: [own('b')] }), NOW + 1);
    const turn = runSync(NOW + 60);
    await vault.eraseEverything(() => eraseShared(NOW));
    await turn;
    expect([...disk.files.keys()]).toEqual([]);
    expect(profile.local).toEqual({});
  });

  it('is followed by no folder that a start remembers which waited for it', async () => {
    let starting: Promise<unknown> = Promise.resolve();
    await vault.eraseEverything(async () => {
      starting = code(startSharing(FOLDER, 'Office', NOW));
      // Long enough to make a key pair: then it waits.
      await new Promise((resolve) => setTimeout(resolve, 100));
    });
    expect(await starting).toBe('vault_missing');
    expect(await code(useAnotherFolder(HANDLE))).toBe('vault_missing');
    expect(disk.chosen).toBeNull();
  });

  it('names the file that could not be deleted', async () => {
    await startSharing(FOLDER, 'Office', NOW);
    const [name] = filesOf('replica').keys();
    disk.access = 'ask';
    const left = await vault.eraseEverything(() => eraseShared(NOW));
    expect(left).toEqual({ name, folder: 'shared' });
  });

  it('asks the browser once more to remove its copy', async () => {
    await startSharing({ carrier: 'browser' }, 'Office', NOW);
    let asked = 0;
    profile.before = (call) => {
      if (call === 'sync.remove' && ++asked <= 2) throw new Error('MAX_WRITE_OPERATIONS');
    };
    await vault.eraseEverything(() => eraseShared(NOW));
    expect([asked, profile.local, profile.sync]).toEqual([3, {}, {}]);
  });

  it('does not depend on whether the browser removes its copy', async () => {
    await startSharing({ carrier: 'browser' }, 'Office', NOW);
    profile.before = (call) => {
      if (call === 'sync.remove') throw new Error('MAX_WRITE_OPERATIONS');
    };
    await vault.eraseEverything(() => eraseShared(NOW));
    expect(profile.local).toEqual({});
    expect(Object.keys(profile.sync)).not.toEqual([]);
  });

  it('waits for what is just being written, and lets nothing be written after it', async () => {
    await startSharing({ carrier: 'browser' }, 'Office', NOW);
    profile.local = { ...profile.local, erasing: true };
    await vault.change((contents) => ({ ...contents, accounts: [own('b')] }), NOW + 1);
    const before = profile.sync;
    // Interrupted: the mark is there, and the vault still is.
    await runSync(NOW + 60);
    expect(profile.sync).toBe(before);
    const order: string[] = [];
    profile.local = { vault: profile.local.vault };
    const writing = beforeErasing(async () => {
      await new Promise((resolve) => setTimeout(resolve, 5));
      order.push('written');
    });
    await Promise.all([writing, exclusive('erase', async () => order.push('erased'))]);
    expect(order).toEqual(['written', 'erased']);
    profile.local = {};
    expect(await code(beforeErasing(async () => undefined))).toBe('vault_missing');
  });
});
