import { beforeEach, expect, it, vi } from 'vitest';
import { replicaFile } from '../../../src/core/sync/files.ts';
import { replicaHeaderOf } from '../../../src/core/sync/header.ts';
import { NOW, PASSWORD } from '../account.ts';
import { vault } from '../begun.ts';
import { doubleLocks, freshProfile } from '../double.ts';
import { disk, FOLDER, folderDouble, freshDisk } from './folder.ts';
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
const { startSharing } = await import('../../../src/vault/sync/start.ts');

const { readFolder } = folderDouble;

beforeEach(async () => {
  freshProfile();
  freshDisk();
  doubleLocks();
  folderDouble.readFolder = readFolder;
  await vault.create(PASSWORD, NOW);
  await startSharing(FOLDER, 'Office', NOW);
});

/** Has something happen once, while a turn has read what lies in the folder. */
function meanwhile(work: () => Promise<unknown>): void {
  folderDouble.readFolder = async (...asked) => {
    folderDouble.readFolder = readFolder;
    const files = await readFolder(...asked);
    await work();
    return files;
  };
}

async function written() {
  const sync = (await vault.read(NOW)).sync;
  const bytes = disk.files.get(replicaFile(sync?.computer ?? ''));
  return { bytes, epoch: bytes && replicaHeaderOf(bytes)?.epoch, stored: sync?.epoch };
}

it.each([
  ['password', () => vault.changePassword(PASSWORD, `${PASSWORD} anew`, NOW + 2)],
  [
    'recovery key',
    async () => {
      await vault.makeRecoveryKey(PASSWORD, NOW + 2);
      await vault.makeRecoveryKey(PASSWORD, NOW + 2);
    },
  ],
])('writes nothing under the key before a change of the %s in the turn', async (_, renew) => {
  await vault.change((contents) => ({ ...contents, accounts: [own('b')] }), NOW + 1);
  const { bytes } = await written();
  meanwhile(renew);
  expect(await runSync(NOW + 60)).toBe(1);
  expect((await written()).bytes).toBe(bytes);
  expect(await runSync(NOW + 90)).toBeNull();
  expect(await written()).toMatchObject({ epoch: 2, stored: 2 });
});

it('writes in the same turn where only accounts were changed meanwhile', async () => {
  await vault.change((contents) => ({ ...contents, accounts: [own('b')] }), NOW + 1);
  const { bytes } = await written();
  meanwhile(() => vault.change((contents) => ({ ...contents, accounts: [] }), NOW + 2));
  expect(await runSync(NOW + 60)).toBeNull();
  expect((await written()).bytes).not.toBe(bytes);
});
