import type { Guard } from './guard.ts';

const ACCESS = 'test/vault/access/access.test.ts';
const AUTOMATIC = 'test/vault/automatic/automatic.test.ts';
const BACKUP = 'test/vault/backup/backup.test.ts';
const RULES = 'test/core/vault/automatic.test.ts';

/** The guards of what is put outside the browser: backups, and the readable file. */
export const OUTSIDE: Guard[] = [
  {
    guard: 'one automatic backup a day',
    file: 'src/core/vault/automatic.ts',
    from: 'if (last.day === today) return false;',
    to: '',
    tests: [RULES, AUTOMATIC],
  },
  {
    guard: 'no automatic backup for mere use',
    file: 'src/vault/automatic/automatic.ts',
    from: 'if (print === record.print) return;',
    to: '',
    tests: [AUTOMATIC],
  },
  {
    guard: 'only a file of an automatic backup is deleted',
    file: 'src/vault/automatic/files.ts',
    from: 'if (!found || found.path !== path) return false;',
    to: 'if (!found) return false;',
    tests: [AUTOMATIC],
  },
  {
    guard: 'no automatic backup is remembered after erasing',
    file: 'src/vault/automatic/record.ts',
    from: 'if (automaticBackups) await writeLocal({ automatic: record });',
    to: 'await writeLocal({ automatic: record });',
    tests: [AUTOMATIC],
  },
  {
    guard: 'the password before the readable file',
    file: 'src/vault/access/access.ts',
    from: 'await guardedKey(password, now)',
    to: '{ dataKey: new Uint8Array() }',
    tests: [ACCESS],
  },
  {
    guard: 'no key of the vault in the readable file',
    file: 'src/vault/access/holdings.ts',
    from: "session: { written: 'secret',",
    to: "session: { written: 'value',",
    tests: [ACCESS],
  },
  {
    guard: 'the vault’s password before a backup with another',
    file: 'src/vault/backup/own.ts',
    from: 'await guardedKey(current, now)',
    to: '{ dataKey: new Uint8Array() }',
    tests: [BACKUP],
  },
  {
    guard: 'no readable file where the organization allows nothing unsealed',
    file: 'src/vault/access/access.ts',
    from: "if ((await readPolicy()).plainExport === false) throw new Refusal('policy_off');",
    to: '',
    tests: [ACCESS],
  },
  {
    guard: 'no unsealed way out where the organization allows none',
    file: 'src/act/transfer/export.ts',
    from: '!isSealedFormat(format) && (await readPolicy()).plainExport === false',
    to: 'false',
    tests: ['test/act/transfer/export.test.ts'],
  },
];
