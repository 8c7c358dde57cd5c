import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Contents } from '../../../src/core/account/account.ts';
import { fromBase64 } from '../../../src/core/bytes/base64.ts';
import { replicaHeaderOf } from '../../../src/core/sync/header.ts';
import { assembled } from '../../../src/core/sync/parts.ts';
import { wrapForRecovery } from '../../../src/core/sync/recovery.ts';
import { random } from '../../../src/core/vault/derive.ts';
import { NOW, PASSWORD } from '../account.ts';
import { code, ids, vault } from '../begun.ts';
import { doubleLocks, freshProfile, profile } from '../double.ts';
import { beginningOther, own, syncOf, underOf } from './other.ts';

vi.mock('../../../src/browser/folder/kept.ts', () => ({
  keptFolder: async () => null,
  keepFolder: async () => undefined,
  forgetFolder: async () => undefined,
}));
const { runSync } = await import('../../../src/vault/sync/cycle.ts');
const { startSharing } = await import('../../../src/vault/sync/start.ts');
const { joinByRecoveryKey } = await import('../../../src/vault/sync/join.ts');

const BROWSER = { carrier: 'browser' } as const;
const read = (now = NOW) => vault.read(now);

async function begun(id: string): Promise<void> {
  freshProfile();
  doubleLocks();
  await vault.create(PASSWORD, NOW);
  await vault.change((contents) => ({ ...contents, accounts: [own(id)] }), NOW);
}

/** Goes over to another browser, which the same carrier reaches; returns what the first had. */
async function elsewhere(now = NOW): Promise<Contents> {
  const [before, carried] = [await read(now), profile.sync];
  await begun('c');
  profile.sync = carried;
  return before;
}

async function wraps() {
  const bytes = await assembled(profile.sync);
  return (bytes && replicaHeaderOf(bytes)?.recovery) ?? [];
}

beforeEach(() => begun('a'));

describe('joining with a recovery key', () => {
  it.each(['before', 'after'])('works where that was made %s sharing began', async (when) => {
    let text = '';
    if (when === 'before') text = await vault.makeRecoveryKey(PASSWORD, NOW);
    await startSharing(BROWSER, 'Office', NOW);
    if (when === 'after') text = await vault.makeRecoveryKey(PASSWORD, NOW);
    await runSync(NOW + 60);
    const office = await elsewhere();
    await joinByRecoveryKey(BROWSER, text, 'Home', NOW + 60);
    const home = await read();
    expect(ids(home).sort()).toEqual(['a', 'c']);
    expect(home.sync).toMatchObject({ group: office.sync?.group, key: office.sync?.key });
    // The other one's wrap stays there, and this vault has no recovery key of its own.
    expect((await wraps()).map(({ computer }) => computer)).toEqual([office.sync?.computer]);
  });

  it('takes the right one, and changes nothing for another', async () => {
    await vault.makeRecoveryKey(PASSWORD, NOW);
    await startSharing(BROWSER, 'Office', NOW);
    await elsewhere();
    const wrong = `${'000011-'.repeat(7)}000011`;
    expect(await code(joinByRecoveryKey(BROWSER, wrong, 'Home', NOW))).toBe('sync_recovery');
    expect(await code(joinByRecoveryKey(BROWSER, '123', 'Home', NOW))).toBe('recovery_incomplete');
    profile.sync = {};
    expect(await code(joinByRecoveryKey(BROWSER, wrong, 'Home', NOW))).toBe('sync_nothing');
    expect((await read()).sync).toBeNull();
  });

  it('leads into no group that whoever carries the copy has made', async () => {
    const text = await vault.makeRecoveryKey(PASSWORD, NOW);
    await startSharing(BROWSER, 'Office', NOW);
    const [wrap] = await wraps();
    if (!wrap) throw new Error('No wrap.');
    await elsewhere();
    const thief = await beginningOther('Thief', ['theirs']);
    const side = { slot: wrap, vault: wrap.vault, computer: syncOf(thief).computer };
    // All that it sees is the slot with its public half.
    for (const auth of [new Uint8Array(), random(32)]) {
      const forged = await wrapForRecovery(underOf(thief.contents), side, auth);
      profile.sync = {};
      await thief.put({ recovery: [forged] });
      expect(await code(joinByRecoveryKey(BROWSER, text, 'Home', NOW))).toBe('sync_recovery');
    }
    expect((await read()).sync).toBeNull();
  });

  it('ends when it is taken back or made anew, under a new sync key', async () => {
    const first = await vault.makeRecoveryKey(PASSWORD, NOW);
    await startSharing(BROWSER, 'Office', NOW);
    const second = await vault.makeRecoveryKey(PASSWORD, NOW + 1);
    await runSync(NOW + 60);
    expect(await wraps()).toHaveLength(1);
    const carried = profile.sync;
    await vault.revokeRecoveryKey(PASSWORD, NOW + 61);
    await runSync(NOW + 120);
    expect(await wraps()).toEqual([]);
    expect(await read(NOW + 120)).not.toHaveProperty('recoveryAuth');
    await elsewhere(NOW + 120);
    expect(await code(joinByRecoveryKey(BROWSER, second, 'Home', NOW))).toBe('sync_recovery');
    profile.sync = carried;
    expect(await code(joinByRecoveryKey(BROWSER, first, 'Home', NOW))).toBe('sync_recovery');
    await joinByRecoveryKey(BROWSER, second, 'Home', NOW);
  });
});

describe('what a vault keeps of its recovery key', () => {
  it('stays with a new password, and is in no backup', async () => {
    await vault.makeRecoveryKey(PASSWORD, NOW);
    const before = (await read()).recoveryAuth;
    expect(fromBase64(before?.key ?? '')).toHaveLength(32);
    await vault.changePassword(PASSWORD, `${PASSWORD} anew`, NOW);
    expect((await read()).recoveryAuth).toEqual(before);
    const { text } = await vault.backupFile(NOW);
    const held = await vault.openBackup(text, `${PASSWORD} anew`);
    expect(held).not.toHaveProperty('recoveryAuth');
  });

  it('is made again after a restore, as soon as the recovery key is used', async () => {
    const text = await vault.makeRecoveryKey(PASSWORD, NOW);
    const before = (await read()).recoveryAuth;
    const backup = await vault.backupFile(NOW);
    freshProfile();
    doubleLocks();
    await vault.restoreBackup(backup.text, PASSWORD, NOW);
    await vault.unlock(PASSWORD, undefined, NOW);
    expect(await read()).not.toHaveProperty('recoveryAuth');
    await startSharing(BROWSER, 'Office', NOW);
    expect(await wraps()).toEqual([]);
    await vault.lock();
    await vault.unlockWithRecoveryKey(text, NOW);
    expect((await read()).recoveryAuth).toEqual(before);
    await runSync(NOW + 60);
    expect(await wraps()).toHaveLength(1);
    await vault.resetPassword(text, `${PASSWORD} anew`, NOW + 61);
    expect((await read(NOW + 61)).recoveryAuth).toEqual(before);
  });
});
