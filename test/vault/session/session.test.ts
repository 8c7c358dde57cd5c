import { beforeEach, describe, expect, it, vi } from 'vitest';
import { NOW, PASSWORD } from '../account.ts';
import { doubleLocks, freshProfile, polyfill, profile, setPolicy } from '../double.ts';

vi.mock('webextension-polyfill', async () => ({
  default: (await import('../double.ts')).polyfill,
}));
vi.mock(
  '../../../src/browser/storage/indexeddb.ts',
  async () => (await import('../double.ts')).shadow,
);
vi.mock('../../../src/browser/worker.ts', async () => import('../kdf/worker.ts'));

const { change, create, lock, onVault, read, unlock, vaultState } = await import(
  '../../../src/vault/vault.ts'
);
const { known } = await import('../../../src/vault/record/cache.ts');
const { writeSettings } = await import('../../../src/browser/storage/settings.ts');
const { watchLock } = await import('../../../src/background/lock.ts');

const MINUTE = 60;
const open = (at: number) =>
  read(at).then(
    () => true,
    ({ code }) => code,
  );

beforeEach(async () => {
  freshProfile();
  doubleLocks();
  vi.clearAllMocks();
  await create(PASSWORD, NOW);
});

describe('a session', () => {
  it('ends at its deadline, whoever asks, and leaves nothing behind', async () => {
    expect(await open(NOW + 15 * MINUTE - 1)).toBe(true);
    profile.session = { ...profile.session, lease: { until: NOW + 15 * MINUTE, seenAt: NOW } };
    expect(await open(NOW + 15 * MINUTE)).toBe('vault_locked');
    expect(profile.session).toEqual({});
    expect(profile.icon).toBe('locked');
    expect(profile.alarms.size).toBe(0);
    expect(await vaultState(NOW)).toBe('locked');
  });

  it('ends with every note that was left, but the mark that a code was copied', async () => {
    profile.session = {
      ...profile.session,
      choice: { at: NOW, tabId: 1 },
      intent: { at: NOW, host: 'id.example', accountId: 'a' },
      noteOfTomorrow: { at: NOW },
      copied: true,
    };
    await lock();
    expect(profile.session).toEqual({ copied: true });
  });

  it('lasts no longer than the organization allows, whatever the person chose', async () => {
    await writeSettings({ lockAfterMinutes: 0 });
    setPolicy({ lockAfterMinutes: 10 });
    await lock();
    await unlock(PASSWORD, undefined, NOW);
    expect(profile.session.lease).toEqual({ until: NOW + 10 * MINUTE, seenAt: NOW });
    expect(await open(NOW + 10 * MINUTE)).toBe('vault_locked');
  });

  it('that was open until the browser closes gets a deadline with the next read', async () => {
    await writeSettings({ lockAfterMinutes: 0 });
    profile.session = { ...profile.session, lease: { until: null, seenAt: NOW } };
    setPolicy({ lockAfterMinutes: 10 });
    expect(await open(NOW + 60)).toBe(true);
    await vi.waitFor(() =>
      expect(profile.session.lease).toEqual({ until: NOW + 60 + 10 * MINUTE, seenAt: NOW + 60 }),
    );
  });

  it('also ends before a change', async () => {
    await expect(change((contents) => contents, NOW + 15 * MINUTE)).rejects.toMatchObject({
      code: 'vault_locked',
    });
    expect(profile.session).toEqual({});
  });

  it('lasts as long as it is used', async () => {
    for (let at = NOW; at < NOW + 120 * MINUTE; at += 10 * MINUTE) {
      expect(await open(at)).toBe(true);
      await vi.waitFor(() =>
        expect(profile.session.lease).toMatchObject({ until: at + 15 * MINUTE }),
      );
    }
  });

  it('is prolonged without ever bringing a key back', async () => {
    const reading = read(NOW + 5 * MINUTE);
    await lock();
    await reading.catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(profile.session).not.toHaveProperty('session');
    expect(await open(NOW + 5 * MINUTE)).toBe('vault_locked');
  });

  it('ends when the clock goes back, but not when it is set by a second', async () => {
    expect(await open(NOW - 2)).toBe(true);
    expect(await open(NOW - 3600)).toBe('vault_locked');
    expect(profile.session).toEqual({});
  });

  it('lasts for a change that waits for another window, which uses it meanwhile', async () => {
    const since = performance.now();
    const passed = vi.spyOn(performance, 'now').mockReturnValue(since);
    let letGo = (): void => undefined;
    const other = navigator.locks.request('vault', () => new Promise<void>((go) => (letGo = go)));
    const changing = change((contents) => contents, NOW);
    expect(await open(NOW + MINUTE)).toBe(true);
    await vi.waitFor(() => expect(profile.session.lease).toMatchObject({ seenAt: NOW + MINUTE }));
    passed.mockReturnValue(since + MINUTE * 1000);
    letGo();
    await other;
    await expect(changing).resolves.toMatchObject({ accounts: [] });
    passed.mockRestore();
  });

  it('lasts until the browser closes when the person chose so', async () => {
    await lock();
    await writeSettings({ lockAfterMinutes: 0 });
    await unlock(PASSWORD, undefined, NOW);
    expect(await open(NOW + 30 * 86_400)).toBe(true);
    profile.session = {};
    expect(await open(NOW + 30 * 86_400)).toBe('vault_locked');
  });

  it('holds the key in memory only, and never the password', () => {
    const { key } = profile.session.session as { key: string };
    expect(JSON.stringify(profile.local)).not.toContain(key);
    expect(JSON.stringify([profile.local, profile.session, [...profile.shadow]])).not.toContain(
      'otter',
    );
  });

  it('leaves nothing of the vault in any window', async () => {
    const { key } = profile.session.session as { key: string };
    const stands = () => known(profile.local.vault, key) !== null;
    expect(stands()).toBe(true);
    await lock();
    expect(stands()).toBe(false);
    await unlock(PASSWORD, undefined, NOW);
    await read(NOW);
    expect(stands()).toBe(true);
    // as another window does it
    await polyfill.storage.session.remove(['session', 'lease', 'generation']);
    await vi.waitFor(() => expect(stands()).toBe(false));
  });

  it('is heard of in every window, a longer deadline is not', async () => {
    const heard = vi.fn();
    const stop = onVault(heard);
    await read(NOW + 5 * MINUTE);
    await vi.waitFor(() =>
      expect(profile.session.lease).toMatchObject({ seenAt: NOW + 5 * MINUTE }),
    );
    expect(heard).not.toHaveBeenCalled();
    await lock();
    expect(heard).toHaveBeenCalledTimes(1);
    await unlock(PASSWORD, undefined, NOW);
    expect(heard).toHaveBeenCalledTimes(2);
    stop();
    await lock();
    expect(heard).toHaveBeenCalledTimes(2);
  });
});

