import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readJson, root, sourcesIn } from './sources.ts';

type Messages = Record<string, { message: string; description?: string }>;

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

/** Characters of a description: one sentence for translators, in `en` only. */
const DESCRIPTION = { least: 10, most: 140 };

const dist = process.env.LATCHKEY_DIST ?? join(root, 'dist');
const built = ['chrome', 'firefox'].filter((name) => existsSync(join(dist, name, 'manifest.json')));

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
        /[a-z]{4}.* .*[a-z]{4}/i.test(withoutNames(message)) && message === english[key]?.message,
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

  test('en tells translators of every key where it stands and what its names hold', () => {
    expect(undescribed(english)).toEqual([]);
    const message = 'Filled on {host}';
    const planted = {
      none: { message },
      short: { message: 'Save', description: 'Button.' },
      long: { message: 'Save', description: 'x'.repeat(DESCRIPTION.most + 1) },
      silent: { message, description: 'Popup: message after filling.' },
      stale: { message: 'Filled', description: 'Popup: message; {host} is the site.' },
      good: { message, description: 'Popup: message; {host} is the site, e.g. example.com.' },
    };
    expect(undescribed(planted)).toEqual(['none', 'short', 'long', 'silent', 'stale']);
  });

  test.each(folders.filter((folder) => folder !== 'en'))('%s holds messages alone', (folder) => {
    expect(notMessages(messages.get(folder) ?? {})).toEqual([]);
    expect(
      notMessages({ a: { message: 'Lagre' }, b: { message: 'Lagre', description: 'Button.' } }),
    ).toEqual(['b: description']);
  });

  test.skipIf(built.length === 0).each(built)(
    'the build for %s leaves the descriptions out',
    (name) => {
      const shipped = folders.flatMap((folder) => {
        const text = readFileSync(join(dist, name, '_locales', folder, 'messages.json'), 'utf8');
        return notMessages(JSON.parse(text) as Messages);
      });
      expect(shipped).toEqual([]);
      const scripts = readdirSync(join(dist, name), { recursive: true, encoding: 'utf8' }).filter(
        (file) => /\bcatalogue-(?!further-keys|transfer-keys)[^/]*\.js$/.test(file),
      );
      expect(scripts).toHaveLength(3 * folders.length);
      const texts = scripts.map((file) => readFileSync(join(dist, name, file), 'utf8'));
      expect(described(texts.join('\n'))).toEqual([]);
      expect(described(`["Copy", "${english.copy?.description}"]`)).toEqual(['copy']);
    },
  );
});

/** Keys whose description is missing, of a wrong length, or names other names than the message. */
function undescribed(all: Messages): string[] {
  return Object.entries(all)
    .filter(([, { message, description = '' }]) => {
      const length = [...description].length;
      return (
        length < DESCRIPTION.least ||
        length > DESCRIPTION.most ||
        namesIn(description).join() !== namesIn(message).join()
      );
    })
    .map(([key]) => key);
}

/** What a locale holds beside its messages, by key. */
function notMessages(all: Messages): string[] {
  return Object.entries(all).flatMap(([key, members]) =>
    Object.keys(members)
      .filter((member) => member !== 'message')
      .map((member) => `${key}: ${member}`),
  );
}

/** Keys of `en` whose description stands in a text. */
function described(text: string): string[] {
  return Object.entries(english)
    .filter(([, { description }]) => description && text.includes(description))
    .map(([key]) => key);
}

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

/** What is left to translate: `Version {version}` is one word. */
function withoutNames(message: string): string {
  return message.replace(/\{\w+\}/g, '');
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
