// One test for every password manager that writes CSV: each column, and what is wrong in one.
import { describe, expect, it } from 'vitest';
import type { Read, ReadAccount } from '../../../../src/core/transfer/contract/reader.ts';
import {
  csvOf,
  itEndsOnAnyFile,
  itReadsWhatIsWritten,
  KEY,
  lineOf,
  readPlain,
  refusal,
  uriOf,
} from './given-logins.ts';

/** The columns of a CSV file, by what they hold. */
interface CsvCase {
  read: Read;
  columns: string[];
  code: string;
  title: string;
  userName: string;
  url: string;
  note?: string;
  /** What a filled row says beside those columns, and what must come of it. */
  further?: { fields: Record<string, string>; account: Partial<ReadAccount> };
}

export function describeCsv(name: string, csv: CsvCase): void {
  const table = (...rows: Record<string, string>[]): string =>
    csvOf([csv.columns, ...rows.map((row) => csv.columns.map((column) => row[column] ?? ''))]);
  const filled = {
    [csv.title]: 'Example',
    [csv.userName]: 'ada@example.com',
    [csv.url]: 'https://example.com/login',
  };

  describe(name, () => {
    it('takes over code, names, site and note, and no password', async () => {
      const { accounts, problems } = await readPlain(
        csv.read,
        table({
          ...filled,
          [csv.code]: KEY.toLowerCase(),
          ...(csv.note !== undefined && { [csv.note]: 'line 1\nline "2", end' }),
          ...csv.further?.fields,
        }),
      );
      expect(problems).toEqual([]);
      expect(accounts.map(lineOf)).toEqual([
        'totp | 48656c6c6f21deadbeef | SHA1 | 6 | p30 | Example | ada@example.com',
      ]);
      expect(accounts.map(({ draft, ...further }) => further)).toEqual([
        {
          sites: ['https://example.com/login'],
          ...(csv.note !== undefined && { note: 'line 1\nline "2", end' }),
          ...csv.further?.account,
        },
      ]);
    });

    it('names each entry that cannot be read, and skips those without a code', async () => {
      const { accounts, problems } = await readPlain(
        csv.read,
        table(
          { ...filled, [csv.code]: KEY },
          { ...filled, [csv.code]: '0189' },
          { ...filled, [csv.code]: `otpauth://totp/x?secret=${KEY}&algorithm=MD5` },
          { ...filled, [csv.code]: 'motp://example:ada?secret=0123456789abcdef' },
          { ...filled, [csv.code]: `otpauth://yaotp/ada?secret=${KEY}` },
          filled,
        ),
      );
      expect(accounts).toHaveLength(1);
      expect(problems.map(({ code }) => code)).toEqual([
        'secret_not_base32',
        'uri_algorithm_unknown',
        'import_motp',
        'import_yandex',
      ]);
      expect(problems.every((problem) => problem.name === 'Example: ada@example.com')).toBe(true);
    });

    it('says that a file has no codes', async () => {
      expect(await refusal(() => readPlain(csv.read, table(filled)))).toBe('import_no_codes');
    });

    itReadsWhatIsWritten(csv.read, (drafts) =>
      table(...drafts.map((draft) => ({ ...filled, [csv.code]: uriOf(draft) }))),
    );
    itEndsOnAnyFile(csv.read, table({ ...filled, [csv.code]: KEY }));
  });
}
