// otpauth-migration:// URIs, as Google Authenticator exports accounts (no published standard).
import type { AccountDraft, Algorithm, CountedDraft, Key } from '../account/account.ts';
import { type Field, readFields, writeFields } from '../bytes/protobuf.ts';
import { MOST_COUNTER } from '../otp/limits.ts';
import { Refusal, type RefusalCode, refusalCode } from '../refusal.ts';
import { cleanName } from './display-name.ts';
import { unescaped } from './escape.ts';
import { isDomainBeside, namesInText } from './label.ts';
import { isExport, unwrapped } from './scheme.ts';

/** What one QR code of an export holds. */
export interface Migration {
  drafts: CountedDraft[];
  /** Accounts that cannot be taken over unchanged, by name, each with the reason. */
  problems: { name: string; code: RefusalCode }[];
  /** Number of this code within the export, from 1 to `parts`. */
  part: number;
  parts: number;
  /** Number that all codes of one export share; 0 where the app sends none. */
  batchId: number;
}

// Enumerations of the export. Values missing here (MD5 is 4) are refused: a guess would show wrong
// digits.
const ALGORITHMS: Record<string, Algorithm> = { 0: 'SHA1', 1: 'SHA1', 2: 'SHA256', 3: 'SHA512' };
const DIGITS: Record<string, number> = { 0: 6, 1: 6, 2: 8 };
const TYPES: Record<string, 'totp' | 'hotp'> = { 0: 'totp', 1: 'hotp', 2: 'totp' };
const PERIOD = 30;
const BATCH = 10;
// Characters of a code that phones still read from a screen.
const MOST_IN_CODE = 1400;

// Characters of a URI: far beyond what fits into a QR code.
const LONGEST = 262_144;
/** Most accounts in one code, and codes of one export: far beyond what a phone holds. */
const MOST = 1000;

/**
 * Returns what an otpauth-migration:// URI holds; `null` for any other text. Refuses
 * `uri_malformed` when the export cannot be read as a whole; an account that cannot be taken over
 * becomes a problem with its name.
 */
export function parseMigration(text: string): Migration | null {
  if (!isExport(text)) return null;
  if (text.length > LONGEST) throw new Refusal('uri_malformed');
  const payload = fromBase64(dataOf(unwrapped(text).trim()));
  const fields = readFields(payload);
  const accounts = fields.filter(({ number }) => number === 1);
  if (accounts.length === 0 || accounts.length > MOST) throw new Refusal('uri_malformed');
  const migration: Migration = { drafts: [], problems: [], ...partOf(fields) };
  for (const { value } of accounts) {
    // Refused rather than skipped: nobody would miss the account until they need it.
    if (!(value instanceof Uint8Array)) throw new Refusal('uri_malformed');
    addAccount(readFields(value), migration);
  }
  payload.fill(0);
  return migration;
}

/**
 * Returns the accounts as otpauth-migration:// URIs, ten in each as Google Authenticator does, or
 * fewer where they would not fit into one code, and in `leftOut` those that the format cannot hold
 * (see `whyNotMigrated`). `batchId` is any signed 32-bit number and the same in all URIs.
 */
export function formatMigration(
  drafts: CountedDraft[],
  batchId: number,
): { uris: string[]; leftOut: CountedDraft[] } {
  const groups: CountedDraft[][] = [];
  const leftOut: CountedDraft[] = [];
  for (const draft of drafts) {
    const last = groups.at(-1);
    if (whyNotMigrated(draft) !== null) leftOut.push(draft);
    else if (last && last.length < BATCH && fits([...last, draft])) last.push(draft);
    else groups.push([draft]);
  }
  const uris = groups.map((group, part) => uriOf(group, groups.length, part, batchId));
  return { uris, leftOut };
}

/**
 * Returns why an account cannot go into an otpauth-migration:// URI unchanged: Steam, digits other
 * than 6 and 8 or a period other than 30 seconds, or too long for one code; `null` where it can.
 */
export function whyNotMigrated(draft: CountedDraft): 'steam' | 'settings' | 'long' | null {
  const { type, digits, period } = draft;
  if (type === 'steam') return 'steam';
  if ((digits !== 6 && digits !== 8) || (type === 'totp' && period !== PERIOD)) return 'settings';
  return fits([draft]) ? null : 'long';
}

// With the longest numbers that may stand in it.
function fits(drafts: CountedDraft[]): boolean {
  return uriOf(drafts, MOST, MOST, -1).length <= MOST_IN_CODE;
}

function uriOf(drafts: CountedDraft[], parts: number, part: number, batchId: number): string {
  const accounts = drafts.map(written);
  const payload = writeFields([
    ...accounts.map((value) => ({ number: 1, value })),
    { number: 2, value: 1n },
    { number: 3, value: BigInt(parts) },
    { number: 4, value: BigInt(part) },
    { number: 5, value: BigInt(batchId) },
  ]);
  const data = encodeURIComponent(btoa(String.fromCharCode(...payload)));
  for (const bytes of [payload, ...accounts]) bytes.fill(0);
  return `otpauth-migration://offline?data=${data}`;
}

