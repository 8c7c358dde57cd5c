import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../house/sources.ts';
import { FILLED } from './filled.ts';
import { OUTSIDE } from './outside.ts';
import { REPLICAS } from './replicas.ts';
import { SEALED } from './sealed.ts';
import { SHARED } from './shared.ts';
import { STORED } from './stored.ts';

const guards = [...SEALED, ...STORED, ...REPLICAS, ...OUTSIDE, ...FILLED, ...SHARED];
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

test('every guard stands in the sources, once, and is listed with its test', () => {
  for (const { guard, file, from } of guards) expect(read(file).split(from).length, guard).toBe(2);
  const rows = guards.map(
    ({ guard, file, tests }) =>
      `| ${guard} | \`${file}\` | ${tests.map((name) => `\`${name}\``).join(', ')} |`,
  );
  const [, listed = ''] = read('.github/SECURITY.md').split(
    '| guard | in | missed by |\n|---|---|---|\n',
  );
  expect(listed.trimEnd().split('\n')).toEqual(rows);
});
