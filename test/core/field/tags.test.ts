import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { every } from '../../../src/core/field/words/every.ts';
import { families } from '../../../src/core/field/words/families.ts';
import { lists } from '../../../src/core/field/words/index.ts';
import { tags } from '../../../src/core/field/words/tags.ts';

const NO_LANGUAGE = new Set(
  'captions concept every families fold index login mailbox packing settings tags tells'.split(' '),
);
/** Languages of which no catalogue had the words for a captcha or a coupon. */
const THIN = new Set(['ht', 'ps', 'zu']);

test('pages are read in each language whose words tell other kinds of codes', async () => {
  const files = readdirSync('src/core/field/words').map((name) => name.replace(/\.ts$/, ''));
  const known = files.filter((name) => !NO_LANGUAGE.has(name));
  expect(known.filter((language) => !tags.has(language))).toEqual([...THIN]);
  const languages = await Promise.all(Object.values(lists).map((load) => load()));
  expect(languages.filter((words) => !words.captcha || !words.coupon)).toHaveLength(THIN.size);
});

test('each list but the English one is of one family', () => {
  const named = Object.values(families).flatMap((family) => family.lists);
  expect(named.toSorted()).toEqual(Object.keys(lists).sort());
  expect(new Set(named).size).toBe(named.length);
  expect(Object.keys(every).sort()).toEqual(named.toSorted());
});
