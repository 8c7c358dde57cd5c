import { describe, expect, it } from 'vitest';
import type { Contents, RecoveryCode } from '../../../../src/core/account/account.ts';
import {
  adding,
  advancing,
  confirming,
  erasing,
  forgetting,
  patching,
  trashing,
  using,
} from '../../../../src/core/account/edits.ts';
import { restored } from '../../../../src/core/account/restore.ts';
import { type Desk, desks, meet } from '../../../sync/group.ts';
import { shownBy } from '../../../sync/history.ts';
import { account, NOW } from '../../../vault/account.ts';

const DAY = 86_400;
const CODES = ['zz', 'aa', 'mm'].map((code) => ({ code, usedAt: null }));

function two(more: Parameters<typeof account>[1] = {}): [Desk, Desk] {
  const [one, other] = desks(2, account('a', more));
  if (!one || !other) throw new Error('two computers');
  return [one, other];
}

const noted = (desk: Desk, note: string): void =>
  desk.edit(patching('a', desk.now, () => ({ note })));

describe('edits of one account on two computers', () => {
  it('of different fields are both there', () => {
    const [one, other] = two();
    noted(one, 'from one');
    other.edit(patching('a', NOW, () => ({ issuer: 'Other' })));
    meet([one, other]);
    expect(one.account('a')).toMatchObject({ note: 'from one', issuer: 'Other' });
    expect(shownBy(one.contents)).toBe(shownBy(other.contents));
  });

  it('are not taken in from a computer of another group', () => {
    const [one, other] = two();
    const { sync } = other.contents;
    if (!sync) throw new Error('not shared');
    const group = '99999999-9999-4999-8999-999999999999';
    other.contents = { ...other.contents, sync: { ...sync, group } };
    noted(other, 'of strangers');
    expect(one.read(other).isChanged).toBe(false);
    expect(one.account('a')?.note).not.toBe('of strangers');
  });

  it('of one field: the later wins, also where the wall clock jumped back', () => {
    const [one, other] = two();
    one.now = NOW + 3 * DAY;
    noted(one, 'ahead');
    other.read(one);
    other.now = NOW - 3 * DAY;
    noted(other, 'after it');
    meet([one, other]);
    expect(one.account('a')?.note).toBe('after it');
    one.now = NOW - 400 * DAY;
    noted(one, 'last');
    meet([one, other]);
    expect(other.account('a')?.note).toBe('last');
  });

  it('keep the higher counter, and cost no stamp when a code is used', () => {
    const [one, other] = two({ type: 'hotp', counter: 3 });
    const before = one.contents.sync;
    one.edit(using('a', NOW + 5));
    expect(one.contents.sync).toBe(before);
    for (let times = 0; times < 4; times++) one.edit(advancing('a', NOW));
    other.edit(advancing('a', NOW));
    meet([one, other]);
    expect([one, other].map((desk) => desk.account('a')?.counter)).toEqual([7, 7]);
  });

  it('unite sites; a removal removes what it saw, not what is confirmed meanwhile', () => {
    const [one, other] = two({ sites: ['a.example', 'b.example'] });
    one.edit(forgetting('a', NOW, 'a.example'));
    one.edit(forgetting('a', NOW, 'b.example'));
    other.edit(forgetting('a', NOW, 'b.example'));
    other.edit(confirming('a', NOW, ['b.example', 'c.example']));
    meet([one, other]);
    expect(one.account('a')?.sites).toEqual(['b.example', 'c.example']);
  });

  it('keep recovery codes in their order, marks of use, and what was undone', () => {
    const [one, other] = two({ recoveryCodes: CODES });
    const mark = (desk: Desk, code: string, usedAt: number | null): void =>
      desk.edit(
        patching('a', NOW, ({ recoveryCodes }) => ({
          recoveryCodes: recoveryCodes.map((had) => (had.code === code ? { code, usedAt } : had)),
        })),
      );
    mark(one, 'aa', NOW);
    mark(other, 'mm', NOW + 9);
    other.edit(
      patching('a', NOW, ({ recoveryCodes }) => ({
        recoveryCodes: [
          ...recoveryCodes,
          { code: 'yy', usedAt: null },
          { code: 'bb', usedAt: null },
        ],
      })),
    );
    meet([one, other]);
    const used = (): unknown =>
      one.account('a')?.recoveryCodes.map(({ code, usedAt }) => [code, usedAt]);
    expect(used()).toEqual([
      ['zz', null],
      ['aa', NOW],
      ['mm', NOW + 9],
      ['yy', null],
      ['bb', null],
    ]);
    mark(other, 'aa', null);
    mark(one, 'zz', NOW + 20);
    meet([one, other]);
    expect(used()).toContainEqual(['aa', null]);
    expect(used()).toContainEqual(['zz', NOW + 20]);
  });
});

