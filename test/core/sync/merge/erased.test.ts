import { describe, expect, it } from 'vitest';
import {
  adding,
  advancing,
  erasing,
  patching,
  trashing,
} from '../../../../src/core/account/edits.ts';
import { restored } from '../../../../src/core/account/restore.ts';
import { type Desk, desks, meet } from '../../../sync/group.ts';
import { account, NOW } from '../../../vault/account.ts';

const DAY = 86_400;

function two(more: Parameters<typeof account>[1] = {}): [Desk, Desk] {
  const [one, other] = desks(2, account('a', more));
  if (!one || !other) throw new Error('two computers');
  return [one, other];
}

describe('an account that was erased', () => {
  const erased = (desk: Desk) => desk.contents.sync?.erased.a;

  it('is kept until every computer has seen it, and remembered for 180 days', () => {
    const [one, other] = two();
    one.edit(trashing('a', NOW, NOW));
    one.edit(erasing('a'));
    expect(erased(one)?.account?.id).toBe('a');
    expect(other.read(one).told).toMatchObject([{ kind: 'removed', id: 'a' }]);
    one.read(other);
    expect([erased(one)?.account, erased(other)?.account]).toEqual([null, null]);
    one.now = NOW + 180 * DAY + 60;
    one.edit(adding([account('b')]));
    meet([one, other]);
    expect([erased(one), erased(other)]).toEqual([undefined, undefined]);
  });

  it('is remembered longer while a computer has not seen it', () => {
    const [one, other] = two();
    one.edit(trashing('a', NOW, NOW));
    one.edit(erasing('a'));
    one.now = NOW + 400 * DAY;
    one.edit(adding([account('b')]));
    one.read();
    expect(erased(one)).toMatchObject({ account: null });
    meet([one, other]);
    expect(other.account('a')).toBeUndefined();
  });

  it('can be put back by undoing or from a snapshot, everywhere', () => {
    const [one, other] = two({ note: 'mine' });
    const snapshot = one.contents;
    one.edit(trashing('a', NOW, NOW));
    one.edit(erasing('a'));
    meet([one, other]);
    expect(other.account('a')).toBeUndefined();
    one.edit((contents) => restored(contents, snapshot, one.now));
    meet([one, other]);
    expect(other.account('a')).toMatchObject({ note: 'mine', deletedAt: null });
  });

  it('by two computers, it is kept until each has seen what the other knew', () => {
    const [one, other] = two();
    const snapshot = other.contents;
    one.edit(trashing('a', NOW, NOW));
    meet([one, other]);
    one.edit(patching('a', NOW, () => ({ note: 'in the trash' })));
    one.edit(erasing('a'));
    other.now += 100;
    other.edit(erasing('a'));
    one.read(other);
    other.edit((contents) => restored(contents, snapshot, other.now));
    meet([one, other]);
    expect(one.account('a')).toMatchObject({ note: 'in the trash', deletedAt: null });
  });

  it('that came back stays in the trash when it is moved there again', () => {
    const [one, other] = two();
    one.edit(trashing('a', NOW, NOW));
    meet([one, other]);
    other.edit(trashing('a', NOW, null));
    one.edit(erasing('a'));
    meet([one, other]);
    expect(one.account('a')?.deletedAt).toBeNull();
    one.edit(trashing('a', NOW, NOW));
    meet([one, other]);
    expect([one, other].map((desk) => desk.account('a')?.deletedAt)).not.toContain(undefined);
    expect(one.account('a')?.deletedAt).toBe(other.account('a')?.deletedAt);
  });

  it('put back into the trash stays there, though another computer remembers it yet', () => {
    const [one, other] = two();
    one.edit(trashing('a', NOW, NOW));
    meet([one, other]);
    const snapshot = other.contents;
    one.edit(erasing('a'));
    other.read(one);
    expect([erased(one)?.account?.id, erased(other)?.account]).toEqual(['a', null]);
    other.edit((contents) => restored(contents, snapshot, other.now));
    meet([one, other]);
    expect(one.account('a')?.deletedAt).toBeGreaterThan(NOW);
    expect(one.account('a')?.deletedAt).toBe(other.account('a')?.deletedAt);
  });

  it('can be put back just as it was, everywhere', () => {
    const [one, other] = two();
    const snapshot = one.contents;
    one.edit((contents) => ({ ...contents, accounts: [] }));
    other.read(one);
    one.edit((contents) => restored(contents, snapshot, one.now));
    meet([one, other]);
    expect([one, other].map((desk) => desk.account('a')?.deletedAt)).toEqual([null, null]);
  });

  it('after it came back from the trash, it can be put back alive', () => {
    const [one, other] = two();
    other.edit(patching('a', NOW, () => ({ note: 'still needed' })));
    one.edit(trashing('a', NOW, NOW));
    meet([one, other]);
    const snapshot = one.contents;
    one.edit((contents) => ({ ...contents, accounts: [] }));
    one.edit((contents) => restored(contents, snapshot, one.now));
    meet([one, other]);
    expect([one, other].map((desk) => desk.account('a')?.deletedAt)).toEqual([null, null]);
  });

  it('can be put back into the trash, everywhere', () => {
    const [one, other] = two();
    one.edit(trashing('a', NOW, NOW));
    meet([one, other]);
    const snapshot = one.contents;
    one.edit(erasing('a'));
    other.read(one);
    one.edit((contents) => restored(contents, snapshot, one.now));
    meet([one, other]);
    expect(one.account('a')?.deletedAt).toBe(other.account('a')?.deletedAt);
    expect(other.account('a')?.deletedAt).toBeGreaterThan(NOW);
  });

  it('put back, it makes no code of a counter twice', () => {
    const [one] = two({ type: 'hotp', counter: 3 });
    const snapshot = one.contents;
    one.edit(advancing('a', NOW));
    one.edit(trashing('a', NOW, NOW));
    one.edit(erasing('a'));
    one.edit((contents) => restored(contents, snapshot, one.now));
    expect(one.account('a')?.counter).toBe(4);
  });

  it('put back, it keeps what was edited on another computer meanwhile', () => {
    const [one, other] = two();
    const snapshot = one.contents;
    other.edit(patching('a', NOW, () => ({ pinned: true })));
    one.edit(trashing('a', NOW, NOW));
    one.edit(erasing('a'));
    one.edit((contents) => restored(contents, snapshot, one.now));
    meet([one, other]);
    expect(one.account('a')).toMatchObject({ pinned: true, deletedAt: null });
  });
});
