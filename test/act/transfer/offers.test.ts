import { describe, expect, it } from 'vitest';
import type { FileOutcome } from '../../../src/act/transfer/import.ts';
import {
  importedAccounts,
  importOffers,
  importProblems,
} from '../../../src/act/transfer/offers.ts';
import { enrolled } from '../../../src/core/account/edits.ts';
import type { ReadAccount } from '../../../src/core/transfer/contract/reader.ts';
import { draftFrom } from '../../../src/core/transfer/draft/draft.ts';

const NOW = 1_800_000_000;
const KEYS = ['JBSWY3DPEHPK3PXP', 'KRSXG5CTMVRXEZLU', 'MFRGGZDFMZTWQ2LK'];

const account = (at: number, more: Partial<ReadAccount> = {}, period = 30): ReadAccount => ({
  draft: draftFrom({ secret: KEYS[at], issuer: `Site ${at}`, accountName: 'kim', period }),
  ...more,
});
const outcome = (name: string, accounts: ReadAccount[]): FileOutcome => ({
  name,
  program: 'Example',
  accounts,
  problems: [{ name: `${name} 1`, code: 'import_motp' }],
  isLocked: false,
  code: null,
});

describe('offers of files', () => {
  it('tick what is new, and say why another is not ticked', () => {
    const known = [enrolled(account(0).draft, NOW)];
    const files = [
      outcome('a', [account(0), account(1)]),
      outcome('b', [account(1), account(2, { isTrashed: true }), account(1, {}, 60)]),
      outcome('c', [account(1, { isOlder: true }), account(2, { isOlder: true }, 60)]),
    ];
    const offers = importOffers(files, known);
    expect(offers.map(({ from, unticked }) => [from, unticked])).toEqual([
      ['a', 'known'],
      ['a', null],
      ['b', 'twice'],
      ['b', 'trashed'],
      ['b', null],
      ['c', 'twice'],
      ['c', 'older'],
    ]);
  });

  it('name an account of the same names with other codes', () => {
    const known = [enrolled({ ...account(1).draft, issuer: 'Site 0' }, NOW)];
    expect(importOffers([outcome('a', [account(0)])], known)[0]?.namesake).toBe(known[0]);
    const nameless = { ...account(0).draft, issuer: '', accountName: '' };
    const other = [enrolled({ ...account(1).draft, issuer: '', accountName: '' }, NOW)];
    expect(importOffers([outcome('a', [{ draft: nameless }])], other)[0]?.namesake).toBe(null);
  });

  it('list every problem with its file', () => {
    expect(importProblems([outcome('a', []), outcome('b', [])])).toEqual([
      { name: 'a 1', code: 'import_motp', from: 'a' },
      { name: 'b 1', code: 'import_motp', from: 'b' },
    ]);
  });
});

describe('an imported account', () => {
  it('keeps what the file says of it, but confirms no site', () => {
    const said = {
      tags: ['work'],
      note: 'desk',
      isPinned: true as const,
      recoveryCodes: ['abcd-1234'],
      sites: ['id.example'],
    };
    const [made] = importedAccounts([account(0, said)], NOW);
    expect(made).toMatchObject({
      issuer: 'Site 0',
      tags: ['work'],
      note: 'desk',
      pinned: true,
      recoveryCodes: [{ code: 'abcd-1234', usedAt: null }],
      sites: [],
      createdAt: NOW,
    });
  });
});
