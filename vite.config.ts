import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { crx, type ManifestV3Export } from '@crxjs/vite-plugin';
import { type Plugin, transformWithOxc } from 'vite';
import { defineConfig } from 'vitest/config';
import manifest from './manifest.json' with { type: 'json' };
import type { Words } from './src/core/field/words/concept.ts';
import { families } from './src/core/field/words/families.ts';
import { lettersOf, pack, phrasesOf } from './src/core/field/words/packing.ts';
import { kanjiOf } from './src/core/qr/kanji.ts';

/** Which browser this build is for; `dist/chrome` and `dist/firefox` differ in nothing but the manifest. */
const browser = process.env.BROWSER === 'firefox' ? 'firefox' : 'chrome';

/** Only Chromium's worker needs a hidden page to write to the clipboard, and only Chromium knows the permission. */
const asked = {
  ...manifest,
  permissions: [...manifest.permissions, ...(browser === 'chrome' ? ['offscreen'] : [])],
};

/**
 * Takes back what crxjs does for injected scripts: a `web_accessible_resources` entry would let every page fetch
 * the file and so detect the extension (`scripting.executeScript` does not need it), and an unused module copy.
 */
function keepInjectedScriptsPrivate(): Plugin {
  return {
    name: 'latchkey:private-scripts',
    enforce: 'post',
    renderCrxManifest(built: { web_accessible_resources?: unknown }) {
      delete built.web_accessible_resources;
      return built;
    },
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        for (const [file, chunk] of Object.entries(bundle)) {
          const source = chunk.type === 'chunk' ? chunk.facadeModuleId : null;
          if (source?.includes('/src/content/') && !file.startsWith('src/content/'))
            delete bundle[file];
        }
      },
    },
  } as Plugin;
}

const LOCALES = join(import.meta.dirname, 'public/_locales');

/** What the browser itself shows: in its list of extensions, of shortcuts, and in the context menu. */
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
 * Ships each language as a list of its sentences in the order of `messages.json?keys`, so that the keys are there
 * once; `_locales` of the build keeps only what the browser shows by itself. Descriptions are for translators, and
 * stay out of both.
 */
function catalogues(): Plugin {
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
      return `export default ${JSON.stringify(messageKeys().map((key) => messages[key]?.message ?? null))}`;
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

/**
 * Takes jsQR's table of Kanji, two thirds of it, out of what is built: a page would build that
 * table anew for each scan, and leaves a code with Kanji to the worker, which asks the browser.
 */
function withoutKanjiTable(): Plugin {
  const table = /(\.shiftJISTable\s*=\s*)\{[\d\s:,.xe]*\}/i;
  const asked = `new Proxy({}, { get: (_, code) => (${kanjiOf})(Number(code)) })`;
  const FILES: [RegExp, string][] = [
    [/^src\/content\/capture\.js$/, '{}'],
    [/\/decode\.worker-[^/]*\.js$/, asked],
  ];
  return {
    name: 'latchkey:kanji',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        for (const [name, built] of Object.entries(bundle)) {
          const instead = FILES.find(([file]) => file.test(name))?.[1];
          if (instead === undefined) continue;
          const text = built.type === 'chunk' ? built.code : `${built.source}`;
          if (!table.test(text)) this.error('jsQR has its Kanji elsewhere');
          const small = text.replace(table, (_, start) => `${start}${instead}`);
          if (built.type === 'chunk') built.code = small;
          else built.source = small;
        }
      },
    },
  } as Plugin;
}

const WORDS = join(import.meta.dirname, 'src/core/field/words');
const PACKING = JSON.stringify(join(WORDS, 'packing.ts'));

/** What a file of words exports, by name. */
async function exportsOf<T>(file: string): Promise<[string, T][]> {
  const { code } = await transformWithOxc(readFileSync(file, 'utf8'), file);
  const module = await import(`data:text/javascript,${encodeURIComponent(code)}`);
  return Object.entries(module as Record<string, T>);
}

/** The shorter one of a string with words and one with letters as its units. */
function shorter(packed: (unit: ' ' | '') => string): string {
  const [words, letters] = [packed(' '), packed('')];
  return gzipSync(words).length <= gzipSync(letters).length ? words : letters;
}

/**
 * The lists of some languages as a module. What an earlier one says already is left out, as they
 * are loaded together, but for short words: of those it counts which language has them.
 */
