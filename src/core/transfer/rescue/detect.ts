// Finds out which extension a storage belongs to.
import { refusalCode } from '../../refusal.ts';
import type { GivenFile, KnownFile } from '../contract/reader.ts';
import { parsedJson } from '../draft/entries.ts';
import type { StoredValue } from '../leveldb/values.ts';
import { fileOfJson, KNOWN_STORES, type KnownStore, type Role, textFiles } from './known.ts';

/** Values of an unknown storage that are looked at, and characters of each. */
const MOST_VALUES = 200;
const LONGEST = 4_000_000;

type Known = (file: GivenFile) => Promise<KnownFile>;

/**
 * Returns the storage to which values belong; where no extension is known by its keys, one of which
 * a value, or all of them together, are what another program would export. `null` without accounts.
 */
export async function storeOf(
  values: readonly StoredValue[],
  known: Known,
): Promise<KnownStore | null> {
  const text = new TextDecoder();
  const found = new Set<KnownStore>();
  const latest = new Map<string, string>();
  for (const { key, value } of values) {
    if (!value) continue;
    const written = text.decode(value);
    const json = parsedJson(written);
    latest.set(key, written);
    for (const store of KNOWN_STORES)
      if (!found.has(store) && isSign(store.roleOf(key, json))) found.add(store);
  }
  return KNOWN_STORES.find((store) => found.has(store)) ?? foreignStore(latest, known);
}

function isSign(role: Role | null): boolean {
  return role === 'account' || role === 'frame';
}

async function foreignStore(
  latest: ReadonlyMap<string, string>,
  known: Known,
): Promise<KnownStore | null> {
  const some = [...latest].filter(([, { length }]) => length <= LONGEST).slice(0, MOST_VALUES);
  const all = Object.fromEntries(some.map(([key, written]) => [key, parsedJson(written)]));
  const together: KnownStore = {
    program: null,
    roleOf: () => 'frame',
    filesOf: (held) => [fileOfJson(held)],
    read: readerOf(known),
  };
  const apart = Object.keys(all).map(
    (name): KnownStore => ({
      program: null,
      roleOf: (key) => (key === name ? 'frame' : null),
      filesOf: ({ [name]: value }) =>
        typeof value === 'string' ? textFiles(value) : [fileOfJson(value)],
      read: readerOf(known),
    }),
  );
  for (const store of [together, ...apart])
    for (const file of store.filesOf(all)) {
      const { program, reading } = await knownOr(known, file);
      const isOne = reading && ('open' in reading || reading.accounts.length > 0);
      if (isOne) return { ...store, program };
    }
  return null;
}

function readerOf(known: Known): KnownStore['read'] {
  return async (file) => (await knownOr(known, file)).reading;
}

async function knownOr(known: Known, file: GivenFile) {
  try {
    return await known(file);
  } catch (caught) {
    if (refusalCode(caught) === null) throw caught;
    return { program: null, reading: null };
  }
}
