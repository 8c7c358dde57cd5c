import { beforeEach, describe, expect, it, vi } from 'vitest';
import { NOW, PASSWORD } from '../account.ts';
import { doubleLocks, freshProfile, profile } from '../double.ts';

vi.mock('webextension-polyfill', async () => ({
  default: (await import('../double.ts')).polyfill,
}));
vi.mock(
  '../../../src/browser/storage/indexeddb.ts',
  async () => (await import('../double.ts')).shadow,
);
vi.mock('../../../src/browser/worker.ts', async () => import('../kdf/worker.ts'));

const vault = await import('../../../src/vault/vault.ts');

beforeEach(async () => {
  freshProfile();
  doubleLocks();
  await vault.create(PASSWORD, NOW);
  profile.shadow.set(`aside/${NOW - 86_400}`, 'older');
  profile.shadow.set(`aside/${NOW}`, 'newer');
});

describe('what was kept aside', () => {
  it('is listed as files, the newest first', async () => {
    expect(await vault.asides()).toEqual([
      {
        name: `aside/${NOW}`,
        at: NOW,
        file: { name: 'latchkey-raw-2027-01-15.json', text: 'newer' },
      },
      {
        name: `aside/${NOW - 86_400}`,
        at: NOW - 86_400,
        file: { name: 'latchkey-raw-2027-01-14.json', text: 'older' },
      },
    ]);
  });

  it('is removed alone, and comes back as it was', async () => {
    const [newer, older] = await vault.asides();
    if (!newer) throw new Error('nothing there');
    await vault.removeAside(newer);
    expect(await vault.asides()).toEqual([older]);
    await vault.keepAgain(newer);
    expect(await vault.asides()).toEqual([newer, older]);
  });

  it('is all that can be removed or written this way', async () => {
    const before = new Map(profile.shadow);
    for (const name of ['shadow', 'snapshot/daily/1/1', 'aside/', 'aside/1/2']) {
      const aside = { name, at: NOW, file: { name: '', text: 'x' } };
      await expect(vault.removeAside(aside)).rejects.toMatchObject({ code: 'vault_missing' });
      await expect(vault.keepAgain(aside)).rejects.toMatchObject({ code: 'vault_missing' });
    }
    expect(profile.shadow).toEqual(before);
  });
});
