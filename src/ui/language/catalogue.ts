// The sentences of the interface in the shown language.
import { computed, signal } from '@preact/signals';
import type english from '../../../public/_locales/en/messages.json';
import KEYS from '../../../public/_locales/en/messages.json?catalogue-keys';
import type { RefusalCode } from '../../core/refusal.ts';

/**
 * The sentences of a language in the order of `KEYS`; `null` for plural forms that only other
 * languages have.
 */
type Sentences = readonly (string | null)[];
type EnglishKey = keyof typeof english;

/** Key of a sentence in `_locales`. */
export type MessageKey = EnglishKey | `refusal_${RefusalCode}`;

/** Key of a sentence about a number, without its plural ending. */
export type PluralKey = EnglishKey extends infer Key
  ? Key extends `${infer Base}_other`
    ? Base
    : never
  : never;

/** The values of the placeholders of a sentence. */
export type Values = Readonly<Record<string, string | number>>;

/** A part of a catalogue: where its sentences stand, and how it is loaded for a language. */
interface Part {
  places: ReadonlyMap<string, number>;
  loaders: ReadonlyMap<string, () => Promise<Sentences>>;
}

const files = import.meta.glob<Sentences>('../../../public/_locales/*/messages.json', {
  query: '?catalogue',
  import: 'default',
});
const first = partOf(KEYS, files);
/** The parts that the first paint does not wait for, once they were asked for. */
let later: readonly Part[] = [];

/** The folder names in `_locales` of all languages that we have. */
export const LANGUAGES: readonly string[] = [...first.loaders.keys()];

const RIGHT_TO_LEFT = new Set(['ar', 'fa', 'he', 'ur']);
/** Folders that serve the beginning of a tag under another name; the longest beginning counts. */
const OTHER_NAMES: Record<string, string> = {
  in: 'id',
  iw: 'he',
  nn: 'nb',
  no: 'nb',
  pt: 'pt_BR',
  zh: 'zh_CN',
  zh_hant: 'zh_TW',
  zh_hk: 'zh_TW',
  zh_mo: 'zh_TW',
};

/** The sentences of each part, those of the first before those of `later`. */
const catalogue = signal<{ language: string; sentences: readonly Sentences[] }>({
  language: 'en',
  sentences: [],
});
const plurals = computed(() => new Intl.PluralRules(tagOf(catalogue.value.language)));

/** The BCP 47 tag of the language that is shown, for `Intl`. */
export const shownLanguage = computed(() => tagOf(catalogue.value.language));

/**
 * Returns the folder of `_locales` that fits BCP 47 tags best: `nn-NO` → `nb`, `zh-HK` → `zh_TW`;
 * `en` when we have none of them.
 */
export function bestLanguage(
  tags: readonly string[],
  known: readonly string[] = LANGUAGES,
): string {
  return tags.map((tag) => folderOf(tag, known)).find((folder) => folder !== null) ?? 'en';
}

function folderOf(tag: string, known: readonly string[]): string | null {
  const parts = tag.replaceAll('-', '_').toLowerCase().split('_');
  const beginnings = parts.map((_, end) => parts.slice(0, parts.length - end).join('_'));
  return (
    beginnings
      .flatMap((wanted) => [
        known.find((folder) => folder.toLowerCase() === wanted),
        known.find((folder) => folder === OTHER_NAMES[wanted]),
      ])
      .find((folder) => folder !== undefined) ?? null
  );
}

/**
 * Loads the language that fits best and shows it from now on; sets `lang` and `dir` of the
 * document.
 */
export async function loadLanguage(tags: readonly string[]): Promise<void> {
  const language = bestLanguage(tags);
  const sentences = await sentencesOf([first, ...later], language);
  catalogue.value = { language, sentences };
  document.documentElement.lang = tagOf(language);
  document.documentElement.dir = RIGHT_TO_LEFT.has(language) ? 'rtl' : 'ltr';
}

/** Loads the sentences that the first paint does not wait for, in the language that is shown. */
export async function loadFurther(): Promise<void> {
  const [{ default: transferKeys }, { default: furtherKeys }] = await Promise.all([
    import('../../../public/_locales/en/messages.json?transfer-keys'),
    import('../../../public/_locales/en/messages.json?further-keys'),
  ]);
  const transfer = import.meta.glob<Sentences>('../../../public/_locales/*/messages.json', {
    query: '?transfer',
    import: 'default',
  });
  const further = import.meta.glob<Sentences>('../../../public/_locales/*/messages.json', {
    query: '?further',
    import: 'default',
  });
  later = [partOf(transferKeys, transfer), partOf(furtherKeys, further)];
  const { language } = catalogue.value;
  const sentences = await sentencesOf([first, ...later], language);
  if (catalogue.value.language === language) catalogue.value = { language, sentences };
}

function partOf(keys: readonly string[], found: Record<string, () => Promise<Sentences>>): Part {
  const languages = Object.entries(found);
  return {
    places: new Map(keys.map((key, place) => [key, place])),
    loaders: new Map(languages.map(([path, load]) => [path.split('/').at(-2) ?? '', load])),
  };
}

async function sentencesOf(parts: readonly Part[], language: string): Promise<Sentences[]> {
  return Promise.all(parts.map(async ({ loaders }) => (await loaders.get(language)?.()) ?? []));
}

/**
 * Returns a sentence in the shown language with each `{placeholder}` replaced by its value; the key
 * itself when it has no sentence. An empty `name` becomes the word for an account without one.
 */
export function text(key: MessageKey, values: Values = {}): string {
  return written(key, values) ?? key;
}

/**
 * Returns the sentence for a number by the plural rules of the shown language; `{count}` is the
 * number as that language writes it.
 */
export function countedText(key: PluralKey, count: number, values: Values = {}): string {
  const all = { ...values, count: count.toLocaleString(shownLanguage.value) };
  return (
    written(`${key}_${plurals.value.select(count)}`, all) ?? written(`${key}_other`, all) ?? key
  );
}

function written(key: string, values: Values): string | null {
  const { sentences } = catalogue.value;
  const sentence = [first, ...later]
    .map(({ places }, part) => sentences[part]?.[places.get(key) ?? -1])
    .find((found) => typeof found === 'string');
  return (
    sentence?.replace(/\{(\w+)\}/g, (braces, place: string) => {
      const value = values[place] ?? braces;
      return value === '' && place === 'name' ? text('unnamed') : String(value);
    }) ?? null
  );
}

function tagOf(folder: string): string {
  return folder.replace('_', '-');
}
