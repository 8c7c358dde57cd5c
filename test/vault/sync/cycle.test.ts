import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Contents } from '../../../src/core/account/account.ts';
import { assembled } from '../../../src/core/sync/parts.ts';
import { openReplica } from '../../../src/core/sync/seal.ts';
import { NOW, PASSWORD } from '../account.ts';
import { code, ids, vault } from '../begun.ts';
import { doubleLocks, freshProfile, profile } from '../double.ts';
import { beginningOther, joiningOther, type Other, own, underOf } from './other.ts';

vi.mock('../../../src/browser/folder/kept.ts', () => ({
  keptFolder: async () => null,
  keepFolder: async () => undefined,
  forgetFolder: async () => undefined,
}));
const { runSync } = await import('../../../src/vault/sync/cycle.ts');
const { replaceShared, roomForSharing, startSharing } = await import(
  '../../../src/vault/sync/start.ts'
);
const { invite, endLateInvitation } = await import('../../../src/vault/sync/invite.ts');
const { joinByCode } = await import('../../../src/vault/sync/join.ts');
const { readSyncRecord } = await import('../../../src/vault/sync/record.ts');
const { sharingState } = await import('../../../src/vault/sync/state.ts');
const { stopSharing } = await import('../../../src/vault/sync/stop.ts');

const BROWSER = { carrier: 'browser' } as const;
const read = () => vault.read(NOW);
const writes = () =>
  profile.calls.filter((call) => call.startsWith('sync.') && call !== 'sync.get');
const rename = (id: string, issuer: string) => (contents: Contents) => ({
  ...contents,
  accounts: contents.accounts.map((one) => (one.id === id ? { ...one, issuer } : one)),
});

beforeEach(async () => {
  freshProfile();
  doubleLocks();
  await vault.create(PASSWORD, NOW);
  await vault.change((contents) => ({ ...contents, accounts: [own('a')] }), NOW);
});

/** Shares with another computer, which has joined by the code and has the account `b`. */
async function shared(): Promise<Other> {
  await startSharing(BROWSER, 'Office', NOW);
  const other = await joiningOther('Home', ['b'], (await invite(NOW)).code);
  await other.take();
  await other.put();
  await runSync(NOW);
  return other;
}

