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

/** Sentences that the first paint does not wait for: of settings, checklist and passkeys. */
const FURTHER =
  /^(?:refusal_)?(?:import|export|passkey)_|^(?:automatic|own_backup|access|erase_proof|clear_clipboard|contest|health|enroll)(?:_|$)/;

type Messages = Record<string, { message: string }>;

function messagesOf(language: string): Messages {
  return JSON.parse(readFileSync(join(LOCALES, language, 'messages.json'), 'utf8'));
}

/** Every key of a part in any language, sorted: some have plural forms that English lacks. */
function messageKeys(isFurther: boolean): string[] {
  const all = readdirSync(LOCALES).flatMap((language) => Object.keys(messagesOf(language)));
  return [...new Set(all)].filter((key) => FURTHER.test(key) === isFurther).sort();
}

/**
 * Returns the plugin that ships each language as two lists of its sentences, `?catalogue` in the
 * order of `?keys` and `?further` in that of `?further-keys`, so that the keys are there once;
 * `_locales` of the build keeps only what the browser shows by itself. Descriptions are for
 * translators, and stay out of all of them.
 */
export function catalogues(): Plugin {
  let folder = '';
  return {
    name: 'latchkey:catalogues',
    enforce: 'pre',
    resolveId(source) {
      const [, language, kind] =
        /_locales\/(\w+)\/messages\.json\?(catalogue|keys|further|further-keys)$/.exec(source) ??
        [];
      if (kind === undefined) return undefined;
      const part = kind.startsWith('further') ? 'catalogue-further' : 'catalogue';
      return kind.endsWith('keys') ? `${part}-keys` : `${part}-${language}`;
    },
    load(id) {
      const [, further, name] = /^catalogue(-further)?-(\w+)$/.exec(id) ?? [];
      if (!name) return;
      const keys = messageKeys(further !== undefined);
      if (name === 'keys') return `export default ${JSON.stringify(keys)}`;
      const messages = messagesOf(name);
      const sentences = keys.map((key) => messages[key]?.message ?? null);
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
