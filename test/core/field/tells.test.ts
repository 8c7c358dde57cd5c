import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { allTells, fileOf } from '../../fields/tells.ts';

test('the words that tell a language are those of the lists as they are', async () => {
  const written = readFileSync('src/core/field/words/tells.ts', 'utf8');
  expect(written, 'run npm run --silent eval -- tells').toBe(fileOf(await allTells()));
});
