import { beforeEach, describe, expect, it, vi } from 'vitest';
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
const { change, create, dismissReminder, read, reminder } = vault;

let added = 0;
const add = (count: number, at: number) =>
  change((contents) => {
    const more = Array.from({ length: count }, () =>
      account(`n${++added}`, { createdAt: at, updatedAt: at }),
    );
    return { ...contents, accounts: [...contents.accounts, ...more] };
  }, at);
const due = async () => reminder(await read(NOW));
const backUp = async (at: number) => {
  const { text } = await vault.backupFile(at);
  await vault.confirmBackup(text, text, at, at);
};

beforeEach(async () => {
  freshProfile();
  doubleLocks();
  await create(PASSWORD, NOW);
});

describe('the reminder of a backup', () => {
  it('waits for the first account, and goes for good when it is dismissed', async () => {
    expect(await due()).toBeNull();
    await add(1, NOW);
    expect(await due()).toEqual({ kind: 'first' });
    await dismissReminder({ kind: 'first' }, NOW);
    expect(await due()).toBeNull();
    await add(5, NOW + 1);
    expect(await due()).toBeNull();
  });

  it('is not for an empty vault whose only account is in the trash', async () => {
    await add(1, NOW);
    await change(
      (c) => ({ ...c, accounts: c.accounts.map((one) => ({ ...one, deletedAt: NOW })) }),
      NOW,
    );
    expect(await due()).toBeNull();
  });

  it('is not for whoever has a way back', async () => {
    await add(1, NOW);
    await vault.makeRecoveryKey(PASSWORD, NOW);
    expect(await due()).toBeNull();
    await vault.revokeRecoveryKey(PASSWORD, NOW);
    expect(await due()).toEqual({ kind: 'first' });
    await backUp(NOW + 1);
    expect(await due()).toBeNull();
  });

  it('comes back once, when many accounts have changed since it was dismissed', async () => {
    await add(1, NOW);
    await dismissReminder({ kind: 'first' }, NOW);
    await add(10, NOW + 1);
    expect(await due()).toEqual({ kind: 'first' });
    await dismissReminder({ kind: 'first' }, NOW + 2);
    await add(50, NOW + 3);
    expect(await due()).toBeNull();
  });

  it('comes back once, when many accounts have changed since the last backup', async () => {
    await add(1, NOW);
    await backUp(NOW);
    await add(9, NOW + 1);
    expect(await due()).toBeNull();
    await add(1, NOW + 2);
    expect(await due()).toEqual({ kind: 'behind', changes: 10 });
    await dismissReminder({ kind: 'behind', changes: 10 }, NOW + 3);
    await add(30, NOW + 4);
    expect(await due()).toBeNull();
  });

  it('takes nonsense in its place for nothing', async () => {
    await add(1, NOW);
    for (const stored of ['x', null, { first: 'yes', behind: {} }, []]) {
      profile.local = { ...profile.local, reminder: stored };
      expect(await due()).toEqual({ kind: 'first' });
    }
  });
});
