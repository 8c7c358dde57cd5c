import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Contents } from '../../src/core/account/account.ts';
import { account, NOW, PASSWORD } from './account.ts';
import { add, begin, code, ids, stored, vault } from './begun.ts';
import { freshProfile, profile } from './double.ts';

const { change, create, lock, read, unlock } = vault;

const DAY = 86_400;
const NEXT = 'seven quiet copper lanterns';

beforeEach(begin);

describe('a change of the password', () => {
  it('seals everything under a new data key and drops what the old one opens', async () => {
    await vi.waitFor(async () => expect((await vault.snapshots()).length).toBe(1));
    const before = String(profile.local.vault);
    const { key } = profile.session.session as { key: string };
    await vault.changePassword(PASSWORD, NEXT, NOW);
    expect(profile.local.previous).toBe(profile.local.vault);
    expect(profile.shadow.get('shadow')).toBe(profile.local.vault);
    expect((profile.session.session as { key: string }).key).not.toBe(key);
    expect(await vault.snapshots()).toEqual([]);
    expect(stored()).not.toContain(before);
    expect(ids(await add('b'))).toEqual(['a', 'b']);
    await lock();
    expect(await code(unlock(PASSWORD, undefined, NOW))).toBe('password_wrong');
    expect(ids(await unlock(NEXT, undefined, NOW))).toEqual(['a', 'b']);
  });

  it('needs the current one, counts wrong tries, and judges the next one', async () => {
    const before = stored();
    expect(await code(vault.changePassword(PASSWORD, 'short', NOW))).toBe('password_short');
    expect(stored()).toBe(before);
    expect(await code(vault.changePassword('wrong', NEXT, NOW))).toBe('password_wrong');
    expect(profile.local.wrongTries).toMatchObject({ count: 1 });
  });

  it('stopped at any call leaves a vault that one of the two passwords opens', async () => {
    profile.calls.length = 0;
    await vault.changePassword(PASSWORD, NEXT, NOW);
    const { length } = profile.calls;
    for (let stop = 0; stop < length; stop++) {
      for (const side of ['before', 'after'] as const) {
        freshProfile();
        await create(PASSWORD, NOW);
        await add('a');
        let left = stop;
        profile[side] = () => {
          // a killed browser answers nothing any more
          if (left-- <= 0) throw new Error('killed');
        };
        await vault.changePassword(PASSWORD, NEXT, NOW).catch(() => undefined);
        profile[side] = () => undefined;
        profile.session = {};
        const [old, next] = [
          await unlock(PASSWORD, undefined, NOW).then(ids, ({ code }) => code),
          await unlock(NEXT, undefined, NOW).then(ids, ({ code }) => code),
        ];
        const opened = [old, next].filter((one) => Array.isArray(one));
        expect(opened.length, `${side} ${stop}`).toBeGreaterThan(0);
        for (const accounts of opened) expect(accounts).toEqual(['a']);
      }
    }
  });
});