describe('sharing', () => {
  it('is off: nothing is read from the browser’s sync, and nothing written', async () => {
    expect(await runSync(NOW)).toBeNull();
    expect(profile.calls.filter((call) => call.startsWith('sync.'))).toEqual([]);
    expect(profile.local).not.toHaveProperty('sync');
    expect(await sharingState(NOW)).toBeNull();
  });

  it('on, carries a sealed replica in which no name stands', async () => {
    expect(await startSharing(BROWSER, 'Office', NOW)).toBe(true);
    const bytes = await assembled(profile.sync);
    const replica = bytes && (await openReplica(bytes, underOf(await read())));
    expect(replica?.accounts.map(({ id }) => id)).toEqual(['a']);
    expect(JSON.stringify(profile.sync)).not.toMatch(/Office|example|ann@/);
    expect(await roomForSharing(NOW)).toBeLessThan(0.1);
  });

  it('does not begin where another computer has, unless it is told to', async () => {
    await (await beginningOther('Home', ['b'])).put();
    const before = profile.sync;
    expect(await startSharing(BROWSER, 'Office', NOW)).toBe(false);
    expect(profile.sync).toBe(before);
    expect((await read()).sync).toBeNull();
    await replaceShared(BROWSER, 'Office', NOW);
    const bytes = await assembled(profile.sync);
    expect(bytes && (await openReplica(bytes, underOf(await read()))).group).toBe(
      (await read()).sync?.group,
    );
  });

  it('brings the accounts of both together, and says what came from whom', async () => {
    const other = await shared();
    expect(ids(await read()).sort()).toEqual(['a', 'b']);
    await other.take();
    expect(ids(other.contents).sort()).toEqual(['a', 'b']);
    const { last } = await readSyncRecord();
    const home = other.contents.sync?.computer;
    expect(last?.came).toEqual([
      { kind: 'added', by: home, count: 1 },
      { kind: 'joined', by: home, count: 1 },
    ]);
    const state = await sharingState(NOW);
    expect(state?.computers.map(({ name, isOwn }) => [name, isOwn])).toEqual([
      ['Office', true],
      ['Home', false],
    ]);
  });

  it('writes nothing, and saves nothing, while nothing is new', async () => {
    await shared();
    await runSync(NOW);
    const [before, { vault: record }] = [writes().length, profile.local];
    await runSync(NOW + 60);
    await runSync(NOW + 120);
    expect(writes()).toHaveLength(before);
    expect(profile.local.vault).toBe(record);
  });

  it('keeps edits of different fields, and the state before something changed', async () => {
    const other = await shared();
    await vault.change(rename('a', 'Here'), NOW + 1);
    await other.take();
    other.edit((contents) => ({
      ...contents,
      accounts: contents.accounts.map((one) => (one.id === 'a' ? { ...one, note: 'there' } : one)),
    }));
    await other.put();
    await runSync(NOW + 2);
    const { accounts } = await read();
    expect(accounts.find(({ id }) => id === 'a')).toMatchObject({ issuer: 'Here', note: 'there' });
    const kept = (await vault.snapshots()).find(({ kind }) => kind === 'sync');
    const before = await vault.openSnapshot(kept?.name ?? '', NOW + 2);
    expect(before.accounts.find(({ id }) => id === 'a')).toMatchObject({
      issuer: 'Here',
      note: '',
    });
  });

  it('merges nothing while the vault is locked, and remembers that something waits', async () => {
    const other = await shared();
    await vault.lock();
    const { vault: record } = profile.local;
    other.edit(rename('b', 'There'));
    await other.put();
    expect(await runSync(NOW + 1, { isNews: true })).toBeNull();
    expect(profile.local.vault).toBe(record);
    expect(await readSyncRecord()).toMatchObject({ waits: true, failed: null });
    await vault.unlock(PASSWORD, undefined, NOW + 2);
    await runSync(NOW + 2);
    expect(await readSyncRecord()).toMatchObject({ waits: false });
    expect((await read()).accounts.some(({ issuer }) => issuer === 'There')).toBe(true);
  });

  it('gathers writes that may wait, and reads meanwhile', async () => {
    const other = await shared();
    await runSync(NOW);
    await vault.change(rename('a', 'Here'), NOW + 1);
    const before = writes().length;
    expect(await runSync(NOW + 3, { mayWait: true })).toBe(7);
    expect(writes()).toHaveLength(before);
    expect(await runSync(NOW + 10, { mayWait: true })).toBeNull();
    await other.take();
    expect(other.contents.accounts.some(({ issuer }) => issuer === 'Here')).toBe(true);
  });

  it('stopping deletes the copy or leaves it; the accounts stay', async () => {
    await startSharing(BROWSER, 'Office', NOW);
    await stopSharing(false, NOW);
    expect(Object.keys(profile.sync)).toHaveLength(2);
    expect((await read()).sync).toBeNull();
    expect((await read()).accounts.map(({ stamps }) => stamps)).toEqual([null]);
    await replaceShared(BROWSER, 'Office', NOW);
    await stopSharing(true, NOW);
    expect(profile.sync).toEqual({});
    expect(profile.local).not.toHaveProperty('sync');
  });

  it('erasing everything empties the browser’s sync', async () => {
    await startSharing(BROWSER, 'Office', NOW);
    await vault.eraseEverything();
    expect(profile.sync).toEqual({});
    expect(profile.local).toEqual({});
  });
});

