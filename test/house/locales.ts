import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readJson, root, sourcesIn } from './sources.ts';

type Messages = Record<string, { message: string }>;

const folders = readdirSync(join(root, 'public/_locales'));
const messages = new Map(
  folders.map((folder) => [folder, readJson<Messages>(`public/_locales/${folder}/messages.json`)]),
);
const english = messages.get('en') ?? {};

/** Keys of sentences about a number, without their plural ending. */
const counted = Object.keys(english)
  .filter((key) => key.endsWith('_one'))
  .map((key) => key.slice(0, -'_one'.length))
  .filter((base) => `${base}_other` in english);

/** What the stores and the toolbar read: the browser takes these, not our own loader. */
const READ_BY_BROWSER = new Set(['name', 'description', 'command_fill']);

describe('locales', () => {
  test('speak at least the six languages of the first day', () => {
    expect(folders).toEqual(expect.arrayContaining(['en', 'ru', 'vi', 'sl', 'nb', 'zh_CN']));
  });

  test.each(folders)('%s has every key, with the plural forms of its language', (folder) => {
    const categories = new Intl.PluralRules(folder.replace('_', '-')).resolvedOptions()
      .pluralCategories;
    const wanted = Object.keys(english)
      .filter((key) => !isPluralForm(key))
      .concat(counted.flatMap((base) => categories.map((category) => `${base}_${category}`)));
    expect(Object.keys(messages.get(folder) ?? {}).sort()).toEqual([...new Set(wanted)].sort());
  });

  test.each(folders)('%s fills the same names into every sentence', (folder) => {
    const wrong = Object.entries(messages.get(folder) ?? {}).filter(([key, { message }]) => {
      const base = isPluralForm(key) ? `${key.slice(0, key.lastIndexOf('_'))}_other` : key;
      const wanted = namesIn(english[base]?.message ?? '');
      // A form for exactly one may do without the number.
      const found = namesIn(message);
      return isPluralForm(key) && /_(one|two)$/.test(key)
        ? found.some((name) => !wanted.includes(name))
        : found.join() !== wanted.join();
    });
    expect(wrong.map(([key]) => key)).toEqual([]);
  });

  test.each(folders)('%s has a sentence for every refusal', (folder) => {
    const missing = refusalCodes().filter(
      (code) => !messages.get(folder)?.[`refusal_${code}`]?.message.trim(),
    );
    expect(missing).toEqual([]);
  });

  test('every refusal sentence belongs to a refusal that exists', () => {
    const codes = new Set(refusalCodes().map((code) => `refusal_${code}`));
    expect(
      Object.keys(english).filter((key) => key.startsWith('refusal_') && !codes.has(key)),
    ).toEqual([]);
  });

  test.each(folders.filter((folder) => folder !== 'en'))('%s is translated', (folder) => {
    const same = Object.entries(messages.get(folder) ?? {}).filter(
      ([key, { message }]) =>
        /[a-z]{4}.* .*[a-z]{4}/i.test(message) && message === english[key]?.message,
    );
    expect(same.map(([key]) => key)).toEqual([]);
  });

  test('every key is used by something', () => {
    const code = sourcesIn('src')
      .map(({ text }) => text)
      .join('\n');
    const unused = Object.keys(english).filter((key) => {
      const base = isPluralForm(key) ? key.slice(0, key.lastIndexOf('_')) : key;
      return !key.startsWith('refusal_') && !READ_BY_BROWSER.has(key) && !mentions(code, base);
    });
    expect(unused).toEqual([]);
  });
});

function isPluralForm(key: string): boolean {
  return counted.some(
    (base) =>
      key.startsWith(`${base}_`) &&
      /^(zero|one|two|few|many|other)$/.test(key.slice(base.length + 1)),
  );
}

function namesIn(message: string): string[] {
  return [...new Set([...message.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name))].sort();
}

/**
 * Whole, or put together from a template: `kind_${…}` speaks for every key that starts with
 * `kind_`.
 */
function mentions(code: string, key: string): boolean {
  if (new RegExp(`['"\`]${key}['"\`]`).test(code)) return true;
  return [...code.matchAll(/`(\w+_)\$\{/g)].some(([, start = '']) => key.startsWith(start));
}

function refusalCodes(): string[] {
  const text = readFileSync(join(root, 'src/core/refusal.ts'), 'utf8');
  const union = /export type RefusalCode =([\s\S]*?);/.exec(text)?.[1] ?? '';
  return [...union.matchAll(/'(\w+)'/g)].map(([, code = '']) => code);
}
