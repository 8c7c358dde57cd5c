import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Account } from '../../../src/core/account/account.ts';
import type { AccountStamps } from '../../../src/core/account/stamps.ts';
import { Refusal } from '../../../src/core/refusal.ts';
import { MOST_SHARED, packed, unpacked } from '../../../src/core/sync/pack.ts';
import type { Replica } from '../../../src/core/sync/replica.ts';
import { encodeContents } from '../../../src/core/vault/contents.ts';
import { inList, replica, turned } from './any.ts';
import { ordinary } from './ordinary.ts';

const utf8 = new TextEncoder();
const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/** Returns how packed bytes are refused once something in their JSON was changed. */
function refusal(change: (json: Json) => void): string {
  const json = JSON.parse(textOf(packed(ordinary(5, 2))));
  change(json);
  return codeOf(utf8.encode(JSON.stringify(json)));
}

// biome-ignore lint/suspicious/noExplicitAny: tests spoil parsed JSON wherever they like.
type Json = any;

function codeOf(bytes: Uint8Array<ArrayBuffer>): string {
  try {
    unpacked(bytes);
    return 'unpacked';
  } catch (caught) {
    return caught instanceof Refusal ? caught.code : String(caught);
  }
}

function codeOfPacking(one: Replica): string {
  try {
    packed(one);
    return 'packed';
  } catch (caught) {
    return caught instanceof Refusal ? caught.code : String(caught);
  }
}

describe('a packed replica', () => {
  it('is the same again once unpacked', () => {
    fc.assert(
      fc.property(replica, (one) => {
        expect(unpacked(packed(one))).toEqual(one);
      }),
      { numRuns: 200 },
    );
    expect(unpacked(packed(ordinary(50, 3)))).toEqual(ordinary(50, 3));
  });

  it('has the same bytes for equal replicas, whatever the order of members and accounts', () => {
    fc.assert(
      fc.property(replica, (one) => {
        const bytes = packed(one);
        const other = turned({ ...one, accounts: [...one.accounts].reverse() });
        expect(textOf(packed(other))).toBe(textOf(bytes));
        expect(textOf(packed(unpacked(bytes)))).toBe(textOf(bytes));
        expect(unpacked(packed(other)).accounts).toEqual(inList(one.accounts));
      }),
      { numRuns: 150 },
    );
  });

  it('differs for replicas that differ', () => {
    fc.assert(
      fc.property(replica, replica, (one, other) => {
        const [bytes, others] = [textOf(packed(one)), textOf(packed(other))];
        if (bytes === others) expect(one).toEqual(other);
      }),
    );
  });

  it('is damaged where a stamp leaves no room for later ones of its second', () => {
    const [one] = ordinary(1).accounts;
    const count = (at: number) => {
      const stamps = {
        ...(one?.stamps as AccountStamps),
        born: [1_790_000_000, at, 'aaaaaaa2'] as const,
      };
      return () =>
        unpacked(packed({ ...ordinary(1), accounts: [{ ...(one as Account), stamps }] }));
    };
    expect(count(2 ** 40)).not.toThrow();
    expect(count(2 ** 40 + 1)).toThrow(Refusal);
  });

  it('is damaged where a further member has the name of one that a vault knows', () => {
    const [one] = ordinary(1).accounts;
    if (!one) throw new Error('There is no account.');
    for (const name of Object.keys(accountMembers(one))) {
      const accounts = [{ ...one, extra: { [name]: 1 } }];
      expect(() => unpacked(packed({ ...ordinary(1), accounts })), name).toThrow(Refusal);
    }
    const accounts = [{ ...one, extra: { later: 1 } }];
    expect(unpacked(packed({ ...ordinary(1), accounts })).accounts[0]?.extra).toEqual({ later: 1 });
  });

  it('keeps no time at which a computer of its own found an account expired', () => {
    const one = ordinary(1);
    const accounts = one.accounts.map((account) => ({ ...account, expiredAt: 1_790_000_000 }));
    expect(unpacked(packed({ ...one, accounts }))).toEqual(one);
  });

  it('cannot be made of accounts that were never stamped', () => {
    const one = ordinary(1);
    const accounts = one.accounts.map((account) => ({ ...account, stamps: null }));
    expect(() => packed({ ...one, accounts })).toThrow(TypeError);
  });
});

