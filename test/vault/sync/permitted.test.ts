import { beforeEach, expect, test, vi } from 'vitest';
import { NOW, PASSWORD } from '../account.ts';
import { code, vault } from '../begun.ts';
import { doubleLocks, freshProfile, profile, setPolicy } from '../double.ts';
import { beginningOther, own } from './other.ts';

vi.mock('../../../src/browser/folder/kept.ts', () => ({
  keptFolder: async () => null,
  keepFolder: async () => undefined,
  forgetFolder: async () => undefined,
}));
const { runSync } = await import('../../../src/vault/sync/cycle.ts');
const { replaceShared, startSharing } = await import('../../../src/vault/sync/start.ts');
const { invite } = await import('../../../src/vault/sync/invite.ts');
const { joinByCode, joinByRecoveryKey } = await import('../../../src/vault/sync/join.ts');
const { readSyncRecord } = await import('../../../src/vault/sync/record.ts');
const { stopSharing } = await import('../../../src/vault/sync/stop.ts');

const BROWSER = { carrier: 'browser' } as const;
const carrierCalls = () => profile.calls.filter((call) => call.startsWith('sync.'));

beforeEach(async () => {
  freshProfile();
  doubleLocks();
  await vault.create(PASSWORD, NOW);
  await vault.change((contents) => ({ ...contents, accounts: [own('a')] }), NOW);
});

test('where the organization has switched sharing off it does not begin', async () => {
  await (await beginningOther('Home', ['b'])).put();
  const [local, before] = [profile.local, profile.sync];
  setPolicy({ sync: false });
  profile.calls = [];
  for (const begin of [startSharing, replaceShared])
    expect(await code(begin(BROWSER, 'Office', NOW))).toBe('policy_off');
  for (const join of [joinByCode, joinByRecoveryKey])
    expect(await code(join(BROWSER, '0'.repeat(48), 'Office', NOW))).toBe('policy_off');
  expect(await code(invite(NOW))).toBe('policy_off');
  expect([profile.local, profile.sync]).toEqual([local, before]);
  expect(carrierCalls()).toEqual([]);
});

test('what was on stops, says why, goes on when it may again, and can be ended', async () => {
  await startSharing(BROWSER, 'Office', NOW);
  await vault.change((contents) => ({ ...contents, accounts: [own('a'), own('b')] }), NOW);
  setPolicy({ sync: false });
  profile.calls = [];
  expect(await runSync(NOW)).toBeNull();
  expect(carrierCalls()).toEqual([]);
  expect((await readSyncRecord()).failed?.why).toBe('policy_off');
  setPolicy({});
  await runSync(NOW);
  expect((await readSyncRecord()).failed).toBeNull();
  expect(carrierCalls()).toContain('sync.set');
  setPolicy({ sync: false });
  expect(await code(stopSharing(true, NOW))).toBe('fine');
  expect((await vault.read(NOW)).sync).toBeNull();
});
