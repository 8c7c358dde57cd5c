import { beforeEach, describe, expect, it, vi } from 'vitest';
import { account, NOW, PASSWORD } from '../account.ts';
import { add, begin, vault } from '../begun.ts';
import { freshProfile, profile } from '../double.ts';
import { downloads, freshDownloads } from './downloads.ts';

vi.mock('../../../src/browser/downloads.ts', async () => (await import('./downloads.ts')).wrapper);
const { keepAutomatic } = await import('../../../src/vault/automatic/automatic.ts');
const { writeSettings } = await import('../../../src/browser/storage/settings.ts');
const { advancing, using } = await import('../../../src/core/account/edits.ts');

const DAY = 86_400;
const UTC = 0;

const paths = (): string[] =>
  [...downloads.disk.keys()].map((path) => path.split('/').at(-1) ?? '').sort();
const dated = (days: number): string =>
  `latchkey-${new Date((NOW + days * DAY) * 1000).toISOString().slice(0, 10)}.latchkey`;
const notices = () => vault.takeNotices();

/** Keeps the vault open until the browser closes, since days go by here. */
async function on(): Promise<void> {
  await writeSettings({ automaticBackups: true, lockAfterMinutes: 0 });
  await vault.unlock(PASSWORD, undefined, NOW);
  await keepAutomatic(NOW, UTC);
}

beforeEach(async () => {
  await begin();
  freshDownloads();
});

describe('automatic backups', () => {
  it('are off until they are switched on', async () => {
    await keepAutomatic(NOW, UTC);
    expect(paths()).toEqual([]);
    expect(profile.local).not.toHaveProperty('automatic');
  });

  it('are the sealed record of the day, and open on a browser that has nothing', async () => {
    await on();
    expect(paths()).toEqual([dated(0)]);
    const [text = ''] = downloads.disk.values();
    freshProfile();
    const { accounts } = await vault.restoreBackup(text, PASSWORD, NOW);
    expect(accounts.map(({ id }) => id)).toEqual(['a']);
  });

  it('come once a day, after a change, and not after mere use', async () => {
    await on();
    await add('b', NOW + 60);
    await keepAutomatic(NOW + 60, UTC);
    expect(paths()).toHaveLength(1);
    // The change of yesterday is in no backup yet, so the first use of the next day brings one.
    await vault.change(using('a', NOW + DAY), NOW + DAY);
    await keepAutomatic(NOW + DAY, UTC);
    expect(paths()).toEqual([dated(0), dated(1)]);
    await vault.change(using('a', NOW + 2 * DAY), NOW + 2 * DAY);
    await keepAutomatic(NOW + 2 * DAY, UTC);
    expect(paths()).toHaveLength(2);
    await vault.change(
      (c) => ({ ...c, accounts: [...c.accounts, account('h', { type: 'hotp' })] }),
      NOW + 3 * DAY,
    );
    await keepAutomatic(NOW + 3 * DAY, UTC);
    await vault.change(advancing('h', NOW + 4 * DAY), NOW + 4 * DAY);
    await keepAutomatic(NOW + 4 * DAY, UTC);
    expect(paths()).toEqual([dated(0), dated(1), dated(3), dated(4)]);
  });

  it('go by the day of the person’s clock', async () => {
    await on();
    const midnight = Math.ceil(NOW / DAY) * DAY;
    await add('b', midnight + 60);
    // New York is five hours behind: there it is the same day still.
    await keepAutomatic(midnight + 60, 300);
    expect(paths()).toHaveLength(1);
    await keepAutomatic(midnight + 5 * 3_600, 300);
    expect(paths()).toHaveLength(2);
  });

  it('come again after a change of the password, as the last one opens with the old', async () => {
    await on();
    await vault.changePassword(PASSWORD, 'another otter, brass window', NOW + DAY);
    await keepAutomatic(NOW + DAY, UTC);
    expect(paths()).toHaveLength(2);
  });

  it('are five at most; only files of ours go, and only from where they were saved', async () => {
    await on();
    for (let day = 1; day <= 5; day++) {
      await add(`x${day}`, NOW + day * DAY);
      await keepAutomatic(NOW + day * DAY, UTC);
    }
    expect(paths()).toEqual([1, 2, 3, 4, 5].map(dated));
    expect(await vault.automaticState(NOW)).toMatchObject({ left: 0, failed: null });
    // The number of the oldest is that of another file now, as after a restart of Firefox.
    const oldest = downloads.list.at(-1);
    downloads.list = downloads.list.map((one) =>
      one === oldest ? { ...one, path: '/downloads/thesis.pdf' } : one,
    );
    downloads.disk.set('/downloads/thesis.pdf', 'mine');
    await add('x6', NOW + 6 * DAY);
    await keepAutomatic(NOW + 6 * DAY, UTC);
    expect(downloads.disk.get('/downloads/thesis.pdf')).toBe('mine');
    const { files, left } = await vault.automaticState(NOW);
    expect([files.length, left]).toEqual([5, 1]);
  });

  it('neither wake nor open a locked vault', async () => {
    await on();
    await vault.lock();
    await keepAutomatic(NOW + DAY, UTC);
    expect(paths()).toHaveLength(1);
  });
});