describe('what was there before', () => {
  it('is kept for five days and three large steps', async () => {
    for (let day = 1; day <= 9; day++) {
      await unlock(PASSWORD, undefined, NOW + day * DAY);
      await add(`day-${day}`, NOW + day * DAY);
      await add(`day-${day}-later`, NOW + day * DAY + 5);
      await vi.waitFor(async () =>
        expect((await vault.snapshots())[0]).toMatchObject({ kind: 'daily', at: NOW + day * DAY }),
      );
    }
    expect((await vault.snapshots()).length).toBe(5);
    for (let step = 0; step < 5; step++)
      await vault.keepSnapshot('import', NOW + 9 * DAY + 60 + step);
    const kinds = (await vault.snapshots()).map(({ kind }) => kind);
    expect(kinds).toEqual([...Array(3).fill('import'), ...Array(5).fill('daily')]);
  });

  it('can be looked into and taken back; nothing vanishes by that', async () => {
    await vault.keepSnapshot('import', NOW + 1);
    await add('b');
    const [snapshot] = await vault.snapshots();
    const name = snapshot?.name ?? '';
    expect(ids(await vault.openSnapshot(name, NOW))).toEqual(['a']);
    const after = await vault.restoreSnapshot(name, NOW + 9);
    expect(after.accounts.map(({ id, deletedAt }) => [id, deletedAt])).toEqual([
      ['a', null],
      ['b', NOW + 9],
    ]);
    expect((await vault.snapshots())[0]).toMatchObject({ kind: 'restore' });
    await lock();
    expect(await code(vault.openSnapshot(name, NOW))).toBe('vault_locked');
  });

  it('never turns a counter back', async () => {
    const counter = (value: number) => (c: Contents) => ({
      ...c,
      accounts: [account('h', { type: 'hotp', counter: value })],
    });
    await change(counter(5), NOW);
    await vault.keepSnapshot('import', NOW);
    await change(counter(9), NOW);
    expect((await change(counter(3), NOW)).accounts[0]?.counter).toBe(9);
    const [snapshot] = (await vault.snapshots()).filter(({ kind }) => kind === 'import');
    expect((await vault.restoreSnapshot(snapshot?.name ?? '', NOW)).accounts[0]?.counter).toBe(9);
  });

  it('stays 30 days in the trash', async () => {
    const remove = (c: Contents) => ({
      ...c,
      accounts: c.accounts.map((one) => ({ ...one, deletedAt: NOW })),
    });
    await change(remove, NOW);
    await unlock(PASSWORD, undefined, NOW + 30 * DAY - 1);
    expect(ids(await change((c) => c, NOW + 30 * DAY - 1))).toEqual(['a']);
    expect(ids(await change((c) => c, NOW + 30 * DAY))).toEqual(['a']);
    await unlock(PASSWORD, undefined, NOW + 31 * DAY - 1);
    expect(ids(await change((c) => c, NOW + 31 * DAY - 1))).toEqual(['a']);
    expect(ids(await change((c) => c, NOW + 31 * DAY))).toEqual([]);
  });
});

describe('storage that refuses', () => {
  it('says full, and the old vault stands', async () => {
    const before = String(profile.local.vault);
    profile.quota = 4_000;
    const large = (c: Contents) => ({
      ...c,
      accounts: [
        account('x', { note: Array.from({ length: 900 }, () => crypto.randomUUID()).join() }),
      ],
    });
    expect(await code(change(large, NOW))).toBe('vault_full');
    expect(profile.local.vault).toBe(before);
    expect(ids(await read(NOW))).toEqual(['a']);
  });

  it('never gets a record that could not be read again', async () => {
    const before = stored();
    const broken = (c: Contents) => ({
      ...c,
      accounts: [...c.accounts, account('x', { digits: 11 })],
    });
    expect(await code(change(broken, NOW))).toBe('vault_damaged');
    const twice = (c: Contents) => ({ ...c, accounts: [...c.accounts, account('a')] });
    expect(await code(change(twice, NOW))).toBe('vault_damaged');
    expect(stored()).toBe(before);
    expect(ids(await read(NOW))).toEqual(['a']);
  });

  it('is written to by nobody unseen, even without the lock while a change is sealed', async () => {
    const old = { ...profile.local };
    await add('foreign');
    const foreign = { ...profile.local };
    Object.assign(profile.local, old);
    profile.session = { ...profile.session, generation: 0 };
    await read(NOW);
    const encrypt = crypto.subtle.encrypt.bind(crypto.subtle);
    vi.spyOn(crypto.subtle, 'encrypt').mockImplementationOnce(async (...given) => {
      Object.assign(profile.local, foreign);
      return encrypt(...given);
    });
    expect(ids(await add('mine'))).toEqual(['a', 'foreign', 'mine']);
    vi.restoreAllMocks();
  });

  it('has the old record again when the new one turns out not to open', async () => {
    const before = String(profile.local.vault);
    const decrypt = vi.spyOn(crypto.subtle, 'decrypt').mockRejectedValueOnce(new Error('bits'));
    expect(await code(add('b'))).toBe('vault_damaged');
    decrypt.mockRestore();
    expect(profile.local.vault).toBe(before);
    expect(ids(await read(NOW))).toEqual(['a']);
    expect(ids(await add('c'))).toEqual(['a', 'c']);
  });

  it('is asked before a large write', async () => {
    profile.quota = 2_200_000;
    const note = Array.from({ length: 90_000 }, () => crypto.randomUUID()).join();
    profile.calls.length = 0;
    expect(await code(change((c) => ({ ...c, accounts: [account('x', { note })] }), NOW))).toBe(
      'vault_full',
    );
    expect(profile.calls).not.toContain('local.set');
  });

  it('is not believed when it says that nothing was stored', async () => {
    let failing = true;
    profile.after = (call) => {
      if (call !== 'local.set' || !failing) return;
      failing = false;
      throw new Error('IO error');
    };
    expect(ids(await add('b'))).toEqual(['a', 'b']);
  });

  it('without its shadow still saves, and says that a copy is missing', async () => {
    profile.before = (call) => {
      if (call === 'shadow.set') throw new Error('no IndexedDB');
    };
    expect(ids(await add('b'))).toEqual(['a', 'b']);
    expect(await vault.takeNotices()).toEqual(['unrepaired']);
  });
});

