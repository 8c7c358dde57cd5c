// The accounts of a table of no known program, once a person said what its columns hold.
import { Refusal } from '../../refusal.ts';
import { isExport, isKeyUri } from '../../uri/scheme.ts';
import type { ReadAccount, ReadFile } from '../contract/reader.ts';
import { draftFrom, labelOf, readEach } from '../draft/draft.ts';
import { accountWith } from '../draft/further.ts';
import { accountInLink, labelInLink } from '../links/link-account.ts';
import type { Table } from '../syntax/table.ts';
import type { ColumnChoice, ColumnUse } from './columns.ts';
import { type SecretEncoding, secretBytes } from './secret-text.ts';

/**
 * Returns the accounts of a table with its columns as chosen and its secrets written as said; what
 * a row does not say has the standard's default. Problems have the number of their row. Refuses
 * `import_no_codes` where no row has a secret.
 */
export function readColumns(
  table: Table,
  choice: ColumnChoice,
  encoding: SecretEncoding = 'base32',
): ReadFile {
  const all = table.rows.map((row) => {
    const value = (use: ColumnUse): string => row[choice[use] ?? -1]?.trim() ?? '';
    return readEach(
      [value],
      (said) => accountOf(said, encoding),
      (said) =>
        labelOf(said('issuer'), said('accountName')) || labelInLink(said('secret')) || said('site'),
    );
  });
  const read = {
    accounts: all.flatMap(({ accounts }) => accounts),
    problems: all.flatMap(({ problems }, at) =>
      problems.map((problem) => ({ ...problem, row: at + 1 })),
    ),
  };
  if (read.accounts.length + read.problems.length === 0) throw new Refusal('import_no_codes');
  return read;
}

function accountOf(
  value: (use: ColumnUse) => string,
  encoding: SecretEncoding,
): ReadAccount | null {
  const secret = value('secret');
  if (secret === '') return null;
  const site = value('site');
  const names = namesIn(value('issuer'), value('accountName'), site);
  // One row is one account: an export of several belongs into a list of links.
  if (isExport(secret)) throw new Refusal('import_unsupported');
  const account = isKeyUri(secret)
    ? accountInLink(secret, names)
    : { draft: draftOfRow(value, names, secretBytes(secret, encoding)) };
  if (account === null) return null;
  const { tags = [], note = '' } = account;
  const further = accountWith(account.draft, {
    tags: [...tags, ...value('tags').split(/[,;|]/)],
    note: [note, value('note')].filter((text) => text !== '').join('\n'),
  });
  return { ...account, ...further, ...(site !== '' && { sites: [site] }) };
}

function draftOfRow(
  value: (use: ColumnUse) => string,
  names: ReturnType<typeof namesIn>,
  secret: Uint8Array,
) {
  try {
    return draftFrom({
      ...names,
      secret,
      type: typeIn(value('type'), value('counter')),
      algorithm: value('algorithm'),
      digits: value('digits'),
      period: value('period').replace(/^(\d+)\s*(?:s|secs?|seconds)$/i, '$1'),
      counter: value('counter'),
    });
  } finally {
    secret.fill(0);
  }
}

// A row that names nobody is known by its site.
function namesIn(issuer: string, accountName: string, site: string) {
  if (issuer !== '' || accountName !== '' || site === '') return { issuer, accountName };
  const [, host = site] = /^(?:[a-z][\w+.-]*:\/\/)?(?:www\.)?([^/?#\s]+)/i.exec(site) ?? [];
  return { issuer: host, accountName };
}

// "TOTP", "Time based", "time-based (TOTP)", "counter": as programs name the two types. Where a
// table says none, a counter that has moved says it.
function typeIn(text: string, counter: string): string {
  if (/motp/i.test(text)) throw new Refusal('import_motp');
  if (/ya(?:ndex|otp)/i.test(text)) throw new Refusal('import_yandex');
  if (/steam/i.test(text)) return 'steam';
  if (/totp|time/i.test(text)) return 'totp';
  if (/hotp|counter|event|hmac/i.test(text)) return 'hotp';
  if (text === '') return /^0*$/.test(counter) ? 'totp' : 'hotp';
  return 'unknown';
}
