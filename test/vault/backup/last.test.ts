import { beforeEach, describe, expect, it, vi } from 'vitest';
import { account, NOW, PASSWORD } from '../account.ts';
import { downloads, freshDownloads } from '../automatic/downloads.ts';
import { begin, vault } from '../begun.ts';

vi.mock(
  '../../../src/browser/downloads.ts',
  async () => (await import('../automatic/downloads.ts')).wrapper,
);
const { keepAutomatic } = await import('../../../src/vault/automatic/automatic.ts');
const { writeSettings } = await import('../../../src/browser/storage/settings.ts');

const DAY = 86_400;

async function backUp(at: number): Promise<void> {
  const { text } = await vault.backupFile(at);
  await vault.confirmBackup(text, text, at, at);
}

beforeEach(async () => {
  await begin();
  freshDownloads();
  await writeSettings({ automaticBackups: true, lockAfterMinutes: 0 });
  await vault.unlock(PASSWORD, undefined, NOW);
});

describe('the last backup', () => {
  it('is none at first, and not one that was saved but never read back', async () => {
    expect(await vault.lastBackup(NOW)).toBeNull();
    await vault.backupFile(NOW);
    expect(await vault.lastBackup(NOW)).toBeNull();
  });

  it('is the newest, whether the person saved it or it was saved by itself', async () => {
    await backUp(NOW);
    expect(await vault.lastBackup(NOW)).toBe(NOW);
    await vault.change((all) => ({ ...all, accounts: [...all.accounts, account('z')] }), NOW + DAY);
    await keepAutomatic(NOW + DAY, 0);
    expect(downloads.disk.size).toBe(1);
    expect(await vault.lastBackup(NOW + DAY)).toBe(NOW + DAY);
    await backUp(NOW + 2 * DAY);
    expect(await vault.lastBackup(NOW + 2 * DAY)).toBe(NOW + 2 * DAY);
  });
});
