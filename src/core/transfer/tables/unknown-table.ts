// Files of no known program as a table: CSV, JSON lists and maps, notes of "name: setup key".
import { encodeBase32 } from '../../bytes/base32.ts';
import { isObject } from '../../vault/shape.ts';
import type { GivenFile } from '../contract/reader.ts';
import { listedBytes } from '../crypto/encoded.ts';
import { type Table, tableOf } from '../syntax/table.ts';
import { isSecretText } from './secret-text.ts';

// How deep lists and fields of JSON are looked for, and columns that a table may have.
const DEEPEST = 4;
const MOST_COLUMNS = 200;

/** Keys that name parts of one account, so that the object is no map from names to secrets. */
const PARTS = new Set(
  'secret seed key issuer algorithm algo digits period type account name label'.split(' '),
);

type Fields = Record<string, unknown>;

/**
 * Returns a file as a table: CSV with or without names of columns, the JSON list in which setup
 * keys stand, or lines such as "name: setup key"; `null` for any other file.
 */
export function tableIn({ text, json }: GivenFile): Table | null {
  if (json !== undefined) return tableOfJson(json);
  if (text === null) return null;
  const table = tableOf(text);
  return table ? withHeader(table) : tableOfNotes(text);
}

// A first line in which a setup key stands names no columns.
function withHeader({ header, rows }: Table): Table {
  const isNamed = !header.some((name) => isSecretText(name) && !/secret|otp|key|base/i.test(name));
  if (isNamed) return { header, rows };
  return { header: header.map((_, at) => `${at + 1}`), rows: [header, ...rows] };
}

function tableOfNotes(text: string): Table | null {
  const lines = text.split(/\r\n?|\n/).filter((line) => line.trim() !== '');
  const rows = lines.flatMap((line) => {
    const [, name = '', secret = ''] = /^([^:=]{1,200})[:=](.{1,400})$/.exec(line) ?? [];
    const parts = secret === '' ? /^(.{1,200})\s(\S{16,400})$/.exec(line.trim()) : null;
    const row = [parts?.[1] ?? name, parts?.[2] ?? secret].map((part) => part.trim());
    return isSecretText(row[1] ?? '') ? [row] : [];
  });
  return rows.length * 2 < lines.length || rows.length === 0
    ? null
    : { header: ['name', 'secret'], rows };
}

function tableOfJson(json: unknown): Table | null {
  const lists = [...listsIn(json, DEEPEST), ...(isObject(json) ? [[json]] : [])];
  const tables = lists.map(tableOfList).filter((table) => table.header.length > 0);
  return tables.find(({ rows }) => rows.some((row) => row.some(isSecretText))) ?? null;
}

/** Returns the lists of objects in a JSON value, the outer ones first. */
function listsIn(json: unknown, depth: number): Fields[][] {
  if (depth === 0) return [];
  if (Array.isArray(json)) {
    const items = json.filter(isObject);
    return items.length > 0 ? [items] : [];
  }
  if (!isObject(json)) return [];
  const pairs = Object.entries(json);
  const texts = pairs.filter(([, value]) => typeof value === 'string');
  const secrets = texts.filter(([, value]) => isSecretText(`${value}`));
  const isMap =
    secrets.length * 2 >= texts.length && !pairs.some(([key]) => PARTS.has(key.toLowerCase()));
  const objects = pairs.flatMap(([name, value]) => (isObject(value) ? [{ name, ...value }] : []));
  const own = [objects, isMap ? texts.map(([name, secret]) => ({ name, secret })) : []];
  const inner = pairs.flatMap(([, value]) => listsIn(value, depth - 1));
  // A map by names or ids is a list too; lists within it are likelier the accounts.
  return [...inner, ...own].filter((list) => list.length > 0);
}

function tableOfList(list: Fields[]): Table {
  const flat = list.map((fields) => new Map(flatFields(fields, '', DEEPEST)));
  const names = new Set(flat.flatMap((fields) => [...fields.keys()]));
  const header = [...names].slice(0, MOST_COLUMNS);
  return { header, rows: flat.map((fields) => header.map((name) => fields.get(name) ?? '')) };
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
  // Java programs write secrets as lists of bytes.
  const bytes = Array.isArray(value) && value.length > 4 ? listedBytes(value) : null;
  return bytes ? encodeBase32(bytes) : '';
}
