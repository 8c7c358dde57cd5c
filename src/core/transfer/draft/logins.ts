// Entries of password managers: their one-time codes are taken over, their passwords never.
import type { CountedDraft } from '../../account/account.ts';
import { Refusal } from '../../refusal.ts';
import type { GivenFile, ReadAccount, ReadFile } from '../contract/reader.ts';
import { tableOf } from '../syntax/table.ts';
import { draftFrom, draftOfLink, labelOf, readEach } from './draft.ts';
import { accountWith } from './further.ts';

/** What an entry says beside its password. Values are foreign: any type, any text. */
export interface Login {
  /** A Key URI or a bare setup key; an entry without text here has no code. */
  code?: unknown;
  /** Makes the draft where the format does not write a link or a bare setup key. */
  draft?: () => CountedDraft;
  title?: unknown;
  userName?: unknown;
  sites?: readonly unknown[];
  tags?: readonly unknown[];
  note?: unknown;
  isPinned?: boolean;
  isTrashed?: boolean;
}

/** One record of a table: returns the first of the named columns that holds text, or ''. */
export type Row = (...names: string[]) => string;

/** A table whose columns are found by their names in lower case. */
export interface Columns {
  has(...names: string[]): boolean;
  /** The names, in lower case. */
  names: string[];
  rows: Row[];
  /** All fields of each record, those beyond the header too. */
  fields: string[][];
}

/**
 * Returns the accounts of a password manager's entries; names that a link lacks are those of the
 * entry. Refuses `import_no_codes` where no entry has a one-time code, read or not.
 */
export function readLogins(logins: readonly Login[]): ReadFile {
  const read = readEach(
    logins,
    accountOf,
    ({ title, userName, sites }) =>
      [labelOf(title, userName), ...textsIn(sites)].find((name) => name !== '') ?? '',
  );
  if (read.accounts.length === 0 && read.problems.length === 0)
    throw new Refusal('import_no_codes');
  return read;
}

/** Returns a file's table with its columns by name; `null` where the file is none. */
export function columnsOf(file: GivenFile): Columns | null {
  const table = file.text === null || file.json !== undefined ? null : tableOf(file.text);
  if (!table) return null;
  const names = table.header.map((name) => name.toLowerCase());
  const rows = table.rows.map(
    (fields): Row =>
      (...wanted) =>
        wanted.map((name) => fields[names.indexOf(name)]?.trim() ?? '').find(Boolean) ?? '',
  );
  return {
    has: (...wanted) => wanted.every((name) => names.includes(name)),
    names,
    rows,
    fields: table.rows,
  };
}

/** Returns the draft of a Key URI or setup key, as `draftOfLink`. Refuses mOTP and Yandex, too. */
export function draftOfCode(code: string, names: Pick<Login, 'title' | 'userName'>): CountedDraft {
  if (/^\s*motp:/i.test(code)) throw new Refusal('import_motp');
  if (/^\s*otpauth:\/*yaotp\b/i.test(code)) throw new Refusal('import_yandex');
  const said = { issuer: names.title, accountName: names.userName };
  const draft = draftOfLink(code, said);
  // This scheme names nobody: the entry's own name says more than "Steam".
  if (!/^\s*steam:/i.test(code)) return draft;
  const named = draftFrom({ type: 'steam', secret: draft.secret, ...said });
  return { ...named, issuer: named.issuer || draft.issuer };
}

/** Returns whether a field of a table says yes. */
export function saysYes(text: string): boolean {
  return /^(?:1|true|yes|y)$/i.test(text);
}

function accountOf(login: Login): ReadAccount | null {
  const code = typeof login.code === 'string' ? login.code.trim() : '';
  if (!login.draft && code === '') return null;
  const draft = login.draft ? login.draft() : draftOfCode(code, login);
  const sites = textsIn(login.sites);
  return { ...accountWith(draft, login), ...(sites.length > 0 && { sites }) };
}

/** Returns the values that are texts and not empty, trimmed, each once. */
function textsIn(values: readonly unknown[] = []): string[] {
  const texts = values.flatMap((value) => (typeof value === 'string' ? [value.trim()] : []));
  return [...new Set(texts)].filter((text) => text !== '');
}
