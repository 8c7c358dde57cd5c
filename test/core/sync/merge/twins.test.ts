import { describe, expect, it } from 'vitest';
import {
  adding,
  advancing,
  erasing,
  patching,
  trashing,
} from '../../../../src/core/account/edits.ts';
import { BEGUN } from '../../../../src/core/account/enrollment.ts';
import { unitedAccount } from '../../../../src/core/sync/merge/unite.ts';
import { type Desk, desks, meet } from '../../../sync/group.ts';
import { shownBy } from '../../../sync/history.ts';
import { account, NOW } from '../../../vault/account.ts';

const CODES = ['zz', 'aa', 'mm'].map((code) => ({ code, usedAt: null }));
const secret = new Uint8Array(20).fill(7);

function two(): [Desk, Desk] {
  const [one, other] = desks(2, account('a'));
  if (!one || !other) throw new Error('two computers');
  return [one, other];
}

function three(): [Desk, Desk, Desk] {
  const [one, other, third] = desks(3, account('a'));
  if (!one || !other || !third) throw new Error('three computers');
  return [one, other, third];
}

/** One computer finds a twin of its account `w`, after a third one did something with `w`. */
function apart(edits: (third: Desk) => void): Desk {
  const [one, other, third] = three();
  one.edit(adding([account('w', { secret })]));
  third.read(one);
  edits(third);
  other.edit(adding([account('x', { secret })]));
  one.now += 60;
  one.read(other);
  expect(one.contents.accounts.map(({ id }) => id)).toEqual(['a', 'w']);
  meet([one, other, third]);
  return third;
}

describe('the same account on two computers', () => {
  it('becomes one, whichever meets the other first, and loses nothing', () => {
    const [one, other] = two();
    one.edit(adding([account('x', { secret, sites: ['x.example'], note: 'office' })]));
    other.edit(
      adding([account('w', { secret, sites: ['w.example'], note: 'home', recoveryCodes: CODES })]),
    );
    const before = other.contents;
    expect(one.read(other).told).toContainEqual(
      expect.objectContaining({ kind: 'united', id: 'x', with: 'w' }),
    );
    other.contents = before;
    meet([one, other]);
    expect(one.contents.accounts.map(({ id }) => id)).toEqual(['a', 'w']);
    expect(one.account('w')).toMatchObject({
      note: 'home\noffice',
      recoveryCodes: expect.anything(),
    });
    expect(one.account('w')?.sites.toSorted()).toEqual(['w.example', 'x.example']);
    expect(shownBy(one.contents)).toBe(shownBy(other.contents));
  });

  it('becomes one when both computers do it at once', () => {
    const [one, other] = two();
    one.edit(adding([account('x', { secret })]));
    other.edit(adding([account('w', { secret })]));
    const [mine, theirs] = [one.contents, other.contents];
    one.read(other);
    const done = one.contents;
    one.contents = mine;
    other.read(one);
    expect(other.contents).not.toBe(theirs);
    one.contents = done;
    meet([one, other]);
    expect(other.contents.accounts.map(({ id }) => id)).toEqual(['a', 'w']);
    expect(shownBy(one.contents)).toBe(shownBy(other.contents));
  });

  it('stays two where somebody keeps two side by side', () => {
    const [one, other] = two();
    one.edit(adding([account('x', { secret }), account('w', { secret })]));
    meet([one, other]);
    expect(other.contents.accounts.length).toBe(3);
  });

  it('keeps what was edited on a third computer meanwhile', () => {
    const third = apart((desk) => desk.edit(patching('w', NOW, () => ({ pinned: true }))));
    expect(third.account('w')).toMatchObject({ pinned: true, deletedAt: null });
  });

  it.each([
    ['moved to the trash', [trashing('w', NOW, NOW)]],
    ['erased', [trashing('w', NOW, NOW), erasing('w')]],
  ])('stays where it was %s on a third computer meanwhile', (_, edits) => {
    const third = apart((desk) => {
      for (const edit of edits) desk.edit(edit);
    });
    expect(third.account('w')).toMatchObject({ deletedAt: null });
    expect(third.account('x')).toBeUndefined();
  });

  it('goes on from the highest counter, also of one that was used after it went', () => {
    const [one, other] = two();
    one.edit(adding([account('w', { secret, type: 'hotp', counter: 2 })]));
    other.edit(adding([account('x', { secret, type: 'hotp', counter: 3 })]));
    one.read(other);
    expect(one.account('w')?.counter).toBe(3);
    for (let times = 0; times < 2; times++) other.edit(advancing('x', NOW));
    other.read(one);
    expect(other.account('w')?.counter).toBe(5);
    expect(other.account('x')).toBeUndefined();
    meet([one, other]);
    expect(one.account('w')?.counter).toBe(5);
  });

  it('has all that only the one that goes had, and is as far set up as either', () => {
    const codes = [
      { code: 'aa', usedAt: 5 },
      { code: 'xx', usedAt: null },
    ];
    const stays = account('w', { secret, recoveryCodes: CODES, enrollment: BEGUN, tags: ['w'] });
    const goes = account('x', { secret, recoveryCodes: codes, tags: ['x'], pinned: true });
    expect(unitedAccount(stays, goes)).toMatchObject({
      id: 'w',
      recoveryCodes: [
        { code: 'zz', usedAt: null },
        { code: 'aa', usedAt: 5 },
        { code: 'mm', usedAt: null },
        { code: 'xx', usedAt: null },
      ],
      enrollment: null,
      tags: ['w', 'x'],
      pinned: true,
    });
  });
});
