import { describe, expect, it, vi } from 'vitest';
import { NOW, PASSWORD } from '../account.ts';
import { vault } from '../begun.ts';
import { doubleLocks, freshProfile, profile } from '../double.ts';

const { runSync } = await import('../../../src/vault/sync/cycle.ts');
const { startSharing } = await import('../../../src/vault/sync/start.ts');
const { readSyncRecord } = await import('../../../src/vault/sync/record.ts');

describe('a turn of sharing that waits for another window', () => {
  it('ends no session that is used meanwhile', async () => {
    freshProfile();
    doubleLocks();
    await vault.create(PASSWORD, NOW);
    await startSharing({ carrier: 'browser' }, 'Office', NOW);
    const since = performance.now();
    const passed = vi.spyOn(performance, 'now').mockReturnValue(since);
    let letGo = (): void => undefined;
    const other = navigator.locks.request('sync', () => new Promise<void>((go) => (letGo = go)));
    const sharing = runSync(NOW);
    await vault.read(NOW + 60);
    await vi.waitFor(() => expect(profile.session.lease).toMatchObject({ seenAt: NOW + 60 }));
    passed.mockReturnValue(since + 60_000);
    letGo();
    await Promise.all([other, sharing]);
    passed.mockRestore();
    expect(profile.session).toHaveProperty('session');
    expect(await readSyncRecord()).toMatchObject({ at: NOW + 60, failed: null });
  });
});
