import { availableParallelism } from 'node:os';
import { crx, type ManifestV3Export } from '@crxjs/vite-plugin';
import { defineConfig } from 'vitest/config';
import { catalogues } from './build/catalogues.ts';
import { firstPaint } from './build/first-paint.ts';
import { withoutKanjiTable } from './build/kanji.ts';
import { marks } from './build/marks.ts';
import { keepInjectedScriptsPrivate } from './build/private-scripts.ts';
import { readersChunk } from './build/readers.ts';
import { words, wordsChunk } from './build/words.ts';
import manifest from './manifest.json' with { type: 'json' };
import { LongestFirst } from './test/e2e/run/order.ts';

/** Which browser this build is for: only the manifests of the two builds differ. */
const browser = process.env.BROWSER === 'firefox' ? 'firefox' : 'chrome';

/**
 * The manifest of that browser: Chromium's worker needs a hidden page to write to the clipboard, and
 * only Chromium knows the permission for one; only Chromium checks policies by a schema.
 */
const asked = {
  ...manifest,
  ...(browser === 'chrome'
    ? {
        permissions: [...manifest.permissions, 'offscreen'],
        storage: { managed_schema: 'policy.json' },
      }
    : {}),
};

/** Test files at the same time: one more than processors, as tests wait for pages and clocks too. */
const AT_ONCE = availableParallelism() + 1;

export default defineConfig({
  plugins: [
    crx({ manifest: asked as ManifestV3Export, browser }),
    catalogues(),
    marks(),
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
        unlock: 'src/unlock/index.html',
        ...(browser === 'chrome' ? { clipboard: 'src/background/clipboard.html' } : {}),
      },
      output: { codeSplitting: { groups: [{ name: firstPaint }, { name: wordsChunk }] } },
    },
  },
  // A Worker then loads what it needs when it needs it, such as the reader of one format.
  worker: {
    format: 'es',
    rolldownOptions: {
      output: {
        codeSplitting: { groups: [{ name: readersChunk }], includeDependenciesRecursively: false },
      },
    },
  },
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        plugins: [catalogues(), marks()],
        test: {
          name: 'unit',
          maxWorkers: AT_ONCE,
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/e2e/**'],
          // These wait for an event and end with it: a ceiling is for what never comes.
          testTimeout: 180_000,
          setupFiles: ['test/patience.ts'],
          expect: { poll: { timeout: 20_000 } },
        },
      },
      {
        test: {
          name: 'browser',
          include: ['test/e2e/**/*.test.ts'],
          // What is tested runs in browsers, each with a profile of its own: the files need not be
          // kept apart, and what drives browsers is loaded once.
          isolate: false,
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