function addAccount(fields: Field[], migration: Migration): void {
  const issuer = cleanName(textIn(fields, 3));
  const names = namesInText(textIn(fields, 2), issuer);
  try {
    const parameters: AccountDraft['parameters'] = isDomainBeside(names.issuer, issuer)
      ? [['issuer', issuer]]
      : [];
    migration.drafts.push({ ...readKey(fields), ...names, parameters });
  } catch (caught) {
    const code = refusalCode(caught);
    if (code === null) throw caught;
    const name = [names.issuer, names.accountName].filter((half) => half !== '').join(': ');
    migration.problems.push({ name, code });
  }
}

function readKey(fields: Field[]): Key {
  const algorithm = ALGORITHMS[`${numberIn(fields, 4)}`];
  const digits = DIGITS[`${numberIn(fields, 5)}`];
  const type = TYPES[`${numberIn(fields, 6)}`];
  // The phone always knows the counter, and the encoding leaves out a zero: nothing to ask.
  const counter = type === 'hotp' ? Number(numberIn(fields, 7)) : 0;
  const secret = bytesIn(fields, 1).slice();
  if (secret.length === 0) throw new Refusal('secret_missing');
  if (type === undefined) throw new Refusal('uri_type_unknown');
  if (algorithm === undefined) throw new Refusal('uri_algorithm_unknown');
  if (digits === undefined) throw new Refusal('uri_digits_out_of_range');
  if (counter > MOST_COUNTER) throw new Refusal('uri_counter_out_of_range');
  return { type, secret, algorithm, digits, period: PERIOD, counter };
}

function written({
  type,
  secret,
  algorithm,
  digits,
  counter,
  issuer,
  accountName,
}: CountedDraft): Uint8Array {
  const name =
    issuer !== '' && accountName.includes(':') ? `${issuer}:${accountName}` : accountName;
  const text = new TextEncoder();
  return writeFields([
    { number: 1, value: secret },
    { number: 2, value: text.encode(name) },
    { number: 3, value: text.encode(issuer) },
    { number: 4, value: algorithm === 'SHA1' ? 1n : algorithm === 'SHA256' ? 2n : 3n },
    { number: 5, value: digits === 8 ? 2n : 1n },
    { number: 6, value: type === 'hotp' ? 1n : 2n },
    ...(type === 'hotp' ? [{ number: 7, value: BigInt(counter) }] : []),
  ]);
}

function partOf(fields: Field[]): Pick<Migration, 'part' | 'parts' | 'batchId'> {
  const int32 = (number: number): number => Number(BigInt.asIntN(32, numberIn(fields, number)));
  const index = int32(4);
  // Some apps send no number of codes: then this one is the only one.
  const parts = int32(3) || 1;
  if (index < 0 || index >= parts || parts > MOST) throw new Refusal('uri_malformed');
  return { part: index + 1, parts, batchId: int32(5) };
}

// Of a repeated field the last one counts, as the protocol buffer encoding demands.
function valueIn(fields: Field[], number: number): Field['value'] | undefined {
  return fields.findLast((field) => field.number === number)?.value;
}

function numberIn(fields: Field[], number: number): bigint {
  const value = valueIn(fields, number);
  if (value === undefined) return 0n;
  if (typeof value !== 'bigint') throw new Refusal('uri_malformed');
  return value;
}

function bytesIn(fields: Field[], number: number): Uint8Array {
  const value = valueIn(fields, number);
  if (value === undefined) return new Uint8Array();
  if (!(value instanceof Uint8Array)) throw new Refusal('uri_malformed');
  return value;
}

// Bytes that are not UTF-8 become U+FFFD: a garbled name must not cost the account.
function textIn(fields: Field[], number: number): string {
  const value = valueIn(fields, number);
  return value instanceof Uint8Array ? new TextDecoder().decode(value) : '';
}

// Two different `data` would be two exports, and apps differ in which one they read.
function dataOf(uri: string): string {
  const [, query = ''] = /^otpauth-migration:(?:\/\/)?offline\/?\?([^#]*)/i.exec(uri) ?? [];
  const [data = '', ...others] = query.split('&').flatMap((part) => {
    const [name = '', ...value] = part.split('=');
    return /^data$/i.test(unescaped(name)) ? [value.join('=')] : [];
  });
  if (data === '' || others.some((other) => other !== data)) throw new Refusal('uri_malformed');
  return data;
}

// Base64 as it arrives: through links and clipboards "+" becomes a space or "%2B" and padding gets
// lost, and some apps write the URL alphabet (RFC 4648 §5).
function fromBase64(data: string): Uint8Array {
  const base64 = unescaped(data)
    .trim()
    .replace(/[\t-\r=]/g, '')
    .replace(/[ -]/g, '+')
    .replaceAll('_', '/');
  try {
    return Uint8Array.from(atob(base64), (byte) => byte.charCodeAt(0));
  } catch {
    throw new Refusal('uri_malformed');
  }
}
