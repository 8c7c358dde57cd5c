// The stamps of accounts as columns: when each was made, and what was changed since.
import type { Account, Json } from '../../account/account.ts';
import type { AccountStamps, Seen, Stamp } from '../../account/stamps.ts';
import { isCount } from '../../vault/shape.ts';
import {
  type ColumnSet,
  damagedAt,
  differences,
  isList,
  isText,
  isWhole,
  putColumn,
  putList,
  sums,
  takeColumn,
  takeList,
  type Unread,
} from './column.ts';
import { markGroups, readCodeMarks, readMarks } from './marks.ts';
import { readSeen, type StampNumbers, stampAt, stampsOf } from './stamps.ts';

type Fields = AccountStamps['fields'];

/** The elements of each account's sets, by row. */
export interface ElementLists {
  sites: readonly (readonly string[])[];
  tags: readonly (readonly string[])[];
  codes: readonly (readonly string[])[];
}

/** Adds the columns of all that is stamped, but for the place in the list. */
export function putHistory(
  columns: ColumnSet,
  rows: readonly Account[],
  numbers: StampNumbers,
): void {
  const all = rows.map(stampsOf);
  putColumn(columns, 'born', differences(all.map(({ born }) => numbers.of(born))), 0);
  const names = [...new Set(all.flatMap(({ fields }) => Object.keys(fields)))].sort();
  putList(columns, 'fieldNames', names);
  putList(columns, 'fields', fieldGroups(all, names, numbers));
  let last = 0;
  const seen = all.flatMap(({ seen }, row): Json[] => {
    if (seen === null) return [];
    const further = row - last;
    last = row;
    return [[further, ...numbers.ofSeen(seen)]];
  });
  putList(columns, 'seen', seen);
  const sets = {
    siteMarks: rows.map(({ sites }, at) => ({ elements: sites, marks: all[at]?.sites ?? {} })),
    tagMarks: rows.map(({ tags }, at) => ({ elements: tags, marks: all[at]?.tags ?? {} })),
    codeMarks: rows.map(({ recoveryCodes }, at) => ({
      elements: recoveryCodes.map(({ code }) => code),
      marks: all[at]?.codes ?? {},
    })),
  };
  for (const [name, marked] of Object.entries(sets))
    putList(columns, name, markGroups(marked, numbers));
}

/** Reads the stamps of `rows` accounts. Refuses `sync_damaged`. */
export function takeHistory(
  from: Unread,
  rows: number,
  orders: readonly number[],
  { sites, tags, codes }: ElementLists,
  stamps: readonly Stamp[],
): AccountStamps[] {
  const born = sums(takeColumn(from, 'born', rows, 0, isWhole));
  const names = takeList(from, 'fieldNames', isText);
  const fields = readFields(takeList(from, 'fields', isList), rows, names, stamps);
  const seen = readSeens(takeList(from, 'seen', isList), rows, stamps);
  const siteMarks = readMarks(takeList(from, 'siteMarks', isList), sites, stamps);
  const tagMarks = readMarks(takeList(from, 'tagMarks', isList), tags, stamps);
  const codeMarks = readCodeMarks(takeList(from, 'codeMarks', isList), codes, stamps);
  return born.map((number, at) => ({
    born: stampAt(stamps, number),
    fields: fields[at] ?? {},
    seen: seen[at] ?? null,
    sites: siteMarks[at] ?? {},
    tags: tagMarks[at] ?? {},
    codes: codeMarks[at] ?? {},
    order: orders[at] ?? 0,
  }));
}

// As `[rows further, stamp, names …]`: fields that were changed together stand together.
function fieldGroups(
  all: readonly AccountStamps[],
  names: readonly string[],
  numbers: StampNumbers,
): Json[] {
  const places = new Map(names.map((name, place) => [name, place]));
  let last = 0;
  return all.flatMap(({ fields }, row) => {
    const groups = new Map<number, number[]>();
    for (const [name, stamp] of Object.entries(fields)) {
      const number = numbers.of(stamp);
      groups.set(number, [...(groups.get(number) ?? []), places.get(name) ?? 0]);
    }
    const sorted = [...groups].sort(([one], [other]) => one - other);
    return sorted.map(([number, named]): Json => {
      const further = row - last;
      last = row;
      return [further, number, ...named.sort((one, other) => one - other)];
    });
  });
}

function readFields(
  groups: readonly unknown[][],
  rows: number,
  names: readonly string[],
  stamps: readonly Stamp[],
): Fields[] {
  const fields = Array.from({ length: rows }, (): [string, Stamp][] => []);
  let row = 0;
  for (const [further, number, ...named] of groups) {
    if (!isCount(further) || named.length === 0) throw damagedAt('fields');
    row += further;
    for (const place of named) {
      const name = isCount(place) ? names[place] : undefined;
      if (name === undefined) throw damagedAt('fields');
      rowOf(fields, row).push([name, stampAt(stamps, number)]);
    }
  }
  return fields.map((named) => {
    const byName: Fields = Object.fromEntries(named);
    if (Object.keys(byName).length !== named.length) throw damagedAt('fields');
    return byName;
  });
}

function readSeens(
  lists: readonly unknown[][],
  rows: number,
  stamps: readonly Stamp[],
): (Seen | null)[] {
  const seen = new Array<Seen | null>(rows).fill(null);
  let row = 0;
  for (const [further, ...numbers] of lists) {
    if (!isCount(further)) throw damagedAt('seen');
    row += further;
    if (row >= rows) throw damagedAt('seen');
    seen[row] = readSeen(stamps, numbers);
  }
  return seen;
}

function rowOf<T>(rows: readonly T[], row: number): T {
  const found = rows[row];
  if (found === undefined) throw damagedAt('row');
  return found;
}
