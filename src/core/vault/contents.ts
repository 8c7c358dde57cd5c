import { Refusal } from '../refusal.ts';
import type { Account, Contents, Json, RecoveryCode } from './account.ts';
import { fromBase64, toBase64 } from './base64.ts';
import { isObject } from './shape.ts';
import { type Plain, upgraded } from './steps.ts';

type Raw = Record<string, unknown>;

/** Returns the canonical JSON of what a vault holds: fields in the order of FORMAT.md, unknown ones after them by name. */
export function encodeContents({ accounts, extra }: Contents): string {
  return JSON.stringify({ accounts: accounts.map(accountFields), ...sorted(extra, ['accounts']) });
}

/**
 * Returns what a vault of a format version holds, brought to today's version; refuses `vault_damaged` for JSON that no
 * version of Latchkey wrote.
 */
export function decodeContents(text: string, version: number): Contents {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw damaged();
  }
  if (!isObject(value)) throw damaged();
  const { accounts, ...extra } = upgraded(value as Plain, version);
  return { accounts: list(accounts).map(account), extra: extra as { [field: string]: Json } };
}

function accountFields(account: Account): Raw {
  const { extra, secret, recoveryCodes, ...known } = account;
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
  return { ...fields, ...sorted(extra, Object.keys(fields)) };
}

function sorted(extra: { [field: string]: Json }, known: string[]): Raw {
  const names = Object.keys(extra).filter((name) => !known.includes(name));
  return Object.fromEntries(names.sort().map((name) => [name, extra[name]]));
}

function account(raw: unknown): Account {
  if (!isObject(raw)) throw damaged();
  const { id, issuer, accountName, secret, type, algorithm, digits, period, counter, parameters, ...more } =
    raw;
  const { sites, recoveryCodes, tags, pinned, note, createdAt, updatedAt, usedAt, deletedAt, ...extra } =
    more;
  return {
    id: text(id),
    issuer: text(issuer),
    accountName: text(accountName),
    secret: fromBase64(text(secret)) ?? fail(),
    type: oneOf(type, ['totp', 'hotp', 'steam']),
    algorithm: oneOf(algorithm, ['SHA1', 'SHA256', 'SHA512']),
    digits: number(digits),
    period: number(period),
    counter: number(counter),
    parameters: list(parameters).map(parameter),
    sites: list(sites).map(text),
    recoveryCodes: list(recoveryCodes).map(recoveryCode),
    tags: list(tags).map(text),
    pinned: pinned === true,
    note: text(note),
    createdAt: number(createdAt),
    updatedAt: number(updatedAt),
    usedAt: usedAt === null ? null : number(usedAt),
    deletedAt: deletedAt === null ? null : number(deletedAt),
    extra: extra as { [field: string]: Json },
  };
}

function parameter(raw: unknown): [string, string] {
  const [name, value] = list(raw);
  return [text(name), text(value)];
}

function recoveryCode(raw: unknown): RecoveryCode {
  if (!isObject(raw)) throw damaged();
  return { code: text(raw.code), usedAt: raw.usedAt === null ? null : number(raw.usedAt) };
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : fail();
}

function number(value: unknown): number {
  return typeof value === 'number' ? value : fail();
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
