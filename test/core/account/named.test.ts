import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { folded } from '../../../src/core/account/fold.ts';
import {
  goByOneName,
  isStranger,
  namedIn,
  type Said,
  saysOthers,
  typedIn,
} from '../../../src/core/account/named.ts';
import { account } from '../../vault/account.ts';

const SILENT: Said = { typed: [], written: [], near: [] };

const kim = account('kim', { accountName: 'kim@shop.example' });
const lee = account('lee', { accountName: 'lee@shop.example' });
const kimShort = account('short', { accountName: 'kim' });
const both = [kim, lee];

const ids = (accounts: (typeof kim)[], said: Partial<Said>): string[] =>
  namedIn(accounts, { ...SILENT, ...said }).map(({ id }) => id);

describe('the account that a page names', () => {
  it.each<[string, Partial<Said>, string[]]>([
    ['by the field for the user name', { typed: ['kim@shop.example'] }, ['kim']],
    ['whatever the case', { typed: [' KIM@Shop.Example '] }, ['kim']],
    ['by the user name alone', { typed: ['lee'] }, ['lee']],
    ['by an address on the page', { written: ['lee@shop.example'] }, ['lee']],
    [
      'by one of several addresses',
      { written: ['help@shop.example', 'kim@shop.example'] },
      ['kim'],
    ],
    ['by a masked address', { written: ['l••@shop.example'] }, ['lee']],
    [
      'both, where the page says another than the field',
      { typed: ['kim@shop.example'], written: ['lee@shop.example'] },
      ['kim', 'lee'],
    ],
    [
      'by the field, with its own mask beside it',
      { typed: ['kim@shop.example'], written: ['ki•@shop.example'] },
      ['kim'],
    ],
    [
      'both, where a mask fits another',
      { written: ['kim@shop.example', 'le•@shop.example'] },
      ['kim', 'lee'],
    ],
    ['by what stands before the sign of its address', { near: ['Hello lee'] }, ['lee']],
    ['by no part of such a word', { near: ['Hello leeway'] }, []],
    ['by none: nothing is said', {}, []],
    ['by none: a stranger', { written: ['max@shop.example'], typed: ['max'] }, []],
    [
      'both, which leaves it to the person',
      { written: ['kim@shop.example', 'lee@shop.example'] },
      ['kim', 'lee'],
    ],
    ['by none: a mask of everybody', { written: ['•••@shop.example', 'k•@s•'] }, []],
    [
      'by none: a part of a longer address',
      { written: ['lee@shop.example.org', 'mylee@shop.example'] },
      [],
    ],
  ])('%s', (_, said, named) => {
    expect(ids(both, said)).toEqual(named);
    expect(ids([...both].reverse(), said).sort()).toEqual(named);
  });

  const ada = account('ada', { accountName: 'ada' });
  const adaLong = account('ada-long', { accountName: 'Ada Lov' });
  const gro = account('gro', { accountName: 'Grø Næss' });
  it.each<[string, string[], string[]]>([
    ['a name in a sentence', ['Signing in as ada.'], ['ada']],
    ['a name alone', ['ADA'], ['ada']],
    ['letters of another keyboard', ['Hei, Gro Naess!'], ['gro']],
    ['the longer of two', ['Welcome, Ada Lov'], ['ada-long']],
    ['both by themselves', ['ada', 'Ada Lov'], ['ada', 'ada-long']],
    ['none: within a word', ['Canada', "Ada's bakery", 'ada_lov', 'ada-2', 'ada.lov'], []],
  ])('near the field: %s', (_, near, named) => {
    expect(ids([ada, adaLong, gro], { near })).toEqual(named);
  });

  it('is none where the name is a word that pages say of anything', () => {
    const accounts = ['admin', 'Test', 'code', '2FA', 'al', '12345', 'Example'].map((name) =>
      account(name, { accountName: name }),
    );
    const near = ['Admin login: test the code of 2FA at Example, al 12345'];
    expect(ids([...accounts, lee], { near })).toEqual([]);
    expect(ids([...accounts, lee], { typed: ['admin'] })).toEqual(['admin']);
  });

  it('is none near the field for a name without spaces around, but in scripts without them', () => {
    const zhang = account('zhang', { accountName: '张伟' });
    expect(ids([zhang, lee], { near: ['您好，张伟先生'] })).toEqual(['zhang']);
  });

  it('is told from several by whether all go by one name', () => {
    expect(goByOneName([kim])).toBe(true);
    expect(goByOneName([kim, account('again', { accountName: 'Shop:kim@shop.example' })])).toBe(
      true,
    );
    expect(goByOneName(both)).toBe(false);
    expect(goByOneName([])).toBe(false);
  });

  it('is the more exact of two names', () => {
    expect(ids([kim, kimShort], { typed: ['kim'] })).toEqual(['short']);
    expect(ids([kim, kimShort], { written: ['kim@shop.example'] })).toEqual(['kim']);
    expect(ids([lee, kimShort], { written: ['kim@shop.example'] })).toEqual(['short']);
  });

  it('is both where field and text say two names, one where the text says the same shorter', () => {
    expect(ids([lee, kimShort], { typed: ['lee'], near: ['Hello Kim'] })).toEqual(['lee', 'short']);
    expect(ids([kim, kimShort], { typed: ['kim@shop.example'], near: ['Hello Kim'] })).toEqual([
      'kim',
    ]);
  });

  it('is each that goes by that one name', () => {
    const again = account('again', { accountName: 'Shop:kim@shop.example' });
    const noted = account('noted', { accountName: 'kim@shop.example (old phone)' });
    expect(ids([kim, lee, again, noted], { written: ['kim@shop.example'] })).toEqual([
      'kim',
      'again',
      'noted',
    ]);
  });

  it('is known by an address that only its issuer holds', () => {
    const odd = account('odd', { issuer: 'Shop (kim@shop.example)', accountName: '' });
    expect(ids([odd, lee], { written: ['kim@shop.example'] })).toEqual(['odd']);
  });

  it('is known by the fields of a login step alone', () => {
    expect(typedIn(both, ['lee@shop.example']).map(({ id }) => id)).toEqual(['lee']);
  });
});

