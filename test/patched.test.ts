import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { laterFormat } from './crash/later.ts';
import { applied } from './patched.ts';
import { WATCHED } from './qr/watched.ts';

test.each([...WATCHED, ...laterFormat(3)])('finds what it replaces: $file', async (patch) => {
  const code = await readFile(`.${patch.file}`, 'utf8');
  expect(applied(patch, code)).toContain(patch.to);
});

test('throws where there is nothing to replace', () => {
  const patch = { file: 'scan.ts', from: 'function scan(', to: 'function other(' };
  expect(() => applied(patch, 'function look() {}')).toThrow('scan.ts has no "function scan("');
});
