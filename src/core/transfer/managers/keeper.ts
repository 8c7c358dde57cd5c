// Keeper: records as JSON and CSV (docs.keeper.io, "Export and reports").
import { isObject } from '../../vault/shape.ts';
import type { FileReading, GivenFile } from '../contract/reader.ts';
import { itemsOf } from '../draft/further.ts';
import { type Login, readLogins } from '../draft/logins.ts';
import { tableOf } from '../syntax/table.ts';

// Fields for codes: the older name, and the newer one with an optional label and number behind it.
const CODE_FIELD = /^(?:TFC:|\$?oneTimeCode\b)/i;
const LINK = /^\s*(?:apple-)?otpauth:/i;
// Folder, title, login, password, address, notes, shared folder; then names and values in turn.
const FIXED = 7;

/** Reads Keeper's JSON, or its CSV, which has no header: it must hold a field for codes. */
export function readKeeper(file: GivenFile): FileReading {
  const { json, text } = file;
  if (isObject(json))
    return Array.isArray(json.records) ? readLogins(json.records.flatMap(loginsIn)) : null;
  const table = text === null || json !== undefined ? null : tableOf(text);
  if (!table) return null;
  const rows = [table.header, ...table.rows];
  const isOurs = rows.some((row) => fieldsIn(row).some(([name]) => CODE_FIELD.test(name)));
  return isOurs ? readLogins(rows.flatMap(loginsInRow)) : null;
}

function loginsIn(record: unknown): Login[] {
  if (!isObject(record)) return [];
  const fields = isObject(record.custom_fields) ? Object.entries(record.custom_fields) : [];
  const codes = fields.flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value]).filter((one) => isCode(name, one)),
  );
  return codes.map((code) => ({
    code,
    title: record.title,
    userName: record.login,
    sites: [record.login_url, ...fields.flatMap(([name, value]) => sitesIn(name, value))],
    tags: itemsOf(record.folders).flatMap((folder) =>
      isObject(folder) ? [path(folder.folder), path(folder.shared_folder)] : [],
    ),
    note: record.notes,
  }));
}

function isCode(name: string, value: unknown): boolean {
  return CODE_FIELD.test(name) || (typeof value === 'string' && LINK.test(value));
}

function sitesIn(name: string, value: unknown): unknown[] {
  return /^\$?url\b/i.test(name) ? (Array.isArray(value) ? value : [value]) : [];
}

function path(folder: unknown): unknown {
  return typeof folder === 'string' ? folder.replaceAll('\\', '/') : null;
}

function fieldsIn(row: string[]): [name: string, value: string][] {
  return row
    .slice(FIXED)
    .flatMap((name, index, rest) => (index % 2 === 0 ? [[name, rest[index + 1] ?? '']] : []));
}

function loginsInRow(row: string[]): Login[] {
  const [folder = '', title, userName, , site, note, sharedFolder = ''] = row;
  return fieldsIn(row)
    .filter(([name, value]) => isCode(name, value))
    .map(([, code]) => ({
      code,
      title,
      userName,
      sites: [site],
      tags: [path(folder), path(sharedFolder)],
      note,
    }));
}
