import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Contents } from '../../../src/core/account/account.ts';
import { account, NOW, PASSWORD } from '../account.ts';
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
const { change, create, lock, read, takeNotices, unlock, vaultState } = vault;

const ids = (contents: Contents) => contents.accounts.map(({ id }) => id);
const add = (id: string) => change((c) => ({ ...c, accounts: [...c.accounts, account(id)] }), NOW);
const spoiled = (text: unknown) => String(text).replace(/.("\}$)/, '!$1');

function copies() {
  return {
    vault: profile.local.vault,
    previous: profile.local.previous,
    shadow: profile.shadow.get('shadow'),
  };
}

beforeEach(async () => {
  freshProfile();
  doubleLocks();
  await create(PASSWORD, NOW);
  await add('a');
  await add('b');
});

describe('opening', () => {
  it('keeps the newest, the one before and a shadow', () => {
    const { vault: now, previous, shadow } = copies();
    expect(shadow).toBe(now);
    expect(previous).not.toBe(now);
  });

  it.each(['vault', 'previous', 'shadow'] as const)(
    'repairs a damaged %s and says so once',
    async (place) => {
      const before = copies();
      await lock();
      if (place === 'shadow') profile.shadow.set('shadow', spoiled(before.shadow));
      else profile.local[place] = spoiled(before[place]);
      expect(await vaultState(NOW)).toBe('locked');
      expect(ids(await unlock(PASSWORD, undefined, NOW))).toEqual(['a', 'b']);
      expect(copies().vault).toBe(before.vault);
      expect(copies().shadow).toBe(before.vault);
      expect(await takeNotices()).toEqual(['repaired']);
      expect(await takeNotices()).toEqual([]);
    },
  );

  it('opens from the shadow when storage.local is all gone, in a running session too', async () => {
    const before = copies();
    profile.local = {};
    expect(ids(await read(NOW))).toEqual(['a', 'b']);
    expect(copies().vault).toBe(before.vault);
    await lock();
    profile.local = {};
    expect(await vaultState(NOW)).toBe('locked');
    expect(ids(await unlock(PASSWORD, undefined, NOW))).toEqual(['a', 'b']);
  });

  it('notices an older copy put in place of the newest', async () => {
    const { previous } = copies();
    profile.local.vault = previous;
    expect(ids(await read(NOW))).toEqual(['a', 'b']);
    await lock();
    profile.local.vault = previous;
    await takeNotices();
    expect(ids(await unlock(PASSWORD, undefined, NOW))).toEqual(['a', 'b']);
    expect(await takeNotices()).toEqual(['rolled_back']);
    profile.local = { ...profile.local, vault: previous, previous };
    expect(ids(await add('c'))).toEqual(['a', 'b', 'c']);
  });

  it('tells failed from missing and touches nothing', async () => {
    await lock();
    profile.local = { vault: spoiled(copies().vault), previous: 'x' };
    profile.shadow.set('shadow', 7);
    const before = JSON.stringify([profile.local, [...profile.shadow]]);
    expect(await vaultState(NOW)).toBe('failed');
    expect(await vault.whyFailed()).toBe('vault_damaged');
    await expect(unlock(PASSWORD, undefined, NOW)).rejects.toMatchObject({ code: 'vault_damaged' });
    await expect(create(PASSWORD, NOW)).rejects.toMatchObject({ code: 'vault_exists' });
    expect(JSON.stringify([profile.local, [...profile.shadow]])).toBe(before);
  });

  it('never takes a read that failed for an empty vault', async () => {
    profile.before = (call) => {
      if (call === 'local.get') throw new Error('IO error');
    };
    expect(await vaultState(NOW)).toBe('failed');
    expect(await vault.whyFailed()).toBe('vault_unreadable');
    await expect(read(NOW)).rejects.toMatchObject({ code: 'vault_unreadable' });
  });

  it('refuses a newer format version and keeps it byte for byte', async () => {
    await lock();
    const newer = '{"format":"latchkey-vault","version":2,"of":"tomorrow"}';
    profile.local.vault = newer;
    expect(await vaultState(NOW)).toBe('failed');
    expect(await vault.whyFailed()).toBe('vault_newer');
    await expect(unlock(PASSWORD, undefined, NOW)).rejects.toMatchObject({ code: 'vault_newer' });
    expect(profile.local.vault).toBe(newer);
  });
});

describe('a newer copy under another key', () => {
  const OTHER = 'seven quiet copper lanterns';

  beforeEach(async () => {
    const shadow = copies().shadow;
    await vault.changePassword(PASSWORD, OTHER, NOW);
    await lock();
    // as if the browser had been killed before the shadow was written
    profile.shadow.set('shadow', shadow);
  });

  it('opens with the new password, and the next write heals the shadow', async () => {
    expect(ids(await unlock(OTHER, undefined, NOW))).toEqual(['a', 'b']);
    await add('c');
    expect(copies().shadow).toBe(copies().vault);
  });

  it('opens with the old password for reading, says so, and overwrites nothing', async () => {
    const before = copies();
    expect(ids(await unlock(PASSWORD, undefined, NOW))).toEqual(['a', 'b']);
    expect(ids(await read(NOW))).toEqual(['a', 'b']);
    expect(await takeNotices()).toEqual(['contested']);
    await expect(add('c')).rejects.toMatchObject({ code: 'vault_contested' });
    await expect(vault.makeRecoveryKey(PASSWORD, NOW)).rejects.toMatchObject({
      code: 'vault_contested',
    });
    expect(copies()).toEqual(before);
  });

  it('is not overwritten by any change, when only the shadow is newer', async () => {
    const { vault: old } = { vault: copies().shadow };
    await unlock(OTHER, undefined, NOW);
    await add('after-the-change');
    await lock();
    // power loss: storage.local forgot its last writes, IndexedDB did not
    profile.local = { ...profile.local, vault: old, previous: old };
    const newest = copies().shadow;
    await unlock(PASSWORD, undefined, NOW);
    expect(await vault.isContested(NOW)).toBe(true);
    for (let twice = 0; twice < 2; twice++)
      expect(await add('c').catch(({ code }) => code)).toBe('vault_contested');
    expect(copies()).toEqual({ vault: old, previous: old, shadow: newest });
    await lock();
    expect(ids(await unlock(OTHER, undefined, NOW))).toEqual(['a', 'b', 'after-the-change']);
  });

  it('replaces it only when told to, and keeps its bytes aside', async () => {
    const before = copies();
    await unlock(PASSWORD, undefined, NOW);
    expect(await vault.isContested(NOW)).toBe(true);
    await vault.keepOpened(NOW);
    expect(await vault.isContested(NOW)).toBe(false);
    expect(ids(await add('c'))).toEqual(['a', 'b', 'c']);
    const [aside] = await vault.asides();
    expect(aside?.file.text).toContain(JSON.stringify(before.vault));
  });
});
