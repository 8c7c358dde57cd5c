import { describe, expect, it } from 'vitest';
import type { Account, Erased } from '../../../../src/core/account/account.ts';
import type { AccountStamps, Computer, Seen, Stamp } from '../../../../src/core/account/stamps.ts';
import { joinedAccount } from '../../../../src/core/sync/merge/account.ts';
import { merged } from '../../../../src/core/sync/merge/merge.ts';
import type { Replica } from '../../../../src/core/sync/replica.ts';
import { account, NOW } from '../../../vault/account.ts';
import { SYNC } from '../../../vault/shared.ts';

const [B, C] = ['bbbbbbb2', 'ccccccc3'] as const;
const born: Stamp = [NOW, 0, B];
const all: Seen = { [B]: [NOW, 0], [C]: [NOW + 9, 0] };

function state(more: Partial<Account>, stamps: Partial<AccountStamps> = {}): Account {
  const plain = { fields: {}, seen: null, sites: {}, tags: {}, codes: {}, order: 0 };
  return account('a', { ...more, stamps: { born, ...plain, ...stamps } });
}

/** The join, which has to be the same in either order. */
function both(one: Account, other: Account): Account {
  const joined = joinedAccount(one, other);
  expect(joinedAccount(other, one)).toEqual(joined);
  return joined;
}

describe('of two states of an account', () => {
  it('the greater of two values with one stamp wins', () => {
    const fields = { note: [NOW + 1, 0, C] } as const;
    const joined = both(state({ note: 'a' }, { fields }), state({ note: 'b' }, { fields }));
    expect(joined.note).toBe('b');
  });

  it('the later mark of use of each computer counts', () => {
    const used = (count: number, usedAt: number): Account => {
      const marks = { added: { [B]: [NOW, 0] }, removed: {}, unused: {} } as const;
      const codes = { k: { ...marks, used: { [C]: [NOW, count, usedAt] } } } as const;
      return state({ recoveryCodes: [{ code: 'k', usedAt }] }, { codes });
    };
    expect(both(used(1, 5), used(2, 9)).recoveryCodes).toEqual([{ code: 'k', usedAt: 9 }]);
  });

  it('the first making, the last change and use, and the earlier place count', () => {
    const one = { createdAt: 1, updatedAt: 5, usedAt: 8, counter: 4 };
    const other = { createdAt: 2, updatedAt: 6, usedAt: 7, counter: 3 };
    const joined = both(state(one, { order: 2 }), state(other, { order: 1 }));
    expect(joined).toMatchObject({ createdAt: 1, updatedAt: 6, usedAt: 8, counter: 4 });
    expect(joined.stamps?.order).toBe(1);
    expect(both(state(one), state({ ...other, usedAt: null })).usedAt).toBe(8);
  });

  it('the later move to or from the trash counts', () => {
    const into = { fields: { deletedAt: [NOW + 1, 0, C] }, seen: all } as const;
    const from = { fields: { deletedAt: [NOW + 2, 0, C] }, seen: null } as const;
    const again = { fields: { deletedAt: [NOW + 3, 0, C] }, seen: all } as const;
    const trashed = state({ deletedAt: NOW + 1 }, into);
    const joined = both(trashed, state({}, from));
    expect(joined.deletedAt).toBeNull();
    expect(both(joined, state({ deletedAt: NOW + 3 }, again)).deletedAt).toBe(NOW + 3);
  });

  it('one move to the trash has seen what either state of it has', () => {
    const moved = { deletedAt: [NOW + 1, 0, C] } as const;
    const edited = { ...moved, note: [NOW + 2, 0, B] } as const;
    const one = state({ deletedAt: NOW + 1 }, { fields: moved, seen: all });
    const other = state(
      { deletedAt: NOW + 1, note: 'in the trash' },
      { fields: edited, seen: { ...all, [B]: [NOW + 2, 0] } },
    );
    expect(both(one, other)).toMatchObject({ deletedAt: NOW + 1, note: 'in the trash' });
  });

  it.each<[string, Partial<AccountStamps>]>([
    ['a field', { fields: { note: [NOW + 20, 0, B] } }],
    ['where it stands', { fields: { deletedAt: [NOW + 20, 0, B] }, seen: null }],
    ['a site', { sites: { x: { added: { [B]: [NOW + 20, 0] }, removed: {} } } }],
    ['a tag', { tags: { x: { added: {}, removed: { [B]: [NOW + 20, 0] } } } }],
    [
      'a mark of use',
      { codes: { x: { added: {}, removed: {}, used: { [B]: [NOW + 20, 0, 1] }, unused: {} } } },
    ],
  ])('an edit of %s that a deletion has not seen brings it back', (_, edit) => {
    const fields = { deletedAt: [NOW + 1, 0, C] } as const;
    const trashed = state({ deletedAt: NOW + 1 }, { fields, seen: all });
    expect(both(trashed, state({}, edit)).deletedAt).toBeNull();
    const tomb: Erased = { stamp: [NOW + 1, 0, C], seen: all, at: NOW, account: state({}) };
    const gone = replica({ erased: { a: tomb } });
    expect(merged(gone, replica({ accounts: [state({}, edit)] })).accounts).toHaveLength(1);
    expect(merged(gone, replica({ accounts: [state({})] })).accounts).toHaveLength(0);
  });

  it('setting up that is over on one side is over', () => {
    const enrollment = { confirmed: null, recovery: null, second: null };
    expect(both(state({ enrollment }), state({ enrollment: null })).enrollment).toBeNull();
  });

  it('fields of a newer version are joined one by one', () => {
    const one = state({ extra: { x: 1, y: 1 } }, { fields: { 'extra/x': [NOW + 2, 0, C] } });
    const other = state({ extra: { x: 2, y: 1 } }, { fields: { 'extra/x': [NOW + 1, 0, C] } });
    expect(both(one, other).extra).toEqual({ x: 1, y: 1 });
  });
});

