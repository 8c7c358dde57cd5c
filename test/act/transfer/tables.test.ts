import { describe, expect, it } from 'vitest';
import { outcomeOf } from '../../../src/act/transfer/outcome.ts';
import { columnsOutcome } from '../../../src/act/transfer/tables.ts';
import { givenFile } from '../../../src/core/transfer/contract/given.ts';

const KEY = 'JBSWY3DPEHPK3PXP';
const read = (text: string) => outcomeOf(givenFile('file', new TextEncoder().encode(text)));

describe('the table of a file that nobody knows', () => {
  it('asks for the columns of a table that nobody knows, and reads nothing before', async () => {
    const opened = await read(`Where;Code\nPier;${KEY}\nQuay;0189`);
    const { outcome } = opened;
    expect(outcome).toMatchObject({ accounts: [], program: null, code: 'import_unknown' });
    expect(outcome.table?.columns.map(({ proposed }) => proposed)).toEqual([null, 'secret']);
    const columns = { uses: ['issuer', 'secret'] as const, encoding: null, isNamed: true };
    expect(columnsOutcome(opened, columns).outcome).toMatchObject({ accounts: [], code: null });
    const chosen = columnsOutcome(opened, { ...columns, encoding: 'base32' });
    expect(chosen.outcome.accounts.map(({ draft }) => draft.issuer)).toEqual(['Pier']);
    expect(chosen.outcome.problems).toEqual([{ name: 'Quay', code: 'secret_not_base32', row: 2 }]);
    const unnamed = columnsOutcome(chosen, { ...columns, encoding: 'hex', isNamed: false });
    expect(unnamed.outcome.problems.map(({ row }) => row)).toEqual([1, 2]);
    expect(unnamed.outcome.accounts.map(({ draft }) => draft.issuer)).toEqual(['Quay']);
    const without = columnsOutcome(unnamed, {
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