describe('a recovery code that is taken off the list', () => {
  const codes = (desk: Desk, recoveryCodes: RecoveryCode[]): void =>
    desk.edit(patching('a', NOW, () => ({ recoveryCodes })));
  const code = { code: 'aa', usedAt: null };

  it('stays used where somebody lists it anew who does not know that it was used', () => {
    const [one, other] = two({ recoveryCodes: [code] });
    codes(one, []);
    codes(one, [code]);
    codes(other, [{ ...code, usedAt: NOW }]);
    codes(other, []);
    meet([one, other]);
    expect(one.account('a')?.recoveryCodes).toEqual([{ ...code, usedAt: NOW }]);
  });

  it('is used where it is listed anew as used, though the use was undone meanwhile', () => {
    const [one, other] = two({ recoveryCodes: [{ ...code, usedAt: NOW }] });
    codes(one, []);
    codes(one, [{ ...code, usedAt: NOW }]);
    codes(other, [code]);
    meet([one, other]);
    expect(other.account('a')?.recoveryCodes).toEqual([{ ...code, usedAt: NOW }]);
    codes(other, [code]);
    meet([one, other]);
    expect(one.account('a')?.recoveryCodes).toEqual([code]);
  });
});

describe('deletion against edit', () => {
  it('on the computer that deletes: the account comes back, and both are told', () => {
    const [one, other] = two();
    one.edit(trashing('a', NOW, NOW));
    noted(other, 'still needed');
    expect(one.read(other).told).toMatchObject([{ kind: 'cameBack', id: 'a' }]);
    expect(other.read(one).told).toMatchObject([{ kind: 'cameBack', id: 'a' }]);
    expect(one.account('a')).toMatchObject({ deletedAt: null, note: 'still needed' });
    one.edit(trashing('a', NOW, NOW));
    meet([one, other]);
    expect(other.account('a')?.deletedAt).not.toBeNull();
  });

  it('an edit before the deletion was seen does not bring it back, nor one in the trash', () => {
    const [one, other] = two();
    noted(one, 'old');
    other.read(one);
    other.edit(trashing('a', NOW, NOW));
    expect(one.read(other).told).toMatchObject([{ kind: 'removed', id: 'a' }]);
    noted(one, 'in the trash');
    meet([one, other]);
    expect(other.account('a')).toMatchObject({ note: 'in the trash' });
    expect(other.account('a')?.deletedAt).not.toBeNull();
  });

  it('erased for good, it comes back with all its fields and in its place', () => {
    const [one, other] = two({ note: 'mine', recoveryCodes: CODES });
    one.edit(trashing('a', NOW, NOW));
    one.edit(erasing('a'));
    other.edit(confirming('a', NOW, ['new.example']));
    expect(one.read(other).told).toMatchObject([{ kind: 'cameBack', id: 'a' }]);
    expect(one.account('a')).toMatchObject({ note: 'mine', sites: ['example.com', 'new.example'] });
    meet([one, other]);
    expect(other.account('a')?.recoveryCodes).toEqual(CODES);
  });
});

describe('restoring', () => {
  it('into a vault that shares is an edit as any other, under its own computer', () => {
    const [one, other] = two({ note: 'before' });
    const snapshot = one.contents;
    noted(one, 'after');
    one.edit(adding([account('b')]));
    meet([one, other]);
    one.edit((contents) => restored(contents, snapshot, one.now));
    meet([one, other]);
    expect(other.account('a')?.note).toBe('before');
    expect(other.account('b')?.deletedAt).not.toBeNull();
    expect(one.contents.sync?.computer).toBe('bbbbbbb2');
  });

  it('into an empty browser takes neither the computer along nor stamps', () => {
    const [one] = two();
    const empty: Contents = { accounts: [], taughtFields: [], sync: null, extra: {} };
    const from = { ...one.contents, extra: { sync: { group: 'damaged' }, shelves: [1] } };
    const back = restored(empty, from, NOW);
    expect(back.sync).toBeNull();
    expect(back.extra).toEqual({ shelves: [1] });
    expect(back.accounts.map(({ stamps }) => stamps)).toEqual([null]);
  });
});
