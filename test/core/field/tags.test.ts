import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { languages } from '../../../src/core/field/words/index.ts';
import { tags } from '../../../src/core/field/words/tags.ts';

const NO_LANGUAGE = new Set([
  'captions',
  'concept',
  'fold',
  'index',
  'login',
  'mailbox',
  'settings',
  'tags',
]);
/** Languages of which no catalogue had the words for a captcha or a coupon. */
const THIN = new Set(['ht', 'ps', 'zu']);

test('pages are read in each language whose words tell other kinds of codes', () => {
  const files = readdirSync('src/core/field/words').map((name) => name.replace(/\.ts$/, ''));
  const known = files.filter((name) => !NO_LANGUAGE.has(name));
  expect(known.filter((language) => !tags.has(language))).toEqual([...THIN]);
  expect(languages.filter((words) => !words.captcha || !words.coupon)).toHaveLength(THIN.size);
});
