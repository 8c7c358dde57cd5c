// 1Password: 1PUX (support.1password.com/1pux-format), 1PIF before it, and CSV.

import { Refusal } from '../../refusal.ts';
import { isObject } from '../../vault/shape.ts';
import { givenFile } from '../contract/given.ts';
import type { FileReading, GivenFile, ReadFile } from '../contract/reader.ts';
import { utf8Of } from '../crypto/encoded.ts';
import { isZip, namesInZip, unzipped } from '../crypto/zip.ts';
import { fieldsOf, itemsOf } from '../draft/further.ts';
import { columnsOf, type Login, readLogins, saysYes } from '../draft/logins.ts';

const DATA = 'export.data';
const LONGEST = 67_108_864;
/** What 1PIF, the format before 1PUX, writes between its records. */
const SEPARATOR = '***5642bee8-a5ff-11dc-8314-0800200c9a66***';
const LINK = /^\s*(?:apple-)?otpauth:/i;

/** Reads 1Password's archive, the data file out of it, 1PIF, or CSV. Archived items are trashed. */
export async function readOnepassword(file: GivenFile): Promise<FileReading> {
  if (isZip(file.bytes)) {
    if (!namesInZip(file.bytes).includes(DATA)) return null;
    const [data] = await unzipped(file.bytes, null, LONGEST, (name) => name === DATA);
    const read = data && readData(givenFile(DATA, data.bytes).json);
    data?.bytes.fill(0);
    if (!read) throw new Refusal('import_damaged');
    return read;
  }
  if (file.json !== undefined) return readData(file.json);
  if (file.text?.includes(SEPARATOR))
    return readLogins(file.text.split(SEPARATOR).flatMap(loginsInRecord));
  const table = columnsOf(file);
  const code = ['otpauth', 'one-time password'].find((name) => table?.has(name));
  const favorite = ['favorite', 'favorite status'].find((name) => table?.has(name));
  if (!table?.has('title', 'username') || code === undefined || favorite === undefined) return null;
  return readLogins(
    table.rows.map((row) => ({
      code: row(code),
      title: row('title'),
      userName: row('username'),
      sites: row('url', 'urls', 'website').split(/[\s,]+/),
      tags: row('tags').split(/[,;]/),
      note: row('notes'),
      isPinned: saysYes(row(favorite)),
      isTrashed: saysYes(row('archived')),
    })),
  );
}

function readData(json: unknown): ReadFile | null {
  if (!isObject(json) || !Array.isArray(json.accounts)) return null;
  const accounts = json.accounts.filter(isObject).filter(({ vaults }) => Array.isArray(vaults));
  if (accounts.length === 0) return null;
  const items = accounts
    .flatMap((account) => itemsOf(account.vaults))
    .flatMap((vault) => (isObject(vault) ? itemsOf(vault.items) : []));
  return readLogins(items.flatMap(loginsIn));
}

function loginsIn(listed: unknown): Login[] {
  // Older archives wrap each item in one more object.
  const item = isObject(listed) && isObject(listed.item) ? listed.item : listed;
  if (!isObject(item)) return [];
  const overview = isObject(item.overview) ? item.overview : {};
  const details = isObject(item.details) ? item.details : {};
  const fields = itemsOf(details.sections)
    .flatMap((section) => (isObject(section) ? itemsOf(section.fields) : []))
    .filter(isObject);
  const login: Login = {
    title: overview.title,
    userName: userNameIn(details, fields),
    sites: [
      overview.url,
      ...itemsOf(overview.urls).map((site) => (isObject(site) ? site.url : site)),
    ],
    tags: itemsOf(overview.tags),
    note: details.notesPlain,
    isPinned: typeof item.favIndex === 'number' && item.favIndex > 0,
    isTrashed: item.state === 'archived' || item.trashed === true || item.trashed === 'Y',
  };
  return fields.flatMap(({ value }) => codesIn(value).map((code) => ({ ...login, code })));
}

function loginsInRecord(text: string): Login[] {
  const { json } = givenFile('', utf8Of(text));
  const record = fieldsOf(json);
  const details = fieldsOf(record.secureContents);
  const open = fieldsOf(record.openContents);
  const login: Login = {
    title: record.title,
    userName: userNameIn({ loginFields: details.fields }, []),
    sites: [record.location, ...itemsOf(details.URLs).map((site) => fieldsOf(site).url)],
    tags: itemsOf(open.tags),
    note: details.notesPlain,
    isPinned: typeof open.faveIndex === 'number',
    isTrashed: record.trashed === true,
  };
  return itemsOf(details.sections)
    .flatMap((section) => itemsOf(fieldsOf(section).fields))
    .map(fieldsOf)
    .filter(({ n, v }) => isCodeField(n) || (typeof v === 'string' && LINK.test(v)))
    .map(({ v }) => ({ ...login, code: v }));
}

function isCodeField(name: unknown): boolean {
  return typeof name === 'string' && name.startsWith('TOTP_');
}

function userNameIn(details: Record<string, unknown>, fields: Record<string, unknown>[]): unknown {
  const designated = itemsOf(details.loginFields).find(
    (field) => isObject(field) && field.designation === 'username' && field.value !== '',
  );
  if (isObject(designated)) return designated.value;
  const named = fields.find(({ id }) => id === 'username');
  return isObject(named?.value) ? named.value.string : undefined;
}

// A field for codes, or a Key URI that came into any other field from another program.
function codesIn(value: unknown): unknown[] {
  if (!isObject(value)) return [];
  if (Object.hasOwn(value, 'totp')) return [value.totp];
  return Object.values(value).filter((text) => typeof text === 'string' && LINK.test(text));
}