describe('an automatic backup that fails', () => {
  const failure = async () => (await vault.automaticState(NOW)).failed;

  it.each([
    ['permission', { allowed: false }],
    ['stopped', { begins: false }],
    ['full', { ends: 'interrupted', error: 'FILE_NO_SPACE' }],
    ['stopped', { ends: 'interrupted', error: 'USER_CANCELED' }],
  ] as const)('is told once (%s), stops no save, and is tried again', async (why, fault) => {
    await on();
    await notices();
    Object.assign(downloads, fault);
    expect((await add('b', NOW + DAY)).accounts).toHaveLength(2);
    await keepAutomatic(NOW + DAY, UTC);
    expect(await failure()).toBe(why);
    expect(await notices()).toEqual(['automatic_failed']);
    await keepAutomatic(NOW + DAY + 7_200, UTC);
    expect(await notices()).toEqual([]);
    Object.assign(downloads, { allowed: true, begins: true, ends: 'complete', error: null });
    await keepAutomatic(NOW + DAY + 9_000, UTC);
    expect(paths()).toHaveLength(1);
    await keepAutomatic(NOW + DAY + 10_800, UTC);
    expect(paths()).toHaveLength(2);
    expect(await failure()).toBeNull();
  });

  it('is tried at once when the person switches it on again', async () => {
    downloads.allowed = false;
    await on();
    expect(await failure()).toBe('permission');
    downloads.allowed = true;
    await vault.startAutomatic(NOW + 1, UTC);
    expect(await failure()).toBeNull();
    expect(paths()).toHaveLength(1);
  });

  it('was only cut short by the end of its window: the next look finds the file', async () => {
    downloads.ends = 'in_progress';
    await on();
    expect((await vault.automaticState(NOW)).files).toEqual([]);
    downloads.list = downloads.list.map((one) => ({ ...one, state: 'complete' }));
    expect((await vault.automaticState(NOW)).files).toHaveLength(1);
    await add('b', NOW + 60);
    await keepAutomatic(NOW + 60, UTC);
    expect(downloads.list).toHaveLength(1);
    expect((await vault.automaticState(NOW)).failed).toBeNull();
  });
});

describe('erasing', () => {
  it('leaves nothing, though a backup is under way', async () => {
    await on();
    await add('b', NOW + DAY);
    let end: () => void = () => undefined;
    downloads.end = new Promise((resolve) => {
      end = resolve;
    });
    const running = keepAutomatic(NOW + DAY, UTC);
    await vi.waitFor(() => expect(downloads.list).toHaveLength(2));
    await vault.eraseEverything();
    end();
    await running;
    expect(profile.local).toEqual({});
  });

  it('deletes the files where the person wants that, and names those that it cannot', async () => {
    await on();
    await add('b', NOW + DAY);
    await keepAutomatic(NOW + DAY, UTC);
    downloads.list = downloads.list.filter(({ id }) => id !== 1);
    const { kept } = await vault.removeAutomatic();
    expect(kept.map(({ id }) => id)).toEqual([1]);
    expect(paths()).toEqual([dated(0)]);
  });
});
