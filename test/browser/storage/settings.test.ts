import { beforeEach, expect, test, vi } from 'vitest';
import { doubleLocks, freshProfile, setPolicy } from '../../vault/double.ts';

vi.mock('webextension-polyfill', async () => ({
  default: (await import('../../vault/double.ts')).polyfill,
}));
const { onSettings, readSettings, settingsOf, writeSettings } = await import(
  '../../../src/browser/storage/settings.ts'
);

beforeEach(() => {
  freshProfile();
  doubleLocks();
});

test('two windows that change different settings at once keep both', async () => {
  await Promise.all([writeSettings({ look: 'dark' }), writeSettings({ lockAfterMinutes: 5 })]);
  expect(await readSettings()).toMatchObject({ look: 'dark', lockAfterMinutes: 5 });
});

test.each([95, -40, 0, 86_400, -86_400])(
  'an offset of the clock is kept: %i s',
  async (clockAhead) => {
    await writeSettings({ clockAhead });
    expect((await readSettings()).clockAhead).toBe(clockAhead);
  },
);

test.each([undefined, '95', 0.5, Number.NaN, 1e300, null, 86_401, -86_401, 31_536_000])(
  'an offset that is none counts as none: %j',
  (clockAhead) => {
    expect(settingsOf({ clockAhead }).clockAhead).toBe(0);
  },
);

test('no longer time until the vault locks counts than the organization allows', async () => {
  await writeSettings({ lockAfterMinutes: 0 });
  const told: number[] = [];
  const stop = onSettings(({ lockAfterMinutes }) => told.push(lockAfterMinutes));
  setPolicy({ lockAfterMinutes: 10 });
  await vi.waitFor(() => expect(told).toEqual([10]));
  expect((await readSettings()).lockAfterMinutes).toBe(10);
  expect((await writeSettings({ lockAfterMinutes: 60 })).lockAfterMinutes).toBe(10);
  await vi.waitFor(() => expect(told).toEqual([10, 10]));
  expect((await writeSettings({ lockAfterMinutes: 5 })).lockAfterMinutes).toBe(5);
  stop();
});

test('what the person chose counts again once the organization allows it', async () => {
  await writeSettings({ lockAfterMinutes: 60 });
  setPolicy({ lockAfterMinutes: 10 });
  await writeSettings({ look: 'dark' });
  setPolicy({});
  expect((await readSettings()).lockAfterMinutes).toBe(60);
});
