import { describe, expect, it } from 'vitest';
import { columnsOutcome, outcomeOf, unlockedOutcome } from '../../../src/act/transfer/outcome.ts';
import { givenFile } from '../../../src/core/transfer/contract/given.ts';
import { costly } from '../../core/transfer/given-accounts.ts';

const KEY = 'JBSWY3DPEHPK3PXP';
const read = (text: string) => outcomeOf(givenFile('file', new TextEncoder().encode(text)));
const lines = (count: number) =>
  Array.from({ length: count }, (_, at) => `otpauth://totp/Pier:${at}?secret=${KEY}`).join('\n');

describe('what became of a file', () => {
  it('names the program, and holds accounts and problems', async () => {
    const { outcome } = await read(`${lines(2)}\notpauth://totp/Pier:kai?secret=0189`);
    expect(outcome).toMatchObject({ name: 'file', isLocked: false, code: null });
    expect(outcome.accounts).toHaveLength(2);
    expect(outcome.problems).toEqual([{ name: 'Pier: kai', code: 'secret_not_base32' }]);
  });

  it.each([
    ['buy bread', 'import_unknown'],
    ['{"header": {', 'import_damaged'],
    ['{"header": {"slots": []}, "db": "AAAA"}', 'import_unsupported'],
    ['url,username,password\nhttps://pier.example,kai,x', 'import_no_codes'],
  ])('says why it cannot be read: %s', async (text, code) => {
    const { outcome, locked } = await read(text);
    expect(outcome).toMatchObject({ accounts: [], problems: [], isLocked: false, code });
    expect(locked).toBeNull();
  });

  it('takes no more accounts than a list can show', async () => {
    expect((await read(lines(20_000))).outcome.accounts).toHaveLength(20_000);
    const { outcome } = await read(lines(20_001));
    expect(outcome).toMatchObject({ accounts: [], code: 'import_too_large' });
  });

  it('stays locked after a wrong password', async () => {
    const parts = ['AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA', 'AAAA', 'AAAAAAAAAAAAAAAA'];
    const sealed = { schemaVersion: 4, services: [], servicesEncrypted: parts.join(':') };
    const first = await read(JSON.stringify(sealed));
    expect(first.outcome).toMatchObject({ program: '2FAS', isLocked: true, code: null });
    const second = await unlockedOutcome(first, 'no heron', costly);
    expect(second.outcome).toMatchObject({ isLocked: true, code: 'import_password' });
    expect(second.locked).toBe(first.locked);
  });

  it('asks for Unicode where the letters of a spreadsheet are of one country', async () => {
    const latin = Buffer.from(`Name;Secret\r\nMüller;${KEY}\r\n`, 'latin1');
    const { outcome } = await outcomeOf(givenFile('file', new Uint8Array(latin)));
    expect(outcome).toMatchObject({ code: 'import_not_unicode', isLocked: false });
  });

  it('asks for the columns of a table that nobody knows, and reads nothing before', async () => {
    const opened = await read(`Where;Code\nPier;${KEY}\nQuay;0189`);
    const { outcome } = opened;
    expect(outcome).toMatchObject({ accounts: [], program: null, code: 'import_unknown' });
    expect(outcome.table?.columns.map(({ proposed }) => proposed)).toEqual([null, 'secret']);
    const columns = { uses: ['issuer', 'secret'] as const, encoding: null, isNamed: true };
    expect((await columnsOutcome(opened, columns)).outcome).toMatchObject({
      accounts: [],
      code: null,
    });
    const chosen = await columnsOutcome(opened, { ...columns, encoding: 'base32' });
    expect(chosen.outcome.accounts.map(({ draft }) => draft.issuer)).toEqual(['Pier']);
    expect(chosen.outcome.problems).toEqual([{ name: 'Quay', code: 'secret_not_base32', row: 2 }]);
    const unnamed = await columnsOutcome(chosen, { ...columns, encoding: 'hex', isNamed: false });
    expect(unnamed.outcome.problems.map(({ row }) => row)).toEqual([1, 2]);
    expect(unnamed.outcome.accounts.map(({ draft }) => draft.issuer)).toEqual(['Quay']);
    const without = await columnsOutcome(unnamed, {
      ...columns,
      uses: ['issuer', null],
      encoding: 'hex',
    });
    expect(without.outcome).toMatchObject({ accounts: [], code: 'import_no_codes' });
  });

  it('asks for the columns of passwords whose reader passes over setup keys', async () => {
    const head = 'url,username,password,Zweitfaktor';
    const { outcome } = await read(`${head}\nhttps://pier.example,kai,x,${KEY}`);
    expect(outcome.code).toBe('import_no_codes');
    expect(outcome.table?.columns.map(({ proposed }) => proposed)).toEqual([
      'site',
      'accountName',
      null,
      'secret',
    ]);
    const plain = await read(`url,username,password\nhttps://pier.example,kai,${KEY}`);
    expect(plain.outcome.table).toBeUndefined();
  });
});
