// What the texts of codes, links and keys mean: the findings of a scan.
import type { Account, AccountDraft, Key } from '../../core/account/account.ts';
import { Refusal, type RefusalCode } from '../../core/refusal.ts';
import { parseKeyUri } from '../../core/uri/keyuri.ts';
import { parseMigration } from '../../core/uri/migration.ts';
import { type Otherwise, otherwise } from '../../core/uri/other-text.ts';

/**
 * One finding: what a text on the page or in a picture means, the text itself, and where it comes
 * from.
 */
export type Finding = Meaning & {
  text: string;
  from: Source;
  /**
   * Whether a person may be unable to see the code: the page covers or blurs it, as it does when
   * one has expired.
   */
  veiled?: boolean;
};

/** A code of an export; once gathered, with the accounts of all its codes that were read. */
export type Exported = Extract<Finding, { kind: 'migration' }>;

/** Where a text comes from: a QR code, a link of the page, or a setup key written on it. */
export type Source = 'code' | 'link' | 'key';

/**
 * What a text means: an account, a code of an export, an account with a fault, or something else.
 */
type Meaning =
  | {
      kind: 'account';
      draft: AccountDraft;
      /** Id of an account of the vault with the same secret and parameters, or `null`. */
      duplicateOf: string | null;
    }
  | {
      kind: 'migration';
      drafts: AccountDraft[];
      problems: { name: string; code: RefusalCode }[];
      part: number;
      parts: number;
      /** Numbers of the codes of the export that were read so far, this one among them. */
      have: number[];
      batchId: number;
      /**
       * Why it is not certain that the codes belong to one export: two have the same part number,
       * or they carry no batch number.
       */
      doubt?: 'part_twice' | 'no_number';
    }
  | { kind: 'problem'; code: RefusalCode; issuer: string; accountName: string }
  | { kind: 'other'; what: Otherwise };

/**
 * Returns what a text means. `duplicateOf` is a known account with the same secret and parameters.
 */
function meaningIn(text: string, known: Account[]): Meaning {
  try {
    const draft = parseKeyUri(text);
    if (draft) return { kind: 'account', draft, duplicateOf: duplicateOf(draft, known) };
    const migration = parseMigration(text);
    if (migration) return { kind: 'migration', ...migration, have: [migration.part] };
  } catch (caught) {
    if (!(caught instanceof Refusal)) throw caught;
    const { issuer = '', accountName = '' } = caught.detail;
    return {
      kind: 'problem',
      code: caught.code,
      issuer: `${issuer}`,
      accountName: `${accountName}`,
    };
  }
  return { kind: 'other', what: otherwise(text) };
}

/**
 * Most accounts of one scan and of one export. Nobody has so many, and a page that claims so would
 * freeze the list.
 */
export const MOST_ACCOUNTS = 2000;

const ORDER = { account: 0, migration: 1, problem: 2, other: 3 } as const;

/**
 * Returns what texts mean, each text and each account once, accounts first; of a code and a link
 * that say the same, the code stays.
 */
export function findingsOf(
  texts: { text: string; from: Source; veiled?: boolean }[],
  known: Account[],
): Finding[] {
  const seen: Finding[] = [];
  const shown = new Set(texts.flatMap(({ text, veiled }) => (veiled ? [] : text)));
  let left = MOST_ACCOUNTS;
  const order = [...texts].sort((a, b) => Number(a.from !== 'code') - Number(b.from !== 'code'));
  for (const { text, from } of order) {
    if (seen.some((other) => other.text === text)) continue;
    const veiled = !shown.has(text);
    const one: Finding = { ...meaningIn(text, known), text, from, ...(veiled && { veiled }) };
    if (seen.some((other) => isSame(one, other))) continue;
    left -= accountsOf(one);
    if (left >= 0 || accountsOf(one) === 0) seen.push(one);
  }
  return seen.sort((a, b) => ORDER[a.kind] - ORDER[b.kind]);
}

/** Returns how many accounts a finding has. */
export function accountsOf(one: Finding): number {
  if (one.kind === 'migration') return one.drafts.length;
  return one.kind === 'account' ? 1 : 0;
}

/**
 * Returns two lists of findings as one, accounts first; of two for the same account or text, the
 * later stays.
 */
export function joinFindings(before: Finding[], more: Finding[]): Finding[] {
  const all = [...before];
  for (const one of more) {
    const at = all.findIndex((other) => isSame(one, other));
    if (at < 0) all.push(one);
    else all[at] = one;
  }
  return all.sort((a, b) => ORDER[a.kind] - ORDER[b.kind]);
}

function isSame(one: Finding, other: Finding): boolean {
  if (one.kind === 'account' && other.kind === 'account') return sameKey(one.draft, other.draft);
  return one.kind === other.kind && one.text === other.text;
}

/**
 * Returns the id of an account of the vault with the same secret and parameters as the draft, or
 * `null`.
 */
export function duplicateOf(draft: AccountDraft, known: Account[]): string | null {
  return known.find((account) => account.deletedAt === null && sameKey(account, draft))?.id ?? null;
}

/** Returns whether two keys make the same codes. */
export function sameKey(a: Omit<Key, 'counter'>, b: Omit<Key, 'counter'>): boolean {
  return (
    a.type === b.type &&
    a.algorithm === b.algorithm &&
    a.digits === b.digits &&
    a.period === b.period &&
    a.secret.length === b.secret.length &&
    a.secret.every((byte, i) => byte === b.secret[i])
  );
}