async function packedLists(tags: readonly string[]): Promise<string> {
  const all = (
    await Promise.all(tags.map((tag) => exportsOf<Words>(join(WORDS, `${tag}.ts`))))
  ).flat();
  const lists = all.map(([, words]) => phrasesOf(words));
  const letters = lettersOf(lists.flat(2));
  const own = lists.map((list, at) => {
    const before = lists.slice(0, at);
    return list.map((texts, concept) =>
      texts.filter(
        (text) => text.length <= SHORT || !before.some((other) => other[concept]?.includes(text)),
      ),
    );
  });
  const exported = all.map(([name], at) => {
    const packed = shorter((unit) => pack(own[at] ?? [], letters, unit));
    return `export const ${name} = unpackWords(${JSON.stringify(packed)});`;
  });
  return `import { unpackWords } from ${PACKING}; ${exported.join(' ')}`;
}

const SHORT = 7;

/**
 * Ships the words by which fields are known as short strings: each family of languages is a module,
 * whichever of its lists is asked for.
 */
function words(): Plugin {
  const all: Record<string, { lists: readonly string[] }> = families;
  return {
    name: 'latchkey:words',
    enforce: 'pre',
    resolveId(source, importer) {
      if (!importer || !IMPORTERS.has(importer) || !source.endsWith('.ts')) return null;
      const tag = basename(source, '.ts');
      return Object.keys(all).find((name) => all[name]?.lists.includes(tag)) ?? null;
    },
    async load(id) {
      if (id === join(WORDS, 'en.ts')) return packedLists(['en']);
      return all[id] ? packedLists(all[id].lists) : null;
    },
  };
}

/** What asks for lists by their language. */
const IMPORTERS = new Set(['index.ts', 'every.ts'].map((name) => join(WORDS, name)));

/** Files of words that are code, and what only the script in the page reads. */
const WORDLESS = new Set(['captions', 'concept', 'every', 'families', 'fold', 'index', 'packing']);

/** Puts the words that every page needs into one file; each family of languages has its own. */
function wordsChunk(id: string): string | null {
  if (id in families) return `words-${id}`;
  return id.startsWith(WORDS) && !WORDLESS.has(basename(id, '.ts')) ? 'words' : null;
}

type ModuleInfoOf = (id: string) => { importedIds: readonly string[] } | null;

const closures = new Map<string, Set<string>>();

/** Returns every module that an entry needs before it can run. */
function neededBy(entry: string, infoOf: ModuleInfoOf): Set<string> {
  const known = closures.get(entry);
  if (known) return known;
  const needed = new Set<string>();
  const visit = (id: string): void => {
    if (needed.has(id)) return;
    needed.add(id);
    infoOf(id)?.importedIds.forEach(visit);
  };
  visit(join(import.meta.dirname, entry));
  closures.set(entry, needed);
  return needed;
}

/**
 * Puts what the popup needs before its first paint into two files instead of twenty, as each costs a round trip: what the
 * worker needs too, and the rest.
 */
function firstPaint(id: string, context: { getModuleInfo: ModuleInfoOf }): string | null {
  // Other pages load the shared file too; the one module that starts the popup must not be in it.
  if (id === join(import.meta.dirname, 'src/popup/main.tsx')) return null;
  const infoOf: ModuleInfoOf = (module) => context.getModuleInfo(module);
  if (!neededBy('src/popup/main.tsx', infoOf).has(id)) return null;
  return neededBy('src/background/index.ts', infoOf).has(id) ? 'core' : 'popup';
}

/** Test files at the same time: one more than processors, as tests also wait for pages and clocks. */
const AT_ONCE = availableParallelism() + 1;

export default defineConfig({
  plugins: [
    crx({ manifest: asked as ManifestV3Export, browser }),
    catalogues(),
    words(),
    keepInjectedScriptsPrivate(),
    withoutKanjiTable(),
  ],
  build: {
    outDir: `${process.env.LATCHKEY_DIST ?? 'dist'}/${browser}`,
    emptyOutDir: true,
    target: browser === 'chrome' ? 'chrome127' : 'firefox142',
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    // The manifest names the popup and the settings; these pages are only opened by us.
    rolldownOptions: {
      input: {
        pictures: 'src/pictures/index.html',
        ...(browser === 'chrome' ? { clipboard: 'src/background/clipboard.html' } : {}),
      },
      output: { codeSplitting: { groups: [{ name: firstPaint }, { name: wordsChunk }] } },
    },
  },
  test: {
    projects: [
      {
        plugins: [catalogues()],
        test: {
          name: 'unit',
          maxWorkers: AT_ONCE,
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/e2e/**'],
          // All of these wait for an event and end with it: a ceiling says that it never came, not that it came late.
          testTimeout: 180_000,
          setupFiles: ['test/patience.ts'],
          expect: { poll: { timeout: 20_000 } },
        },
      },
      {
        test: {
          name: 'browser',
          include: ['test/e2e/**/*.test.ts'],
          testTimeout: 300_000,
          hookTimeout: 300_000,
          maxWorkers: AT_ONCE,
          setupFiles: ['test/patience.ts'],
          expect: { poll: { timeout: 60_000 } },
        },
      },
    ],
  },
});
