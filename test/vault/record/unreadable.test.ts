import { beforeEach, expect, it, vi } from 'vitest';
import { account, NOW, PASSWORD } from '../account.ts';
import { type Call, doubleLocks, freshProfile, profile } from '../double.ts';

vi.mock('webextension-polyfill', async () => ({
  default: (await import('../double.ts')).polyfill,
}));
vi.mock(
  '../../../src/browser/storage/indexeddb.ts',
  async () => (await import('../double.ts')).shadow,
);
vi.mock('../../../src/browser/worker.ts', async () => import('../kdf/worker.ts'));

const vault = await import('../../../src/vault/vault.ts');
const { change, create, lock, read, vaultState } = vault;

const OTHER = 'seven quiet copper lanterns';
const code = (promise: Promise<unknown>) =>
  promise.then(
    () => 'fine',
    (caught) => caught.code,
  );
const add = (id: string) => change((c) => ({ ...c, accounts: [...c.accounts, account(id)] }), NOW);
const failing = (call: Call): void => {
  profile.before = (asked) => {
    if (asked === call) throw new Error('IO error');
  };
};

beforeEach(async () => {
  freshProfile();
  doubleLocks();
  await create(PASSWORD, NOW);
  await add('a');
  await lock();
});

it('a shadow that cannot be read may be the only copy: nothing is created over it', async () => {
  const survivor = profile.shadow.get('shadow');
  profile.local = {};
  failing('shadow.get');
  expect(await vaultState(NOW)).toBe('failed');
  expect(await vault.whyFailed()).toBe('vault_unreadable');
  expect(await code(create(OTHER, NOW))).toBe('vault_unreadable');
  expect(await code(vault.unlock(PASSWORD, undefined, NOW))).toBe('vault_unreadable');
  profile.before = () => undefined;
  expect(profile.shadow.get('shadow')).toBe(survivor);
  expect((await vault.unlock(PASSWORD, undefined, NOW)).accounts.map(({ id }) => id)).toEqual([
    'a',
  ]);
});

it('a snapshot without a vault is no first start, and opens in its place', async () => {
  expect(await vault.snapshots()).not.toEqual([]);
  profile.local = {};
  profile.shadow.delete('shadow');
  expect(await vaultState(NOW)).toBe('locked');
  expect(await code(create(OTHER, NOW))).toBe('vault_exists');
  expect((await vault.unlock(PASSWORD, undefined, NOW)).accounts.map(({ id }) => id)).toEqual([
    'a',
  ]);
  expect(await vault.takeNotices()).toEqual(['from_snapshot']);
  expect(profile.shadow.get('shadow')).toBe(profile.local.vault);
  await add('b');
  expect((await read(NOW)).accounts.length).toBe(2);
});

it('nor is what was kept aside', async () => {
  profile.local = {};
  profile.shadow = new Map([['aside/1', '{"format":"latchkey-raw"}']]);
  expect(await vaultState(NOW)).toBe('failed');
  expect(await vault.whyFailed()).toBe('vault_damaged');
  expect(await code(create(OTHER, NOW))).toBe('vault_exists');
});

it.each(['local.get', 'shadow.get'] as const)(
  'nothing is restored over what %s cannot read',
  async (call) => {
    await vault.unlock(PASSWORD, undefined, NOW);
    const { text } = await vault.backupFile(NOW);
    await add('only-here');
    await lock();
    if (call === 'shadow.get') profile.local = { vault: 'broken', previous: 'broken' };
    const before = JSON.stringify([profile.local, [...profile.shadow]]);
    failing(call);
    expect(await code(vault.restoreBackup(text, PASSWORD, NOW))).toBe('vault_unreadable');
    profile.before = () => undefined;
    expect(JSON.stringify([profile.local, [...profile.shadow]])).toBe(before);
  },
);

it('opening and writing go on beside an unreadable shadow, and leave it alone', async () => {
  const before = profile.shadow.get('shadow');
  failing('shadow.get');
  await vault.unlock(PASSWORD, undefined, NOW);
  await add('b');
  expect(await vault.takeNotices()).toEqual(['unrepaired']);
  profile.before = () => undefined;
  expect(profile.shadow.get('shadow')).toBe(before);
  expect((await read(NOW)).accounts.length).toBe(2);
});
