import { describe, expect, it } from 'vitest';
import { outcomeOf, unlockedOutcome } from '../../../src/act/transfer/outcome.ts';
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
});