describe('bytes that are no packed replica', () => {
  it('are refused wherever they are cut off or changed, or can be unpacked', () => {
    const bytes = packed(ordinary(3, 2));
    for (let length = 0; length < bytes.length; length++)
      expect(codeOf(bytes.slice(0, length))).toBe('sync_damaged');
    const answers = new Set<string>();
    for (let bit = 0; bit < bytes.length * 8; bit++) {
      const flipped = bytes.slice();
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      answers.add(codeOf(flipped));
    }
    expect(answers).toEqual(new Set(['sync_damaged', 'sync_newer', 'unpacked']));
  });

  it('never make anything but a refusal, whatever JSON they are', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 4 }), (json) => {
        expect(codeOf(utf8.encode(json))).toBe('sync_damaged');
      }),
    );
    const [open, deep] = ['['.repeat(5_000_000), `${'['.repeat(2e6)}${']'.repeat(2e6)}`];
    expect(codeOf(utf8.encode(open))).toBe('sync_damaged');
    expect(codeOf(utf8.encode(deep))).toBe('sync_damaged');
  });

  it('are refused for what only a bomb has', () => {
    expect(refusal((json) => Object.assign(json, { rows: MOST_SHARED + 1 }))).toBe('sync_damaged');
    expect(refusal((json) => Object.assign(json, { rows: 1e15 }))).toBe('sync_damaged');
    expect(refusal((json) => json.accounts.siteCount?.fill(2 ** 50) ?? fill(json))).toBe(
      'sync_damaged',
    );
    const deep = `${'{"a":'.repeat(1e6)}1${'}'.repeat(1e6)}`;
    const text = textOf(packed(ordinary(1)));
    expect(codeOf(utf8.encode(text.replace('"accounts":{', `$&"extra":[[0,${deep}]],`)))).toBe(
      'sync_damaged',
    );
    const many = Array.from({ length: 300 }, (_, at) => [at, '', '', 0, 0, null, 0, 0, []]);
    expect(refusal((json) => Object.assign(json, { computers: many }))).toBe('sync_damaged');
    expect(codeOfPacking({ ...ordinary(1), computers: crowd(257) })).toBe('sync_full');
  });

  it('are refused for members of no format, and told from a later version', () => {
    expect(refusal((json) => Object.assign(json, { more: 1 }))).toBe('sync_damaged');
    expect(refusal((json) => Object.assign(json.accounts, { more: [] }))).toBe('sync_damaged');
    expect(refusal((json) => Object.assign(json.stamps, { more: [] }))).toBe('sync_damaged');
    expect(refusal((json) => Object.assign(json, { version: 2, more: 1 }))).toBe('sync_newer');
    expect(refusal((json) => Object.assign(json, { version: 0 }))).toBe('sync_damaged');
  });

  it.each<[string, (json: Json) => void]>([
    ['two accounts of one identity', ({ accounts }) => (accounts.id = repeated(accounts.id))],
    ['a computer twice', (json) => json.computers.push(json.computers[0])],
    ['a computer that is none', (json) => (json.ids[0] = 'Ann')],
    ['a stamp out of order', ({ stamps }) => (stamps.time[1] = -1)],
    ['a stamp of no computer', ({ stamps }) => stamps.computer.fill(9)],
    ['an account of no stamp', ({ accounts }) => (accounts.born[0] = 9_999)],
    ['a site that is no host', ({ accounts }) => (accounts.sites[0] = 'https://example.com')],
    ['more sites than counted', ({ accounts }) => accounts.sites.push('example.com')],
    ['a code too few', ({ accounts }) => accounts.codes.pop()],
    ['a mark of no element', ({ accounts }) => (accounts.codeMarks[0][1] = [99])],
    ['a mark of no account', ({ accounts }) => (accounts.codeMarks[0][0] = 99)],
    ['a secret too short', ({ accounts }) => (accounts.secret = accounts.secret.slice(4))],
    ['eleven digits', ({ accounts }) => (accounts.digits = [6, 6, 6, 6, 11])],
    ['a time before 1970', ({ accounts }) => (accounts.usedAt = [-9e11, null, null, null, null])],
    ['a group that is none', (json) => (json.group = 'Ann')],
  ])('are refused for %s', (_, change) => {
    expect(refusal(change)).toBe('sync_damaged');
  });
});

function repeated(base64: string): string {
  const bytes = Buffer.from(base64, 'base64');
  bytes.copy(bytes, 16, 0, 16);
  return bytes.toString('base64');
}

function fill(json: Json): void {
  json.accounts.siteCount = [2 ** 50, 0, 0, 0, 0];
}

function crowd(size: number) {
  const [one] = Object.values(ordinary(1).computers);
  const all = Array.from({ length: size }, (_, at) => [`a${'bcdefgh'[at % 7]}aaaa${at}`, one]);
  return Object.fromEntries(all);
}

/** The members that a vault writes of an account with everything filled, but for further ones. */
function accountMembers(one: Account): object {
  const enrollment = { confirmed: null, recovery: null, second: null };
  const whole = { ...one, expiredAt: 1, enrollment, extra: {} };
  const contents = { accounts: [whole], taughtFields: [], sync: null, extra: {} };
  return JSON.parse(new TextDecoder().decode(encodeContents(contents))).accounts[0];
}
