import type { Account, Contents, Json, RecoveryCode, TaughtField } from '../account/account.ts';
import { type Bytes, fromBase64, toBase64 } from '../bytes/base64.ts';
import { joined } from '../bytes/join.ts';
import { Refusal } from '../refusal.ts';
import { VERSION } from './envelope.ts';
import { isCount, isObject } from './shape.ts';
import { type Plain, upgraded } from './steps.ts';

type Raw = Record<string, unknown>;
type Members = { [field: string]: Json };

const ID = /^[0-9A-Za-z-]{1,64}$/;
const SITE = /^(?:(?:\*\.)?[a-z0-9_-]+(?:\.[a-z0-9_-]+)*|\[[0-9a-f:.]+\])$/;
// The last second that a Date can be: one more, and showing it throws.
const LATEST = 8_640_000_000_000;

const utf8 = new TextEncoder();
const COMMA = utf8.encode(',');

/**
 * Returns the canonical JSON of what a vault holds, in UTF-8: fields in the order of FORMAT.md,
 * unknown ones after them by name.
 */
export function encodeContents({ accounts, taughtFields, extra }: Contents): Bytes {
  const taught = taughtFields.length === 0 ? {} : { taughtFields: taughtFields.map(taughtMembers) };
  const further = JSON.stringify(sorted({ ...extra, ...taught }, ['accounts'])).slice(1);
  const parts = accounts.flatMap((one, index) =>
    index === 0 ? [bytesOf(one)] : [COMMA, bytesOf(one)],
  );
  return joined([
    utf8.encode('{"accounts":['),
    ...parts,
    utf8.encode(`]${further === '}' ? '' : ','}${further}`),
  ]);
}

// What was decoded is frozen: it is still what it was, so one change among thousands of accounts
// writes one anew.
const decoded = new WeakMap<Account, Bytes | null>();

function bytesOf(account: Account): Bytes {
  const known = decoded.get(account);
  if (known) return known;
  const bytes = utf8.encode(JSON.stringify(accountFields(account)));
  if (known === null) decoded.set(account, bytes);
  return bytes;
}

/**
 * Returns contents as a reader of their text would get them; refuses what it would. Accounts that
 * were decoded before stand as they are, the others are decoded from what is written of them.
 */
export function reread({ accounts, ...further }: Contents): Contents {
  const others = decodeContents(textOf(encodeContents({ accounts: [], ...further })), VERSION);
  const known = accounts.map((one) =>
    decoded.has(one) ? one : account(JSON.parse(textOf(bytesOf(one)))),
  );
  guardIdentities(known);
  return { ...others, accounts: known };
}

function textOf(bytes: Bytes): string {
  return new TextDecoder().decode(bytes);
}

/**
 * Returns what a vault of a format version holds, brought to today's version; refuses
 * `vault_damaged` for JSON that no version of Latchkey wrote: a file made to hurt must not get as
 * far as what draws and computes.
 */
export function decodeContents(text: string, version: number): Contents {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw damaged();
  }
  if (!isObject(value)) throw damaged();
  const { accounts, taughtFields, ...extra } = upgraded(value as Plain, version);
  const known = list(accounts).map(account);
  guardIdentities(known);
  const taught = Array.isArray(taughtFields) ? taughtFields.flatMap(taughtField) : [];
  return { accounts: known, taughtFields: taught, extra: extra as Members };
}

// One identity twice would let an edit, or a counter, reach the wrong account.
function guardIdentities(accounts: Account[]): void {
  if (new Set(accounts.map(({ id }) => id)).size < accounts.length) throw damaged();
}

function accountFields(account: Account): Raw {
  const { extra, secret, recoveryCodes, expiredAt, ...known } = account;
  const fields: Raw = {
    id: known.id,
    issuer: known.issuer,
    accountName: known.accountName,
    secret: toBase64(secret),
    type: known.type,
    algorithm: known.algorithm,
    digits: known.digits,
    period: known.period,
    counter: known.counter,
    parameters: known.parameters,
    sites: known.sites,
    recoveryCodes: recoveryCodes.map(({ code, usedAt }) => ({ code, usedAt })),
    tags: known.tags,
    pinned: known.pinned,
    note: known.note,
    createdAt: known.createdAt,
    updatedAt: known.updatedAt,
    usedAt: known.usedAt,
    deletedAt: known.deletedAt,
  };
  const further = expiredAt === null ? extra : { ...extra, expiredAt };
  return { ...fields, ...sorted(further, Object.keys(fields)) };
}

