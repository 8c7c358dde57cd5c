import { crx, type ManifestV3Export } from '@crxjs/vite-plugin';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import manifest from './manifest.json' with { type: 'json' };

/** Which browser this build is for; `dist/chrome` and `dist/firefox` differ in nothing but the manifest. */
const browser = process.env.BROWSER === 'firefox' ? 'firefox' : 'chrome';

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
          if (source?.includes('/src/content/') && !file.startsWith('src/content/')) delete bundle[file];
        }
      },
    },
  } as Plugin;
}

export default defineConfig({
  plugins: [crx({ manifest: manifest as ManifestV3Export, browser }), keepInjectedScriptsPrivate()],
  build: {
    outDir: `${process.env.LATCHKEY_DIST ?? 'dist'}/${browser}`,
    emptyOutDir: true,
    target: browser === 'chrome' ? 'chrome127' : 'firefox142',
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/e2e/**', 'test/bench/**'],
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['test/e2e/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
