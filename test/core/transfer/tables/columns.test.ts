import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CountedDraft } from '../../../../src/core/account/account.ts';
import { encodeBase32 } from '../../../../src/core/bytes/base32.ts';
import { toBase64 } from '../../../../src/core/bytes/base64.ts';
import { readColumns } from '../../../../src/core/transfer/tables/any-table.ts';
import {
  COLUMN_USES,
  type ColumnUse,
  columnFault,
  columnsByUse,
} from '../../../../src/core/transfer/tables/columns.ts';
import {
  ENCODINGS,
  encodingsOf,
  isEncodedText,
  type SecretEncoding,
  secretBytes,
} from '../../../../src/core/transfer/tables/secret-text.ts';
import { tableIn } from '../../../../src/core/transfer/tables/unknown-table.ts';
import { anyDrafts } from '../given-accounts.ts';
import { fileOf, refusalOf } from '../shown.ts';

const KEY = 'JBSWY3DPEHPK3PXP';

describe('a choice of columns', () => {
  test('needs the secrets, and each thing once', () => {
    expect(columnFault(['issuer', 'secret', null, null])).toBeNull();
    expect(columnFault(['issuer', null])).toEqual({ fault: 'no_secret' });
    expect(columnFault(['secret', 'issuer', 'secret'])).toEqual({ fault: 'twice', use: 'secret' });
    expect(columnsByUse([null, 'note', 'secret', 'issuer'])).toEqual({
      note: 1,
      secret: 2,
      issuer: 3,
    });
  });
});

describe('how secrets are written', () => {
  const bytes = Uint8Array.from({ length: 20 }, (_, at) => 7 * at + 3);

  test.each([
    ['base32', encodeBase32(bytes).toLowerCase()],
    ['hex', '0x030a11181f262d343b424950575e656c737a8188'],
    ['hex', '03 0A 11 18 1F 26 2D 34 3B 42 49 50 57 5E 65 6C 73 7A 81 88'],
    ['hex', '03:0a:11:18:1f:26:2d:34:3b:42:49:50:57:5e:65:6c:73:7a:81:88'],
    ['base64', toBase64(bytes)],
    ['base64', toBase64(bytes).replace(/=+$/, '')],
  ] as const)('%s: %s', (encoding, text) => {
    expect(secretBytes(text, encoding)).toEqual(bytes);
  });

  test('what is written otherwise is refused', async () => {
    expect(await refusalOf(() => secretBytes('0189', 'base32'))).toBe('secret_not_base32');
    expect(await refusalOf(() => secretBytes('JBSW', 'hex'))).toBe('import_encoding');
    expect(await refusalOf(() => secretBytes('a_b+%', 'base64'))).toBe('import_encoding');
    expect(await refusalOf(() => secretBytes('', 'hex'))).toBe('import_encoding');
  });

  test('every way that fits is found, for most values and for all', () => {
    expect(encodingsOf([KEY, KEY])).toEqual({
      most: ['base32', 'base64'],
      all: ['base32', 'base64'],
    });
    expect(encodingsOf([KEY, KEY, '0189'])).toEqual({
      most: ['base32', 'base64'],
      all: ['base64'],
    });
    expect(encodingsOf(['0123456789abcdef0123'])).toMatchObject({ all: ['hex', 'base64'] });
    expect(encodingsOf([`otpauth://totp/x?secret=${KEY}`])).toMatchObject({ all: ENCODINGS });
  });

  test('words, sentences and short numbers are no secrets', () => {
    for (const text of ['administration', '2024-01-01', '12345678', 'Harbour Light 2', 'hunter2'])
      expect(isEncodedText(text)).toBe(false);
    expect(isEncodedText('A9fk2Lw0Qz8mN4tR1xYv')).toBe(true);
  });
});

describe('any accounts come back out of a table', () => {
  const written: Record<SecretEncoding, (bytes: Uint8Array) => string> = {
    base32: encodeBase32,
    hex: (bytes) => Buffer.from(bytes).toString('hex'),
    base64: toBase64,
  };
  const withLongSecret = (draft: CountedDraft): CountedDraft => ({
    ...draft,
    secret: Uint8Array.from(
      { length: Math.max(10, draft.secret.length) },
      (_, at) => draft.secret[at] ?? at,
    ),
  });
  const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

  test('with columns in any order, under any names, however secrets are written', () => {
    fc.assert(
      fc.property(
        anyDrafts().map((drafts) => drafts.map(withLongSecret)),
        fc.shuffledSubarray([...COLUMN_USES], { minLength: COLUMN_USES.length }),
        fc.constantFrom(...ENCODINGS),
        fc.constantFrom(',', ';', '\t', 'json', 'nested', 'lines'),
        (drafts, uses, encoding, form) => {
          const records = drafts.map((draft) => {
            const said: Record<ColumnUse, string> = {
              secret: written[encoding](draft.secret),
              issuer: draft.issuer,
              accountName: draft.accountName,
              digits: `${draft.digits}`,
              period: `${draft.period}`,
              algorithm: draft.algorithm,
              type: draft.type,
              counter: `${draft.counter}`,
              site: '',
              note: 'kept',
              tags: '',
            };
            return uses.map((use) => said[use]);
          });
          // Names that say nothing, but where the secrets are.
          const names = uses.map((use, at) => (use === 'secret' ? 'Secret' : `x${at}`));
          const objects = records.map((record) =>
            Object.fromEntries(record.map((value, at) => [names[at] ?? '', value])),
          );
          const table = tableIn(fileOf(textOf(form, names, records, objects)));
          expect(table === null).toBe(drafts.length === 0);
          if (table === null) return;
          const at = (use: ColumnUse): number =>
            table.header.indexOf(names[uses.indexOf(use)] ?? '');
          const choice = Object.fromEntries(COLUMN_USES.map((use) => [use, at(use)]));
          const read = readColumns(table, choice, encoding);
          expect(read.problems).toEqual([]);
          expect(read.accounts).toEqual(drafts.map((draft) => ({ draft, note: 'kept' })));
        },
      ),
    );
  });

  function textOf(form: string, names: string[], records: string[][], objects: unknown[]): string {
    switch (form) {
      case 'json':
        return JSON.stringify(objects);
      case 'nested':
        return JSON.stringify({ version: 1, data: { list: objects } });
      case 'lines':
        return objects.map((one) => JSON.stringify(one)).join('\n');
      default:
        return [names, ...records].map((record) => record.map(quoted).join(form)).join('\r\n');
    }
  }
});