describe('what goes wrong while sharing', () => {
  it('is told once, and undoes no save', async () => {
    await shared();
    profile.before = (call) => {
      if (call === 'sync.set') throw new Error('Resource::kQuotaBytes quota exceeded');
    };
    await vault.change(rename('a', 'Here'), NOW + 1);
    await runSync(NOW + 60);
    expect((await read()).accounts.some(({ issuer }) => issuer === 'Here')).toBe(true);
    expect(await readSyncRecord()).toMatchObject({ failed: { why: 'sync_full' } });
    expect(await vault.takeNotices()).toEqual(['sync_failed']);
    await runSync(NOW + 120);
    expect(await vault.takeNotices()).toEqual([]);
    profile.before = () => undefined;
    await runSync(NOW + 180);
    expect(await readSyncRecord()).toMatchObject({ failed: null, at: NOW + 180 });
  });

  it('too many writes are tried again by itself, and said to nobody', async () => {
    await startSharing(BROWSER, 'Office', NOW);
    await vault.change(rename('a', 'Here'), NOW + 1);
    profile.before = (call) => {
      if (call === 'sync.set')
        throw new Error('This request exceeds the MAX_WRITE_OPERATIONS_PER_MINUTE quota.');
    };
    expect(await runSync(NOW + 60)).toBe(60);
    expect(await vault.takeNotices()).toEqual([]);
  });

  it.each([0, 1, 2])('killed after %i writes, what was there is still read', async (steps) => {
    const other = await shared();
    await other.take();
    let left = steps;
    profile.before = (call) => {
      if ((call === 'sync.set' || call === 'sync.remove') && left-- <= 0) throw new Error('gone');
    };
    await vault.change(rename('a', 'Here'), NOW + 1);
    await runSync(NOW + 60);
    profile.before = () => undefined;
    const bytes = await assembled(profile.sync);
    expect(bytes && (await openReplica(bytes, underOf(await read()))).accounts).toHaveLength(2);
    await runSync(NOW + 120);
    await other.take();
    expect(other.contents.accounts.some(({ issuer }) => issuer === 'Here')).toBe(true);
  });

  it('what a later version wrote, or another group, is never written over', async () => {
    await startSharing(BROWSER, 'Office', NOW);
    const mine = profile.sync;
    profile.sync = { m: JSON.stringify({ v: 9 }) };
    await vault.change(rename('a', 'Here'), NOW + 1);
    await runSync(NOW + 60);
    expect(profile.sync).toEqual({ m: JSON.stringify({ v: 9 }) });
    expect(await readSyncRecord()).toMatchObject({ failed: { why: 'sync_newer' } });
    profile.sync = {};
    await (await beginningOther('Stranger', ['z'])).put();
    const theirs = profile.sync;
    await runSync(NOW + 120);
    expect(profile.sync).toBe(theirs);
    expect(await readSyncRecord()).toMatchObject({ failed: { why: 'sync_group' } });
    expect(ids(await read())).toEqual(['a']);
    profile.sync = mine;
    await runSync(NOW + 180);
    expect(await readSyncRecord()).toMatchObject({ failed: null });
  });
});

describe('joining', () => {
  it('takes the right code, and changes nothing for another', async () => {
    const other = await beginningOther('Home', ['b']);
    await other.put();
    const wrong = `${'000011-'.repeat(7)}000011`;
    expect(await code(joinByCode(BROWSER, wrong, 'Office', NOW))).toBe('sync_nothing');
    expect(await code(joinByCode(BROWSER, '123', 'Office', NOW))).toBe('pairing_incomplete');
    expect((await read()).sync).toBeNull();
  });

  it('by code needs what the inviting computer has put there', async () => {
    await startSharing(BROWSER, 'Office', NOW);
    const { code: shown, until } = await invite(NOW);
    expect(until).toBe(NOW + 600);
    const carried = profile.sync;
    const office = await read();
    // The same carrier, another profile.
    freshProfile();
    doubleLocks();
    profile.sync = carried;
    await vault.create(PASSWORD, NOW);
    await vault.change((contents) => ({ ...contents, accounts: [own('c')] }), NOW);
    const wrong = `${'000011-'.repeat(7)}000011`;
    expect(await code(joinByCode(BROWSER, wrong, 'Home', NOW))).toBe('pairing_wrong');
    await joinByCode(BROWSER, shown, 'Home', NOW);
    const home = await read();
    expect(ids(home).sort()).toEqual(['a', 'c']);
    expect(home.sync).toMatchObject({ group: office.sync?.group, key: office.sync?.key });
    expect(home.sync?.private).not.toBe(office.sync?.private);
  });

  it('leaves no pairing item behind for longer than ten minutes', async () => {
    await startSharing(BROWSER, 'Office', NOW);
    await invite(NOW);
    expect(profile.sync).toHaveProperty('pair');
    expect(profile.alarms.get('pairing')).toBe(10);
    await endLateInvitation(NOW + 599);
    expect(profile.sync).toHaveProperty('pair');
    await vault.lock();
    await endLateInvitation(NOW + 600);
    expect(profile.sync).not.toHaveProperty('pair');
  });
});
