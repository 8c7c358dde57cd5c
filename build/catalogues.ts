// The sentences of each language, as the build ships them.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Plugin } from 'vite';

const LOCALES = join(import.meta.dirname, '../public/_locales');

/** What the browser itself shows: its lists of extensions and shortcuts, the context menu. */
const SHOWN_BY_BROWSER = [
  'name',
  'description',
  'command_fill',
  'menu_fill_here',
  'menu_scan_image',
];

type Messages = Record<string, { message: string }>;

function messagesOf(language: string): Messages {
  return JSON.parse(readFileSync(join(LOCALES, language, 'messages.json'), 'utf8'));
}

/** Every key of any language, sorted: some have plural forms that English lacks. */
function messageKeys(): string[] {
  const all = readdirSync(LOCALES).flatMap((language) => Object.keys(messagesOf(language)));
  return [...new Set(all)].sort();
}

/**
 * Returns the plugin that ships each language as a list of its sentences in the order of
 * `messages.json?keys`, so that the keys are there once; `_locales` of the build keeps only what
 * the browser shows by itself. Descriptions are for translators, and stay out of both.
 */
export function catalogues(): Plugin {
  let folder = '';
  return {
    name: 'latchkey:catalogues',
    enforce: 'pre',
    resolveId(source) {
      const [, language, kind] =
        /_locales\/(\w+)\/messages\.json\?(catalogue|keys)$/.exec(source) ?? [];
      if (kind === 'keys') return 'catalogue-keys';
      return kind && `catalogue-${language}`;
    },
    load(id) {
      if (id === 'catalogue-keys') return `export default ${JSON.stringify(messageKeys())}`;
      const language = /^catalogue-(\w+)$/.exec(id)?.[1];
      if (!language) return;
      const messages = messagesOf(language);
      const sentences = messageKeys().map((key) => messages[key]?.message ?? null);
      return `export default ${JSON.stringify(sentences)}`;
    },
    configResolved({ build, root }) {
      folder = resolve(root, build.outDir, '_locales');
    },
    writeBundle() {
      for (const language of readdirSync(LOCALES)) {
        const messages = messagesOf(language);
        const shown = Object.fromEntries(
          SHOWN_BY_BROWSER.map((key) => [key, { message: messages[key]?.message }]),
        );
        writeFileSync(join(folder, language, 'messages.json'), JSON.stringify(shown));
      }
    },
  };
}
