import { describe, expect, it } from 'vitest';
import { erasing, patching, trashing } from '../../../../src/core/account/edits.ts';
import { compareStamps } from '../../../../src/core/sync/merge/clock.ts';
import { settledReplica } from '../../../../src/core/sync/merge/settle.ts';
import { stamped } from '../../../../src/core/sync/merge/stamp.ts';
import { replicaOf } from '../../../../src/core/sync/merge/synced.ts';
import { Desk, desks, meet } from '../../../sync/group.ts';
import { account, NOW } from '../../../vault/account.ts';

const DAY = 86_400;

function two(more: Parameters<typeof account>[1] = {}): [Desk, Desk] {
  const [one, other] = desks(2, account('a', more));
  if (!one || !other) throw new Error('two computers');
  return [one, other];
}

const noted = (desk: Desk, note: string): void =>
  desk.edit(patching('a', desk.now, () => ({ note })));

describe('stamping', () => {
  it('does nothing while nothing is shared, and takes stamps off when sharing ends', () => {
    const [one] = two();
    const off = stamped(one.contents, { ...one.contents, sync: null }, NOW);
    expect(off.accounts.map(({ stamps }) => stamps)).toEqual([null]);
    expect(stamped(off, off, NOW)).toBe(off);
    expect(replicaOf(off)).toBeNull();
  });

  it('believes no stamps that an edit brings along', () => {
    const [one, other] = two();
    const old = one.account('a');
    noted(one, 'new');
    meet([one, other]);
    one.edit((contents) => ({ ...contents, accounts: old ? [old] : [] }));
    meet([one, other]);
    expect(other.account('a')?.note).toBe('');
  });

  it('of one backup on two computers is the same: nothing has to be joined', () => {
    const [one, other] = two();
    expect(one.account('a')?.stamps).toEqual(other.account('a')?.stamps);
    expect(one.read(other).isChanged).toBe(false);
  });

  it('takes in nothing of another group', () => {
    const [one, other] = two();
    noted(other, 'theirs');
    const { sync } = other.contents;
    if (sync === null) throw new Error('nothing is shared');
    other.contents = { ...other.contents, sync: { ...sync, group: 'another' } };
    expect(one.read(other).isChanged).toBe(false);
    expect(one.account('a')?.note).toBe('');
  });

  it('is later than the birth of an account from a computer whose clock is ahead', () => {
    const ids = ['bbbbbbb2', 'ccccccc3'];
    const one = new Desk('bbbbbbb2', ids, [account('a', { updatedAt: NOW, note: 'z' })]);
    const other = new Desk('ccccccc3', ids, []);
    other.now = NOW - 3 * DAY;
    other.read(one);
    noted(other, 'after z');
    meet([one, other]);
    expect(one.account('a')?.note).toBe('after z');
  });

  it('is later than the birth of an account that was made in the same second', () => {
    const one = new Desk('bbbbbbb2', ['bbbbbbb2'], [account('a', { updatedAt: NOW })]);
    const [made] = one.contents.accounts;
    if (!made) throw new Error('no account');
    const edited = { ...one.contents, accounts: [{ ...made, note: 'at once' }] };
    const { born, fields } = stamped(one.contents, edited, NOW).accounts[0]?.stamps ?? {};
    if (!born || !fields?.note) throw new Error('no stamps');
    expect(compareStamps(fields.note, born)).toBeGreaterThan(0);
  });
});

describe('what is shared', () => {
  it('is not when a computer found the trash to be old', () => {
    const [one] = two();
    const { contents } = one;
    const accounts = contents.accounts.map((had) => ({ ...had, expiredAt: NOW }));
    expect(replicaOf({ ...contents, accounts })?.accounts.map((had) => had.expiredAt)).toEqual([
      null,
    ]);
  });

  it('tells once a day that a computer is still there', () => {
    const [one, other] = two();
    const before = one.contents.sync?.computers.bbbbbbb2?.lastSeenAt ?? 0;
    one.now = before + DAY - 10;
    expect(one.read(other).isChanged).toBe(false);
    one.now = before + DAY;
    expect(one.read(other).isChanged).toBe(true);
    expect(one.contents.sync?.computers.bbbbbbb2?.lastSeenAt).toBe(one.now);
  });

  it('is forgotten without waiting for a computer that was removed', () => {
    const [one, other] = two();
    one.edit(trashing('a', NOW, NOW));
    one.edit(erasing('a'));
    const all = replicaOf(one.contents);
    const left = all?.computers.ccccccc3;
    if (!all || !left) throw new Error('two computers');
    expect(settledReplica(all, NOW).erased.a?.account?.id).toBe('a');
    const computers = { ...all.computers, ccccccc3: { ...left, removedAt: NOW } };
    expect(settledReplica({ ...all, computers }, NOW).erased.a?.account).toBeNull();
    expect(other.account('a')).toBeDefined();
  });
});
