// The lists of objects in JSON of no known program: accounts stand in one of them.
import { encodeBase32 } from '../../bytes/base32.ts';
import { isObject } from '../../vault/shape.ts';
import { listedBytes } from '../crypto/encoded.ts';
import type { Table } from '../syntax/table.ts';
import { isEncodedText, isSecretText } from './secret-text.ts';

/** A JSON object of no known program. */
export type Fields = Record<string, unknown>;

// How deep lists and fields of JSON are looked for, and columns that a table may have.
const DEEPEST = 8;
const DEEPEST_FIELD = 4;
const MOST_COLUMNS = 200;

const PARTS = new Set(
  'secret seed key issuer algorithm algo digits period type account name label'.split(' '),
);
/** Keys of objects that are a part of one account, so that they name no account. */
const WRAPPERS = new Set(
  'otp totp hotp info data config settings login token content auth'.split(' '),
);

/** A list of objects, and where it stands: what stands under the same names is one list. */
export interface FoundList {
  path: string;
  list: Fields[];
}

/** Returns whether a text names a part of an account, such as "secret" or "Issuer". */
export function isPartName(name: string): boolean {
  return PARTS.has(name.trim().toLowerCase());
}

/**
 * Returns the lists of objects in a JSON value, the inner ones first; the lists that the groups of
 * a file hold are one. A map is a list too, with its keys as `name`, and an object without any
 * list is a list of one.
 */
export function listsIn(json: unknown): FoundList[] {
  const lists = new Map<string, FoundList>();
  collect(json, '', DEEPEST, lists);
  const root = isObject(json) ? [{ path: '', list: [json] }] : [];
  return [...[...lists.values()].reverse(), ...root];
}

/** Returns whether two lists stand beside each other, so that none holds what the other does. */
export function areApart(one: FoundList, other: FoundList): boolean {
  const isWithin = (outer: string, inner: string): boolean => `${inner}.`.startsWith(`${outer}.`);
  return !isWithin(one.path, other.path) && !isWithin(other.path, one.path);
}

/** Returns a list of objects as a table: a column for each field, "outer.inner" for inner ones. */
export function tableOfList(list: readonly Fields[]): Table {
  const flat = list.map((fields) => new Map(flatFields(fields, '', DEEPEST_FIELD)));
  const names = new Set(flat.flatMap((fields) => [...fields.keys()]));
  const header = [...names].slice(0, MOST_COLUMNS);
  return { header, rows: flat.map((fields) => header.map((name) => fields.get(name) ?? '')) };
}

function collect(value: unknown, path: string, depth: number, lists: Map<string, FoundList>): void {
  if (depth === 0) return;
  const add = (kind: string, found: Fields[]): void => {
    if (found.length === 0) return;
    const list = lists.get(path + kind)?.list ?? [];
    for (const fields of found) list.push(fields);
    lists.set(path + kind, { path, list });
  };
  if (Array.isArray(value)) {
    add('[]', value.filter(isObject));
    for (const item of value)
      if (isObject(item)) collectWithin(item, `${path}.[]`, depth - 1, lists);
    return;
  }
  if (!isObject(value)) return;
  add('=', secretsByName(value));
  const inner = Object.entries(value);
  add(
    '{}',
    inner.flatMap(([name, one]) =>
      isObject(one) && !WRAPPERS.has(name.toLowerCase()) ? [named(one, name)] : [],
    ),
  );
  collectWithin(value, path, depth - 1, lists);
}

// A map of nothing but objects may go on alike in each of them, as an array does.
function collectWithin(
  fields: Fields,
  path: string,
  depth: number,
  lists: Map<string, FoundList>,
): void {
  const inner = Object.entries(fields);
  const isMap = inner.length > 1 && inner.every(([, value]) => isObject(value));
  for (const [key, value] of inner) collect(value, `${path}.${isMap ? '*' : key}`, depth, lists);
}

function named(fields: Fields, name: string): Fields {
  if (!Object.hasOwn(fields, 'name')) return { name, ...fields };
  return Object.hasOwn(fields, 'id') ? fields : { ...fields, id: name };
}

/** Returns the pairs of a map from names to secrets; none for any other object. */
function secretsByName(value: Fields): Fields[] {
  const pairs = Object.entries(value);
  if (pairs.some(([key]) => isPartName(key))) return [];
  const texts = pairs.flatMap(([name, text]): [string, string][] =>
    typeof text === 'string' ? [[name, text]] : [],
  );
  const secrets = texts.filter(([, text]) => isSecretText(text) || isEncodedText(text));
  return secrets.length * 2 >= texts.length
    ? texts.map(([name, secret]) => ({ name, secret }))
    : [];
}

/** Returns the fields of an object as texts; those of objects within it as "outer.inner". */
function flatFields(fields: Fields, before: string, depth: number): [string, string][] {
  if (depth === 0) return [];
  return Object.entries(fields)
    .slice(0, MOST_COLUMNS)
    .flatMap(([key, value]): [string, string][] => {
      if (isObject(value)) return flatFields(value, `${before}${key}.`, depth - 1);
      const text = textIn(value);
      return text === '' ? [] : [[`${before}${key}`, text]];
    });
}

function textIn(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return `${value}`;
  if (!Array.isArray(value)) return '';
  const isWord = (item: unknown): item is string => typeof item === 'string';
  if (value.every(isWord)) return value.join(', ');
  // Java programs write secrets as lists of bytes.
  const bytes = value.length > 4 ? listedBytes(value) : null;
  return bytes ? encodeBase32(bytes) : '';
}