describe('the background', () => {
  const seconds = () => Math.floor(Date.now() / 1000);
  const says = (state: string) =>
    polyfill.idle.onStateChanged.addListener.mock.calls[0]?.[0](state);
  const rings = () => polyfill.alarms.onAlarm.addListener.mock.calls[0]?.[0]({ name: 'lock' });

  beforeEach(async () => {
    // waiting moves this clock on: from the start of a second it stays within it
    vi.useFakeTimers({ toFake: ['Date'], now: NOW * 1000 });
    await lock();
    await unlock(PASSWORD);
    watchLock();
    await vi.waitFor(() =>
      expect(polyfill.idle.setDetectionInterval).toHaveBeenLastCalledWith(15 * MINUTE),
    );
  });

  it('closes the storage to content scripts where the browser can', () => {
    const { local, session } = polyfill.storage;
    for (const area of [local, session])
      expect(area.setAccessLevel).toHaveBeenCalledWith({ accessLevel: 'TRUSTED_CONTEXTS' });
  });

  it.each(['idle', 'locked'])('locks when the computer is %s', async (state) => {
    says(state);
    await vi.waitFor(() => expect(profile.session).toEqual({}));
  });

  it('set to last until the browser closes, it ends with a locked screen, not idling', async () => {
    await writeSettings({ lockAfterMinutes: 0 });
    says('idle');
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(await vaultState()).toBe('open');
    says('locked');
    await vi.waitFor(() => expect(profile.session).toEqual({}));
  });

  it('locks by alarm when the deadline has passed', async () => {
    vi.setSystemTime(Date.now() + 16 * MINUTE * 1000);
    rings();
    await vi.waitFor(() => expect(profile.session).toEqual({}));
    expect(profile.icon).toBe('locked');
  });

  it.each([
    ['active', 15],
    ['idle', 10],
  ])('moves the deadline only for a person at work (%s)', async (state, left) => {
    polyfill.idle.queryState.mockResolvedValueOnce(state);
    vi.setSystemTime(Date.now() + 5 * MINUTE * 1000);
    rings();
    await new Promise((resolve) => setTimeout(resolve, 20));
    await vi.waitFor(() =>
      expect(profile.session.lease).toMatchObject({ until: seconds() + left * MINUTE }),
    );
  });

  it('follows another choice of minutes at once', async () => {
    await writeSettings({ lockAfterMinutes: 1 });
    await vi.waitFor(() =>
      expect(profile.session.lease).toMatchObject({ until: seconds() + MINUTE }),
    );
  });
});