describe('two windows', () => {
  it('lose nothing when both add at once', async () => {
    await Promise.all(Array.from({ length: 60 }, (_, at) => add(`window-${at % 2}-${at}`)));
    expect((await read(NOW)).accounts.length).toBe(61);
  });

  it('notice one that writes without the lock', async () => {
    const { vault: before, previous } = profile.local;
    await add('b');
    const theirs = profile.local.vault;
    profile.local = { ...profile.local, vault: before, previous };
    profile.session = { ...profile.session, generation: 0 };
    let once = true;
    const after = await change((c) => {
      if (once) profile.local = { ...profile.local, vault: theirs };
      once = false;
      return { ...c, accounts: [...c.accounts, account('c')] };
    }, NOW);
    expect(ids(after)).toEqual(['a', 'b', 'c']);
  });
});

describe('what happens beside the vault', () => {
  it('a saved change is saved, whatever the session says', async () => {
    profile.before = (call) => {
      if (call === 'session.set') throw new Error('quota');
    };
    expect(ids(await add('b'))).toEqual(['a', 'b']);
  });

  it('stronger parameters never bring an old password back', async () => {
    const { rewrap } = await import('../../src/vault/keys/rewrap.ts');
    const { slots } = JSON.parse(String(profile.local.vault));
    await vault.changePassword(PASSWORD, NEXT, NOW);
    const before = profile.local.vault;
    await rewrap(PASSWORD, slots[0], NOW);
    expect(profile.local.vault).toBe(before);
  });

  it('what was kept aside goes with the old password', async () => {
    await vault.keepOpened(NOW);
    expect((await vault.asides()).length).toBe(1);
    await vault.changePassword(PASSWORD, NEXT, NOW);
    expect(await vault.asides()).toEqual([]);
  });

  it('what another password sealed stays, as does what nobody can read', async () => {
    const foreign = readFileSync(new URL('../vaults/v1.latchkey', import.meta.url), 'utf8');
    profile.shadow.set('aside/1', JSON.stringify({ format: 'latchkey-raw', vault: foreign }));
    profile.shadow.set('aside/2', 'bytes that a disk made up');
    await vault.changePassword(PASSWORD, NEXT, NOW);
    expect((await vault.asides()).map(({ name }) => name)).toEqual(['aside/2', 'aside/1']);
  });
});

describe('erasing', () => {
  it('cut short is finished at the next start', async () => {
    profile.before = (call) => {
      if (call === 'shadow.remove') throw new Error('killed');
    };
    expect(await code(vault.eraseEverything())).not.toBe('fine');
    profile.before = () => undefined;
    expect(await vault.vaultState(NOW)).toBe('none');
    expect([profile.local, profile.session, [...profile.shadow]]).toEqual([{}, {}, []]);
    await create(PASSWORD, NOW);
    expect(await vault.vaultState(NOW)).toBe('open');
  });

  it('leaves nothing', async () => {
    await vault.makeRecoveryKey(PASSWORD, NOW);
    const { text } = await vault.backupFile(NOW);
    await vault.confirmBackup(text, text, NOW, NOW);
    await vault.eraseEverything();
    expect([profile.local, profile.session, [...profile.shadow]]).toEqual([{}, {}, []]);
    expect(await vault.vaultState(NOW)).toBe('none');
  });
});
