import { describe, expect, it } from 'vitest';
import type { Account, Contents } from '../../../src/core/account/account.ts';
import { restored } from '../../../src/core/account/restore.ts';
import { tidied } from '../../../src/core/account/tidy.ts';
import { account, NOW } from '../../vault/account.ts';

const DAY = 86_400;
const of = (...accounts: Account[]): Contents => ({
  accounts,
  taughtFields: [],
  sync: null,
  extra: {},
});

describe('taking a backup back', () => {
  const back = (today: Contents, from: Contents, at: number) =>
    tidied(today, restored(today, from, at), at);

  it('never loses an account that lives, nor anything else, in that write', () => {
    const old = of(account('a', { deletedAt: NOW }), account('gone', { deletedAt: NOW }));
    const today = of(account('a'), account('b', { deletedAt: NOW }), account('c'));
    const at = NOW + 40 * DAY;
    const after = back(today, old, at).accounts.map(({ id, deletedAt }) => [id, deletedAt]);
    expect(after).toEqual([
      ['a', at],
      ['gone', at],
      ['b', at],
      ['c', at],
    ]);
  });

  it('does not confirm a site again that was taken back', () => {
    const old = of(
      account('a', { sites: ['phish.example', 'example.com'] }),
      account('new', { sites: ['x.example'] }),
    );
    const today = of(account('a', { sites: ['example.com', 'later.example'] }));
    expect(back(today, old, NOW).accounts.map(({ sites }) => sites)).toEqual([
      ['example.com'],
      ['x.example'],
    ]);
  });

  it('takes no taught fields from it, and keeps ours', () => {
    const taught = (host: string) => [{ host, likeness: '[]' }];
    const from: Contents = {
      accounts: [],
      taughtFields: taught('evil.example'),
      sync: null,
      extra: { shelves: [1] },
    };
    expect(restored(of(), from, NOW)).toEqual({ ...of(), extra: { shelves: [1] } });
    const today: Contents = { ...of(), taughtFields: taught('ours.example') };
    expect(restored(today, from, NOW)).toEqual({ ...today, extra: { shelves: [1] } });
  });

  it('takes nothing of a recovery key from it, and keeps what is of ours', () => {
    const recoveryAuth = { slot: 'one', key: 'theirs' };
    expect(restored(of(), { ...of(), recoveryAuth }, NOW)).toEqual(of());
    const today: Contents = { ...of(), recoveryAuth: { slot: 'two', key: 'ours' } };
    expect(restored(today, { ...of(), recoveryAuth }, NOW)).toEqual(today);
  });
});

describe('the trash', () => {
  const write = (contents: Contents, at: number) => tidied(contents, contents, at);
  const trashed = of(account('a', { deletedAt: NOW }));

  it('is not emptied by a clock that jumps ahead for a while', () => {
    const jumped = write(write(trashed, NOW + 366 * DAY), NOW + 366 * DAY + 3600);
    expect(jumped.accounts.length).toBe(1);
    expect(write(jumped, NOW + DAY)).toEqual(trashed);
  });

  it('forgets what was in it for 30 days at two writes a day apart', () => {
    const first = write(trashed, NOW + 30 * DAY);
    expect(write(first, NOW + 31 * DAY - 1).accounts.length).toBe(1);
    expect(write(first, NOW + 31 * DAY).accounts).toEqual([]);
  });

  it('keeps what was taken out of it', () => {
    const [marked] = write(trashed, NOW + 30 * DAY).accounts;
    const back = of({ ...(marked ?? account('a')), deletedAt: null });
    expect(write(back, NOW + 99 * DAY).accounts).toEqual([account('a')]);
  });
});

it('stores no HOTP counter that could not be read again', () => {
  const at = (counter: number) => of(account('h', { type: 'hotp', counter }));
  const last = Number.MAX_SAFE_INTEGER;
  for (const counter of [last - 1, last, last + 1])
    expect(tidied(at(last - 1), at(counter), NOW)).toEqual(at(Math.min(counter, last)));
});