describe('a login of somebody else', () => {
  const named = account('work', { accountName: 'Work' });

  it.each<[string, (typeof kim)[], string[], boolean]>([
    ['is an address that none of them goes by', both, ['sam@shop.example'], true],
    ['is none of an address that one goes by', both, ['LEE@shop.example'], false],
    ['is none of a user name', both, ['sam'], false],
    ['is none of a masked address', both, ['s••@shop.example'], false],
    ['is none where nothing is said', both, [], false],
    ['is none where one of them goes by no address', [kim, named], ['sam@shop.example'], false],
    ['is none where a short name fits', [kim, lee, kimShort], ['kim@other.example'], false],
  ])('%s', (_, accounts, typed, is) => expect(isStranger(accounts, typed)).toBe(is));

  it.each<[string, string[], string[], boolean]>([
    ['is told in words', [], ['sam@shop.example'], true],
    ['is no help desk', [], ['help@shop.example', 'no-reply@shop.example'], false],
    ['is none where one of them is told too', [], ['sam@shop.example', 'kim@shop.example'], false],
    ['is none where one of them is typed', ['kim@shop.example'], ['sam@shop.example'], false],
  ])('%s', (_, typed, told, is) => expect(isStranger(both, typed, told)).toBe(is));
});

describe('others whom a page names', () => {
  it.each([
    ['are there beside one of them', ['kim@shop.example', 'sam@shop.example'], true],
    ['are not where it names only them', ['kim@shop.example', 'lee@shop.example'], false],
    ['are not where a mask may hide one of them', ['l••@shop.example'], false],
    ['are not where it names nobody', [], false],
  ])('%s', (_, written, is) => expect(saysOthers(both, written)).toBe(is));
});

describe('whatever a page says', () => {
  const name = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom('kim', 'lee', 'kim@a.example', 'lee@a.example'),
  );
  const said = fc.record({ typed: fc.array(name), written: fc.array(name), near: fc.array(name) });
  const names = fc.array(name, { minLength: 2, maxLength: 5 });

  it('only accounts that share a name are named, in their order', () => {
    fc.assert(
      fc.property(names, said, (all, page) => {
        const accounts = all.map((accountName, at) =>
          account(`${at}`, { accountName, issuer: '' }),
        );
        const named = namedIn(accounts, page);
        expect(accounts.filter((one) => named.includes(one))).toEqual(named);
        const reversed = namedIn([...accounts].reverse(), page);
        expect(new Set(reversed)).toEqual(new Set(named));
      }),
    );
  });

  it('an account named by its whole name in a field is named, unless another is too', () => {
    fc.assert(
      fc.property(names, fc.nat(), said, (all, pick, page) => {
        const accounts = all.map((accountName, at) =>
          account(`${at}`, { accountName, issuer: '' }),
        );
        const one = accounts[pick % accounts.length];
        if (!one || folded(one.accountName) === '') return;
        const named = namedIn(accounts, { ...page, typed: [one.accountName] });
        if (named.length > 0) expect(named).toContain(one);
      }),
    );
  });

  it('a page of nothing but signs is read through in no time', () => {
    const near = [`${'kim '.repeat(75)}`];
    const written = [`${'*.'.repeat(100)}@${'*a'.repeat(20)}`, `${'a'.repeat(200)}`];
    const accounts = Array.from({ length: 500 }, (_, at) =>
      account(`${at}`, { accountName: `kim${at}@a.example` }),
    );
    expect(namedIn(accounts, { typed: [], written, near })).toEqual([]);
  });
});
