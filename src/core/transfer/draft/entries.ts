// Reads the lists of entries that files of other programs hold, each item by itself.
import type { CountedDraft } from '../../account/account.ts';
import { Refusal } from '../../refusal.ts';
import { isObject } from '../../vault/shape.ts';
import type { ReadAccount, ReadFile } from '../contract/reader.ts';
import { readEach } from './draft.ts';

/** A JSON object of another program. */
export type Foreign = Record<string, unknown>;

/**
 * Returns accounts and problems of a JSON list as `readEach` does; what is no JSON object in it is
 * a problem without a name.
 */
export function readObjects(
  entries: readonly unknown[],
  read: (item: Foreign) => ReadAccount | CountedDraft | null,
  nameOf: (item: Foreign) => string,
): ReadFile {
  return readEach(
    entries,
    (item) => {
      if (!isObject(item)) throw new Refusal('import_damaged');
      return read(item);
    },
    (item) => (isObject(item) ? nameOf(item) : ''),
  );
}

/** Returns text as JSON, `undefined` where it is not JSON. */
export function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
