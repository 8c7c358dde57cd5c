import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Contents } from '../../../src/core/account/account.ts';
import { account, written } from '../../vault/account.ts';
import { NAMES, STAMPS, SYNC } from '../../vault/shared.ts';

const FORMAT = readFileSync('src/core/vault/FORMAT.md', 'utf8');

const contents: Contents = {
  accounts: [
    account('a', {
      deletedAt: 1,
      expiredAt: 2,
      enrollment: { confirmed: 3, recovery: 'kept', second: null },
      recoveryCodes: [{ code: 'c', usedAt: null }],
      stamps: STAMPS,
    }),
  ],
  taughtFields: [{ host: 'a.example', likeness: 'x', append: true, asked: true, page: 'p' }],
  sync: SYNC,
  recoveryAuth: { slot: SYNC.group, key: SYNC.key },
  extra: {},
};

/** Every name of a member in what the code writes, however deep. */
function membersOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(membersOf);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => [name, ...membersOf(inner)]);
}

test('FORMAT.md tells of every member that is written, and of no other field', () => {
  // Names of computers, fields and elements are data.
  const all = membersOf(JSON.parse(written(contents))).filter((name) => !NAMES.has(name));
  const names = [...new Set(all)].sort();
  const section = FORMAT.slice(
    FORMAT.indexOf('## Contents'),
    FORMAT.indexOf('## Where copies stand'),
  );
  expect(names.filter((name) => !new RegExp(`[\`"]${name}["\`]`).test(section))).toEqual([]);
  const rows = [...section.matchAll(/^\| ((?:`\w+`(?:, )?)+) \|/gm)].flatMap(([, cells = '']) =>
    [...cells.matchAll(/`(\w+)`/g)].map(([, name = '']) => name),
  );
  expect(rows.filter((name) => !names.includes(name))).toEqual([]);
  expect(rows.length).toBeGreaterThan(15);
});
