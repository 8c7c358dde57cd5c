// Keeps the scripts that are put into pages out of reach of those pages.
import type { Plugin } from 'vite';

/**
 * Returns the plugin that takes back what crxjs does for injected scripts: an entry in
 * `web_accessible_resources`, by which every page could fetch the file and so detect the extension
 * (`scripting.executeScript` does not need it), and an unused module copy.
 */
export function keepInjectedScriptsPrivate(): Plugin {
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
