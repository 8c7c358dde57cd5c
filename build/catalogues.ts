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

/**
 * Sentences that the first paint does not wait for: `transfer`, of the ways in and out; `further`,
 * of the rest of settings, of the checklist, passkeys and other computers.
 */
const LATER = {
  transfer: /^(?:refusal_)?(?:import|export)_/,
  further:
    /^(?:refusal_)?(?:passkey|sync|pairing)_|^(?:automatic|own_backup|access|erase_proof|clear_clipboard|contest|health|enroll|devices|about)(?:_|$)/,
};
const PARTS = ['catalogue', 'transfer', 'further'] as const;
type Part = (typeof PARTS)[number];

type Messages = Record<string, { message: string }>;

function messagesOf(language: string): Messages {
  return JSON.parse(readFileSync(join(LOCALES, language, 'messages.json'), 'utf8'));
}

/** Every key of a part in any language, sorted: some have plural forms that English lacks. */
function messageKeys(part: Part): string[] {
  const all = readdirSync(LOCALES).flatMap((language) => Object.keys(messagesOf(language)));
  return [...new Set(all)].filter((key) => partOf(key) === part).sort();
}

function partOf(key: string): Part {
  if (LATER.transfer.test(key)) return 'transfer';
  return LATER.further.test(key) ? 'further' : 'catalogue';
}

const ASKED = /_locales\/(\w+)\/messages\.json\?(catalogue|transfer|further)(-keys)?$/;

/**
 * Returns the plugin that ships each language as three lists of its sentences, `?catalogue`,
 * `?transfer` and `?further`, each in the order of its `-keys`, so that the keys are there once;
 * `_locales` of the build keeps only what the browser shows by itself. Descriptions are for
 * translators, and stay out of all of them.
 */
export function catalogues(): Plugin {
  let folder = '';
  return {
    name: 'latchkey:catalogues',
    enforce: 'pre',
    resolveId(source) {
      const [, language, part, keys] = ASKED.exec(source) ?? [];
      if (part === undefined) return undefined;
      const name = part === 'catalogue' ? part : `catalogue-${part}`;
      return keys ? `${name}-keys` : `${name}-${language}`;
    },
    load(id) {
      const [, later, name] = /^catalogue(?:-(transfer|further))?-(\w+)$/.exec(id) ?? [];
      if (!name) return;
      const keys = messageKeys(PARTS.find((part) => part === later) ?? 'catalogue');
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
