import { beforeEach, expect, test, vi } from 'vitest';
import { doubleLocks, freshProfile, profile, setPolicy } from '../../vault/double.ts';

vi.mock('webextension-polyfill', async () => ({
  default: (await import('../../vault/double.ts')).polyfill,
}));
const { onPolicy, readPolicy } = await import('../../../src/browser/storage/managed.ts');

beforeEach(() => {
  freshProfile();
  doubleLocks();
});

test('without a policy nothing is set, whether the browser says so or rejects', async () => {
  expect(await readPolicy()).toEqual({});
  profile.managed = null;
  expect(await readPolicy()).toEqual({});
});

test('what is set is read anew each time, and checked', async () => {
  setPolicy({ sync: false, plainExport: 'no', lockAfterMinutes: 5, minimumPasswordLength: 1e9 });
  expect(await readPolicy()).toEqual({ sync: false, lockAfterMinutes: 5 });
  setPolicy({});
  expect(await readPolicy()).toEqual({});
});

test('what Firefox hands over unchecked is checked here', async () => {
  setPolicy({ lockAfterMinutes: '10', plainExport: 0, fillSites: ['127.0.0.1', 5], x: 1 });
  expect(await readPolicy()).toEqual({ plainExport: false, fillSites: ['127.0.0.1'] });
});

test('a change is reported until the listener stops', () => {
  const heard = vi.fn();
  const stop = onPolicy(heard);
  setPolicy({ sync: false });
  expect(heard).toHaveBeenCalledTimes(1);
  stop();
  setPolicy({});
  expect(heard).toHaveBeenCalledTimes(1);
});
