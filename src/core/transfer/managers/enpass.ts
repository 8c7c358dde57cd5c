// Enpass: a vault exported as JSON (enpass.io/docs, "Export data").
import { isObject } from '../../vault/shape.ts';
import type { FileReading, GivenFile } from '../contract/reader.ts';
import { itemsOf } from '../draft/further.ts';
import { type Login, readLogins } from '../draft/logins.ts';

/** Reads Enpass's JSON: each field of type `totp` is an account. */
export function readEnpass(file: GivenFile): FileReading {
  const { json } = file;
  if (!isObject(json) || !Array.isArray(json.items)) return null;
  const items = json.items.filter(isObject);
  const isOurs = items.some((item) =>
    fieldsIn(item).some((field) => typeof field.type === 'string'),
  );
  if (!isOurs || 'encrypted' in json) return null;
  const folders = new Map(
    itemsOf(json.folders).flatMap((folder) =>
      isObject(folder) ? [[folder.uuid, folder.title]] : [],
    ),
  );
  return readLogins(items.flatMap((item) => loginsIn(item, folders)));
}

function loginsIn(item: Record<string, unknown>, folders: Map<unknown, unknown>): Login[] {
  const fields = fieldsIn(item).filter((field) => !isOn(field.deleted));
  const filled = (type: string): unknown[] =>
    fields.filter((field) => field.type === type && field.value !== '').map(({ value }) => value);
  return filled('totp').map((code) => ({
    code,
    title: item.title,
    userName: filled('username')[0] ?? filled('email')[0],
    sites: filled('url'),
    tags: itemsOf(item.folders).map((id) => folders.get(id)),
    note: item.note,
    isPinned: isOn(item.favorite),
    isTrashed: isOn(item.trashed) || isOn(item.archived),
  }));
}

function fieldsIn(item: Record<string, unknown>): Record<string, unknown>[] {
  return itemsOf(item.fields).filter(isObject);
}

function isOn(value: unknown): boolean {
  return value === true || value === 1;
}
