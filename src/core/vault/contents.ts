// The contents of a vault as canonical JSON, described in FORMAT.md.
import type {
  Account,
  Contents,
  Enrollment,
  Json,
  RecoveryCode,
  TaughtField,
} from '../account/account.ts';
import { type Bytes, fromBase64, toBase64 } from '../bytes/base64.ts';
import { joined } from '../bytes/join.ts';
import { Refusal } from '../refusal.ts';
import { VERSION } from './envelope.ts';
import { frozen, isCount, isObject } from './shape.ts';
import { shareMembers, sharesFrom, stampMembers, stampsFrom } from './shared.ts';
import { type Plain, upgraded } from './steps.ts';

type Members = { [field: string]: Json };

const ID = /^[0-9A-Za-z-]{1,64}$/;
const SITE = /^(?:(?:\*\.)?[a-z0-9_-]+(?:\.[a-z0-9_-]+)*|\[[0-9a-f:.]+\])$/;
// The last second that a Date can hold; showing a later one throws.
const LATEST = 8_640_000_000_000;
const utf8 = new TextEncoder();
const COMMA = utf8.encode(',');

/**
 * Returns the canonical JSON of contents, in UTF-8: fields in the order of FORMAT.md, unknown ones
 * after them by name.
 */
export function encodeContents({ accounts, taughtFields, extra, ...shares }: Contents): Bytes {
  const taught = taughtFields.length === 0 ? {} : { taughtFields: taughtFields.map(taughtMembers) };
  const shared = shareMembers(shares, accountMembers);
  const members = sorted({ ...extra, ...taught, ...shared }, ['accounts']);
  const further = JSON.stringify(members).slice(1);
  const parts = accounts.flatMap((one, index) =>
    index === 0 ? [bytesOf(one)] : [COMMA, bytesOf(one)],
  );
  return joined([
    utf8.encode('{"accounts":['),
    ...parts,
    utf8.encode(`]${further === '}' ? '' : ','}${further}`),
  ]);
}

// The JSON of each decoded account, once written: decoded accounts are frozen, so their bytes
// cannot change, and editing one of thousands encodes only that one.
const decoded = new WeakMap<Account, Bytes | null>();

function bytesOf(account: Account): Bytes {
  const known = decoded.get(account);
  if (known) return known;
  const bytes = utf8.encode(JSON.stringify(accountMembers(account)));
  if (known === null) decoded.set(account, bytes);
  return bytes;
}

/** How many accounts are written and read without a pause: some 10 ms. */
const AT_ONCE = 500;

/**
 * Returns contents as decoding what is written of them would, and refuses `vault_damaged` where
 * that would. Accounts that came from decoding are not encoded again. `pause` lets others have
 * their turn before it resolves; thousands of new accounts take several.
 */
export async function reread(
  { accounts, ...further }: Contents,
  pause: () => Promise<void>,
): Promise<Contents> {
  const others = decodeContents(textOf(encodeContents({ accounts: [], ...further })), VERSION);
  const known: Account[] = [];
  let read = 0;
  for (const one of accounts) {
    const isKnown = decoded.has(one);
    if (!isKnown && ++read % AT_ONCE === 0) await pause();
    known.push(isKnown ? one : rereadAccount(one));
  }
  guardIdentities(known);
  return { ...others, accounts: known };
}

function rereadAccount(one: Account): Account {
  const bytes = bytesOf(one);
  const same = account(JSON.parse(textOf(bytes)));
  decoded.set(same, bytes);
  return same;
}

function textOf(bytes: Bytes): string {
  return new TextDecoder().decode(bytes);
}

/**
 * Returns the contents in the JSON of a format version, brought to today's. Refuses `vault_damaged`
 * for JSON that no version of Latchkey writes, so that a file made to do harm does not reach the
 * code that draws and computes.
 */
export function decodeContents(text: string, version: number): Contents {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw damaged();
  }
  if (!isObject(value)) throw damaged();
  const stored = upgraded(value as Plain, version);
  const { accounts, taughtFields, sync, recoveryAuth, ...extra } = stored;
  const known = list(accounts).map(account);
  guardIdentities(known);
  const taught = Array.isArray(taughtFields) ? taughtFields.flatMap(taughtField) : [];
  const shares = sharesFrom({ sync, recoveryAuth }, account);
  // The keys and codes in a malformed one are nowhere else: it is kept, but shares nothing.
  const kept = shares.sync === null && sync !== undefined ? { ...extra, sync } : extra;
  return { accounts: known, taughtFields: taught, ...shares, extra: kept as Members };
}

// Two accounts with one id would let an edit, or a counter, reach the wrong one.
function guardIdentities(accounts: Account[]): void {
  if (new Set(accounts.map(({ id }) => id)).size < accounts.length) throw damaged();
}

function accountMembers(account: Account): Members {
  const { extra, secret, recoveryCodes, expiredAt, enrollment, stamps, ...known } = account;
  const fields: Members = {
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
  const further = {
    ...extra,
    ...(expiredAt === null ? {} : { expiredAt }),
    ...(enrollment === null ? {} : { enrollment: enrollmentMembers(enrollment) }),
    ...(stamps === null ? {} : { stamps: stampMembers(stamps) }),
  };
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
  const { deletedAt, expiredAt, enrollment, stamps, ...extra } = rest;
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
    // A value that is no time was not written by Latchkey; it counts as absent.
    expiredAt: isTime(expiredAt) ? expiredAt : null,
    enrollment: enrollmentOf(enrollment),
    stamps: stampsFrom(stamps),
    extra: extra as Members,
  };
  decoded.set(read, null);
  return frozen(read);
}

/** An enrollment as it is stored: known fields, then those of a newer version, by name. */
function enrollmentMembers({ confirmed, recovery, second, extra = {} }: Enrollment): Members {
  const known: Members = { confirmed, recovery, second };
  return { ...known, ...sorted(extra, Object.keys(known)) };
}

/** A step that was not written by Latchkey is open again, since that costs nobody a code. */
function enrollmentOf(raw: unknown): Enrollment | null {
  if (!isObject(raw)) return null;
  const { confirmed, recovery, second, ...extra } = raw;
  const isSkipped = (value: unknown): value is 'skipped' => value === 'skipped';
  return {
    confirmed: isSkipped(confirmed) || isTime(confirmed) ? confirmed : null,
    recovery: isSkipped(recovery) || recovery === 'kept' ? recovery : null,
    second: isSkipped(second) || second === 'done' ? second : null,
    ...(Object.keys(extra).length === 0 ? {} : { extra: extra as Members }),
  };
}

/** A taught field as it is stored: known fields, then those of a newer version, by name. */
function taughtMembers({ host, likeness, append, asked, page, extra = {} }: TaughtField): Members {
  const known: Members = {
    host,
    likeness,
    ...(append ? { append } : {}),
    ...(asked ? { asked, ...(page === undefined ? {} : { page }) } : {}),
  };
  return { ...known, ...sorted(extra, ['host', 'likeness', 'append', 'asked', 'page']) };
}

/**
 * A malformed taught field is dropped, and does not make the vault damaged: without it the person
 * only has to point the field out again.
 */
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

function isTime(value: unknown): value is number {
  return isCount(value) && value <= LATEST;
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