function replica(more: Partial<Replica>): Replica {
  return { group: SYNC.group, accounts: [], erased: {}, computers: {}, ...more };
}

describe('of two replicas', () => {
  it('a computer once removed stays so, and the later name of it counts', () => {
    const [sample] = Object.values(SYNC.computers);
    if (!sample) throw new Error('no computer');
    const one: Computer = {
      ...sample,
      name: 'later',
      stamp: [NOW + 1, 0, B],
      removedAt: null,
      joinedAt: 7,
      lastSeenAt: 8,
      epoch: 2,
      seen: { [B]: [5, 0], [C]: [2, 0] },
    };
    const other: Computer = {
      ...sample,
      name: 'earlier',
      stamp: [NOW, 0, C],
      removedAt: 50,
      joinedAt: 6,
      lastSeenAt: 9,
      epoch: 3,
      seen: { [B]: [4, 0], [C]: [3, 0] },
    };
    const [mine, theirs] = [
      replica({ computers: { [B]: one } }),
      replica({ computers: { [B]: other } }),
    ];
    const joined = {
      ...one,
      removedAt: 50,
      joinedAt: 6,
      lastSeenAt: 9,
      epoch: 3,
      seen: { [B]: [5, 0], [C]: [3, 0] },
    };
    expect(merged(mine, theirs).computers).toEqual({ [B]: joined });
    expect(merged(theirs, mine).computers).toEqual({ [B]: joined });
  });

  it('two deletions of one account have seen what either has', () => {
    const tomb = { at: NOW, account: null };
    const one: Erased = { ...tomb, stamp: [NOW + 1, 0, B], seen: { [B]: [NOW + 1, 0] } };
    const other: Erased = { ...tomb, stamp: [NOW, 0, C], seen: { [C]: [NOW, 0] }, at: NOW + 5 };
    const joined = { ...one, seen: { [B]: [NOW + 1, 0], [C]: [NOW, 0] }, at: NOW + 5 };
    const [mine, theirs] = [replica({ erased: { a: one } }), replica({ erased: { a: other } })];
    expect(merged(mine, theirs).erased).toEqual({ a: joined });
    expect(merged(theirs, mine).erased).toEqual({ a: joined });
  });

  it('accounts stand by their place, then by id', () => {
    const at = (id: string, order: number): Account => ({ ...state({}, { order }), id });
    const [one, other] = [
      replica({ accounts: [at('a', 2)] }),
      replica({ accounts: [at('c', 1), at('b', 2)] }),
    ];
    const ids = (joined: Replica): string[] => joined.accounts.map(({ id }) => id);
    expect(ids(merged(one, other))).toEqual(['c', 'a', 'b']);
    expect(ids(merged(other, one))).toEqual(['c', 'a', 'b']);
  });
});