function sorted(extra: Members, known: string[]): Members {
  const others = Object.entries(extra).filter(([name]) => !known.includes(name));
  return Object.fromEntries(others.sort(([one], [other]) => (one < other ? -1 : 1)));
}

function account(raw: unknown): Account {
  if (!isObject(raw)) throw damaged();
  const {
    id,
    issuer,
    accountName,
    secret,
    type,
    algorithm,
    digits,
    period,
    counter,
    parameters,
    ...more
  } = raw;
  const { sites, recoveryCodes, tags, pinned, note, createdAt, updatedAt, usedAt, ...rest } = more;
  const { deletedAt, expiredAt, ...extra } = rest;
  const read: Account = {
    id: spelled(id, ID),
    issuer: text(issuer),
    accountName: text(accountName),
    secret: fromBase64(text(secret)) ?? fail(),
    type: oneOf(type, ['totp', 'hotp', 'steam']),
    algorithm: oneOf(algorithm, ['SHA1', 'SHA256', 'SHA512']),
    digits: count(digits, 1, 10),
    period: count(period, 1),
    counter: count(counter),
    parameters: list(parameters).map(parameter),
    sites: list(sites).map((site) => spelled(site, SITE)),
    recoveryCodes: list(recoveryCodes).map(recoveryCode),
    tags: list(tags).map(text),
    pinned: pinned === true,
    note: text(note),
    createdAt: time(createdAt),
    updatedAt: time(updatedAt),
    usedAt: usedAt === null ? null : time(usedAt),
    deletedAt: deletedAt === null ? null : time(deletedAt),
    // What is no time was never written by us, and begins anew.
    expiredAt: isCount(expiredAt) && expiredAt <= LATEST ? expiredAt : null,
    extra: extra as Members,
  };
  decoded.set(read, null);
  return frozen(read);
}

/** A taught field as it is stored: what we know of it, and what a newer version added, by name. */
function taughtMembers({ host, likeness, append, asked, page, extra = {} }: TaughtField): Members {
  const known: Members = {
    host,
    likeness,
    ...(append ? { append } : {}),
    ...(asked ? { asked, ...(page === undefined ? {} : { page }) } : {}),
  };
  return { ...known, ...sorted(extra, ['host', 'likeness', 'append', 'asked', 'page']) };
}

/** What is malformed is left out: it says of no field that it is the one. */
function taughtField(raw: unknown): TaughtField[] {
  if (!isObject(raw)) return [];
  const { host, likeness, append, asked, page, ...extra } = raw;
  if (typeof host !== 'string' || typeof likeness !== 'string') return [];
  const answer = asked === true && typeof page === 'string' ? { page } : {};
  return [
    {
      host,
      likeness,
      ...(append === true ? { append } : {}),
      ...(asked === true ? { asked, ...answer } : {}),
      ...(Object.keys(extra).length === 0 ? {} : { extra: extra as Members }),
    },
  ];
}

function frozen<T extends object>(value: T): T {
  for (const inner of Object.values(value))
    if (typeof inner === 'object' && inner !== null && !ArrayBuffer.isView(inner)) frozen(inner);
  return Object.freeze(value);
}

function parameter(raw: unknown): [string, string] {
  const [name, value] = list(raw);
  return [text(name), text(value)];
}

function recoveryCode(raw: unknown): RecoveryCode {
  if (!isObject(raw)) throw damaged();
  return { code: text(raw.code), usedAt: raw.usedAt === null ? null : time(raw.usedAt) };
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : fail();
}

function spelled(value: unknown, pattern: RegExp): string {
  return typeof value === 'string' && pattern.test(value) ? value : fail();
}

function count(value: unknown, least = 0, most = Number.MAX_SAFE_INTEGER): number {
  return isCount(value) && value >= least && value <= most ? value : fail();
}

function time(value: unknown): number {
  return count(value, 0, LATEST);
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : fail();
}

function oneOf<T extends string>(value: unknown, allowed: readonly T[]): T {
  return allowed.find((one) => one === value) ?? fail();
}

function damaged(): Refusal {
  return new Refusal('vault_damaged', { part: 'contents' });
}

function fail(): never {
  throw damaged();
}
