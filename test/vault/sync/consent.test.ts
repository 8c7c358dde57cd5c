import { beforeEach, describe, expect, it, vi } from 'vitest';
import { NOW, PASSWORD } from '../account.ts';
import { code, vault } from '../begun.ts';
import { doubleLocks, freshProfile, profile } from '../double.ts';
import { own } from './other.ts';

vi.mock('../../../src/browser/folder/kept.ts', () => ({
  keptFolder: async () => null,
  keepFolder: async () => undefined,
  forgetFolder: async () => undefined,
}));
const { runSync } = await import('../../../src/vault/sync/cycle.ts');
const { startSharing } = await import('../../../src/vault/sync/start.ts');
const { invite } = await import('../../../src/vault/sync/invite.ts');
const { readSyncRecord } = await import('../../../src/vault/sync/record.ts');
const { stopSharing } = await import('../../../src/vault/sync/stop.ts');

const BROWSER = { carrier: 'browser' } as const;

describe('the consent that Firefox keeps', () => {
  beforeEach(async () => {
    freshProfile();
    doubleLocks();
    await vault.create(PASSWORD, NOW);
    await vault.change((contents) => ({ ...contents, accounts: [own('a')] }), NOW);
    Object.assign(profile, { isFirefox: true, consents: true });
  });

  it('taken back by the person ends what leaves, until it is given again', async () => {
    await startSharing(BROWSER, 'Office', NOW);
    expect(profile.sync).toHaveProperty('m');
    profile.consents = false;
    const before = profile.sync;
    await vault.change((contents) => ({ ...contents, accounts: [own('b')] }), NOW + 1);
    await runSync(NOW + 60);
    expect(profile.sync).toBe(before);
    expect(await readSyncRecord()).toMatchObject({ failed: { why: 'sync_consent_gone' } });
    expect(await code(invite(NOW + 60))).toBe('sync_consent_gone');
    profile.consents = true;
    await runSync(NOW + 120);
    expect(profile.sync).not.toBe(before);
    expect(await readSyncRecord()).toMatchObject({ failed: null });
  });

  it('is not needed to delete what lies there', async () => {
    await startSharing(BROWSER, 'Office', NOW);
    profile.consents = false;
    await stopSharing(true, NOW);
    expect(profile.sync).toEqual({});
    expect((await vault.read(NOW)).sync).toBeNull();
  });

  it('is asked about in no other browser', async () => {
    Object.assign(profile, { isFirefox: false, consents: false });
    await startSharing(BROWSER, 'Office', NOW);
    expect(profile.sync).toHaveProperty('m');
  });
});
