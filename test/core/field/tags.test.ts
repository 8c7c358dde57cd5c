import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { tags } from '../../../src/core/field/words/tags.ts';

const NO_LANGUAGE = new Set(['concept', 'index', 'mailbox', 'tags']);

test('each language with words is one that pages are read in', () => {
  const files = readdirSync('src/core/field/words').map((name) => name.replace(/\.ts$/, ''));
  const languages = files.filter((name) => !NO_LANGUAGE.has(name));
  expect(languages.filter((language) => !tags.has(language))).toEqual([]);
});
