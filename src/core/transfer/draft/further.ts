// What a file says of an account beside its codes: tags, note, pinned, trashed.
import type { CountedDraft } from '../../account/account.ts';
import { cleanName } from '../../uri/display-name.ts';
import { isObject } from '../../vault/shape.ts';
import type { ReadAccount } from '../contract/reader.ts';

/** What else a file says of an account; what is of another type or empty counts as unsaid. */
export interface Further {
  tags?: unknown;
  note?: unknown;
  isPinned?: unknown;
  isTrashed?: unknown;
}

/** Returns an account with what else the file says of it; tags come once each, and clean. */
export function accountWith(draft: CountedDraft, said: Further): ReadAccount {
  const given: unknown[] = Array.isArray(said.tags) ? said.tags : [];
  const names = given.flatMap((tag) => (typeof tag === 'string' ? [cleanName(tag)] : []));
  const tags = [...new Set(names)].filter((tag) => tag !== '');
  const note = typeof said.note === 'string' ? said.note.trim() : '';
  return {
    draft,
    ...(said.isTrashed === true && { isTrashed: true }),
    ...(tags.length > 0 && { tags }),
    ...(note !== '' && { note }),
    ...(said.isPinned === true && { isPinned: true }),
  };
}

/** Returns the fields of a JSON object; none for any other value. */
export function fieldsOf(value: unknown): Record<string, unknown> {
  return isObject(value) ? value : {};
}

/** Returns the items of a JSON array; none for any other value. */
export function itemsOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** Returns the names of groups by their ids, from a JSON array of objects. */
export function namesById(groups: unknown, id: string, name: string): Map<unknown, unknown> {
  return new Map(itemsOf(groups).map((group) => [fieldsOf(group)[id], fieldsOf(group)[name]]));
}
