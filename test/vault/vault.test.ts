import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Account, Contents } from '../../src/core/vault/account.ts';
import { doubleLocks, freshProfile, profile } from './double.ts';

vi.mock('webextension-polyfill', async () => ({ default: (await import('./double.ts')).polyfill }));
vi.mock('../../src/browser/shadow.ts', async () => (await import('./double.ts')).shadow);

const { change, create, lock, read, unlock, vaultState } = await import('../../src/vault/vault.ts');

const PASSWORD = 'tidy otter, brass window';
const NOW = 1_800_000_000;

export function account(id: string, more: Partial<Account> = {}): Account {
  return {
    id,
    issuer: 'Example',
    accountName: 'ann@example.com',
    secret: new Uint8Array([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]),
    type: 'totp',
    algorithm: 'SHA1',
    digits: 6,
    period: 30,
    counter: 0,
    parameters: [],
    sites: ['example.com'],
    recoveryCodes: [{ code: 'abcd-efgh', usedAt: null }],
    tags: [],
    pinned: false,
    note: '',
    createdAt: NOW,
    updatedAt: NOW,
    usedAt: null,
    deletedAt: null,
    extra: {},
    ...more,
  };
}

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
    expect(await create(PASSWORD, NOW)).toEqual({ accounts: [], extra: {} });
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
