import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Contents } from '../../src/core/account/account.ts';
import { account, NOW, PASSWORD } from './account.ts';
import { doubleLocks, freshProfile, profile } from './double.ts';

vi.mock('webextension-polyfill', async () => ({ default: (await import('./double.ts')).polyfill }));
vi.mock('../../src/browser/storage/indexeddb.ts', async () => (await import('./double.ts')).shadow);
vi.mock('../../src/browser/worker.ts', async () => import('./kdf/worker.ts'));

const { change, create, lock, read, unlock, vaultState } = await import('../../src/vault/vault.ts');

const adding =
  (...ids: string[]) =>
  (contents: Contents): Contents => ({
    ...contents,
    accounts: [...contents.accounts, ...ids.map((id) => account(id))],
  });

beforeEach(() => {
  freshProfile();
  doubleLocks();
});

describe('the vault', () => {
  it('is created, changed, locked and unlocked', async () => {
    expect(await vaultState(NOW)).toBe('none');
    expect(await create(PASSWORD, NOW)).toEqual({
      accounts: [],
      taughtFields: [],
      sync: null,
      extra: {},
    });
    expect(await vaultState(NOW)).toBe('open');
    await change(adding('a', 'b'), NOW);
    expect((await read(NOW)).accounts.map(({ id }) => id)).toEqual(['a', 'b']);
    await lock();
    expect(await vaultState(NOW)).toBe('locked');
    await expect(read(NOW)).rejects.toMatchObject({ code: 'vault_locked' });
    expect((await unlock(PASSWORD, undefined, NOW)).accounts).toEqual([account('a'), account('b')]);
    expect(profile.icon).toBe('unlocked');
  });
});
