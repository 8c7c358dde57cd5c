// Makes a draft of what another program's file says of an account, with nothing guessed.
import type { AccountDraft, AccountType, Algorithm, CountedDraft } from '../../account/account.ts';
import { decodeBase32 } from '../../bytes/base32.ts';
import { MOST_COUNTER } from '../../otp/limits.ts';
import { Refusal, refusalCode } from '../../refusal.ts';
import { cleanName } from '../../uri/display-name.ts';
import { parseKeyUri } from '../../uri/keyuri.ts';
import { readAlgorithm } from '../../uri/parameters.ts';
import type { GivenFile, Problem, ReadAccount, ReadFile } from '../contract/reader.ts';

/** An account as a file says it; what is `undefined`, `null` or empty has the format's default. */
export interface SaidAccount {
  /** Default `totp`. */
  type?: unknown;
  /** Base32 text, or the bytes. */
  secret: unknown;
  issuer?: unknown;
  accountName?: unknown;
  /** Default `SHA1`. */
  algorithm?: unknown;
  /** Default 6. */
  digits?: unknown;
  /** Default 30 seconds. */
  period?: unknown;
  /** Default 0. */
  counter?: unknown;
}

const TYPES: ReadonlyMap<string, AccountType> = new Map([
  ['totp', 'totp'],
  ['hotp', 'hotp'],
  ['steam', 'steam'],
  ['steamtotp', 'steam'],
]);

/**
 * Returns the draft of an account. Refuses `secret_missing`, `secret_not_base32`,
 * `uri_type_unknown`, `uri_algorithm_unknown`, `uri_digits_out_of_range`,
 * `uri_period_out_of_range` and `uri_counter_out_of_range`: a default in place of a value that is
 * there would show wrong codes.
 */
export function draftFrom(said: SaidAccount): CountedDraft {
  const type = TYPES.get(written(said.type, 'uri_type_unknown').toLowerCase() || 'totp');
  if (type === undefined) throw new Refusal('uri_type_unknown');
  const secret = said.secret instanceof Uint8Array ? said.secret.slice() : decoded(said.secret);
  if (secret.length === 0) throw new Refusal('secret_missing');
  const names = { issuer: nameIn(said.issuer), accountName: nameIn(said.accountName) };
  if (type === 'steam') return { type, secret, ...names, ...STEAM, counter: 0, parameters: [] };
  return {
    type,
    secret,
    ...names,
    algorithm: algorithmOf(said.algorithm),
    digits: numberOf(said.digits, 6, 1, 10, 'uri_digits_out_of_range'),
    period:
      type === 'hotp'
        ? 30
        : numberOf(said.period, 30, 1, Number.MAX_SAFE_INTEGER, 'uri_period_out_of_range'),
    counter:
      type === 'totp' ? 0 : numberOf(said.counter, 0, 0, MOST_COUNTER, 'uri_counter_out_of_range'),
    parameters: [],
  };
}

const STEAM = { algorithm: 'SHA1', digits: 5, period: 30 } as const satisfies {
  algorithm: Algorithm;
  digits: number;
  period: number;
};

/**
 * Returns the draft of a Key URI in a file, or of a bare base32 secret; names that the link lacks
 * are those given. A HOTP link without a counter begins at 0, as the phones' own apps read it.
 * Refuses as `parseKeyUri` and `draftFrom` do.
 */
export function draftOfLink(link: string, names: SaidNames = {}): CountedDraft {
  const draft = parseKeyUri(link.trim());
  return draft ? draftNamed(draft, names) : draftFrom({ secret: link, ...names });
}

/**
 * Returns a draft whose missing names are those given, and whose missing counter is 0, as the
 * phones' own apps begin.
 */
export function draftNamed(draft: AccountDraft, names: SaidNames = {}): CountedDraft {
  return {
    ...draft,
    issuer: draft.issuer || nameIn(names.issuer),
    accountName: draft.accountName || nameIn(names.accountName),
    counter: draft.counter ?? 0,
  };
}

/** Names as a file says them. */
type SaidNames = Pick<SaidAccount, 'issuer' | 'accountName'>;

/**
 * Returns accounts and problems of a list of items: each is read by itself, so that a bad one
 * costs no other. `read` returns `null` for an item that holds no code at all (a plain login), and
 * throws a `Refusal` for one that cannot be taken over; `nameOf` says how a person knows the item.
 * `early` hears the accounts of the first items, as `GivenFile` has it.
 */
export function readEach<T>(
  items: readonly T[],
  read: (item: T) => ReadAccount | CountedDraft | null,
  nameOf: (item: T) => string,
  early?: GivenFile['early'],
): ReadFile {
  const accounts: ReadAccount[] = [];
  const problems: Problem[] = [];
  for (const [at, item] of items.entries()) {
    if (at === FIRST) early?.([...accounts]);
    try {
      const account = read(item);
      if (account) accounts.push('draft' in account ? account : { draft: account });
    } catch (caught) {
      const code = refusalCode(caught);
      if (code === null) throw caught;
      problems.push({ name: cleanName(nameOf(item)), code });
    }
  }
  return { accounts, problems };
}

/** How many entries of a long file are told early: more than are in sight at once. */
export const FIRST = 24;

/** Returns how a person knows an entry: "Issuer: name", or the half that is there. */
export function labelOf(issuer: unknown, accountName: unknown): string {
  return [nameIn(issuer), nameIn(accountName)].filter((half) => half !== '').join(': ');
}

// A list or object in place of a word is no default.
function written(value: unknown, code: 'uri_type_unknown' | 'uri_algorithm_unknown'): string {
  if (value === undefined || value === null) return '';
  if (typeof value !== 'string' && typeof value !== 'number') throw new Refusal(code);
  return `${value}`.trim();
}

function nameIn(value: unknown): string {
  const text = typeof value === 'string' ? value : '';
  return text === 'null' ? '' : cleanName(text);
}

function decoded(value: unknown): Uint8Array {
  if (typeof value !== 'string') throw new Refusal('secret_missing');
  return decodeBase32(value);
}

function algorithmOf(value: unknown): Algorithm {
  return readAlgorithm(written(value, 'uri_algorithm_unknown') || 'SHA1');
}

function numberOf(
  value: unknown,
  unset: number,
  least: number,
  most: number,
  code: 'uri_digits_out_of_range' | 'uri_period_out_of_range' | 'uri_counter_out_of_range',
): number {
  if (value === undefined || value === null || value === '' || value === 'null') return unset;
  const number = typeof value === 'string' && /^\s*\d+\s*$/.test(value) ? Number(value) : value;
  if (typeof number !== 'number' || !Number.isInteger(number) || number < least || number > most)
    throw new Refusal(code);
  return number;
}
