// Identities of accounts in one column: 16 bytes each, all in one base64 text.
import type { Json } from '../../account/account.ts';
import { fromBase64, toBase64 } from '../../bytes/base64.ts';
import { isUuid } from '../../vault/shape.ts';
import {
  type ColumnSet,
  damagedAt,
  isList,
  putList,
  takeList,
  takeMember,
  type Unread,
} from './column.ts';

const ID = /^[0-9A-Za-z-]{1,64}$/;

/** Adds the column of identities, and those that are no UUID as `[row, text]`. */
export function putIds(columns: ColumnSet, ids: readonly string[]): void {
  const hex = ids.filter(isUuid).join('').replaceAll('-', '');
  const bytes = Uint8Array.from({ length: hex.length / 2 }, (_, at) =>
    Number.parseInt(hex.slice(at * 2, at * 2 + 2), 16),
  );
  if (bytes.length > 0) columns.id = toBase64(bytes);
  const others = ids.flatMap((id, row): Json[] => (isUuid(id) ? [] : [[row, id]]));
  putList(columns, 'otherId', others);
}

/** Reads `length` identities, no two the same. Refuses `sync_damaged`. */
export function takeIds(from: Unread, length: number): string[] {
  const others = new Map(takeList(from, 'otherId', isOther));
  const bytes = fromBase64(textOf(takeMember(from, 'id') ?? ''));
  if (bytes === null || bytes.length !== (length - others.size) * 16) throw damagedAt('id');
  let at = 0;
  const ids = Array.from({ length }, (_, row) => {
    const other = others.get(row);
    if (other !== undefined) return other;
    at += 16;
    return uuidOf(bytes.subarray(at - 16, at));
  });
  if (at !== bytes.length || new Set(ids).size !== length) throw damagedAt('id');
  return ids;
}

function uuidOf(bytes: Uint8Array): string {
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  const cuts = [0, 8, 12, 16, 20, 32];
  return cuts
    .slice(1)
    .map((end, part) => hex.slice(cuts[part], end))
    .join('-');
}

function textOf(value: unknown): string {
  if (typeof value !== 'string') throw damagedAt('id');
  return value;
}

function isOther(value: unknown): value is [number, string] {
  if (!isList(value) || value.length !== 2) return false;
  const [row, id] = value;
  return Number.isSafeInteger(row) && typeof id === 'string' && ID.test(id) && !isUuid(id);
}
