import { describe, expect, it } from 'vitest';
import type { Contents } from '../../../src/core/account/account.ts';
import {
  advancing,
  confirming,
  type Edit,
  forgetting,
  patching,
  settling,
  teaching,
  trashing,
  unteaching,
  using,
} from '../../../src/core/account/edits.ts';
import { BEGUN } from '../../../src/core/account/enrollment.ts';
import { changedSince } from '../../../src/core/account/restore.ts';
import { account, NOW } from '../../vault/account.ts';

const LATER = NOW + 100;
const FIELD = { host: 'a.example', likeness: 'x' };
const contents: Contents = {
  accounts: [account('a', { sites: ['a.example'], type: 'hotp', enrollment: BEGUN }), account('b')],
  taughtFields: [{ host: 'b.example', likeness: 'y', extra: { colour: 'teal' } }],
  sync: null,
  extra: { shelves: ['home'] },
};

describe('every edit of an account', () => {
  it.each<[string, Edit]>([
    ['confirms a site', confirming('a', LATER, ['b.example'])],
    ['forgets a site', forgetting('a', LATER, 'a.example')],
    ['changes what a person wrote', patching('a', LATER, () => ({ note: 'n' }))],
    ['moves it to the trash', trashing('a', LATER, LATER)],
    ['moves a counter on', advancing('a', LATER)],
    ['settles a step of setting it up', settling('a', LATER, { second: 'skipped' })],
  ])('that %s is a change since the last backup, of that account alone', (_, edit) => {
    const after = edit(contents);
    expect(after.accounts.map(({ updatedAt }) => updatedAt)).toEqual([LATER, NOW]);
    expect(changedSince(after, NOW)).toBe(1);
    expect(after.accounts[1]).toBe(contents.accounts[1]);
    expect(after.extra).toEqual(contents.extra);
  });

  it('that only notes its use is none', () => {
    expect(changedSince(using('a', LATER)(contents), NOW)).toBe(0);
  });

  it('that confirms what is confirmed changes nothing', () => {
    expect(confirming('a', LATER, ['a.example'])(contents)).toBe(contents);
    expect(confirming('nobody', LATER, ['a.example'])(contents)).toBe(contents);
  });

  it('that confirms puts each new site behind the others, once', () => {
    const after = confirming('a', LATER, ['c.example', 'a.example', 'c.example'])(contents);
    expect(after.accounts[0]?.sites).toEqual(['a.example', 'c.example']);
  });
});

it('teaching a field keeps what a newer version stored of the others', () => {
  const taught = teaching(FIELD)(contents);
  expect(taught.taughtFields).toEqual([FIELD, ...contents.taughtFields]);
  expect(unteaching([FIELD])(taught)).toEqual(contents);
});
