import { resolve } from 'node:path';
import { mergeConfig, type Plugin } from 'vite';
import product from '../../vite.config.ts';

/** Tells the evaluation what a scan read: the popup lists accounts, while the expected texts are whole codes. Changes nothing else. */
function witness(): Plugin {
  return {
    name: 'latchkey:witness',
    enforce: 'pre',
    transform(code, id) {
      if (!id.endsWith('/src/act/scan.ts')) return null;
      const told = `export async function scanPage(...given) {
  globalThis.latchkeyTexts = [];
  const scan = await watchedScanPage(...given);
  globalThis.latchkeyTexts = scan.sightings.filter(({ from }) => from === 'code').map(({ text }) => text);
  return scan;
}
async function watchedScanPage(`;
      return code.replace('export async function scanPage(', told);
    },
  };
}

/** The product with one more page that reads picture files, for the evaluation of codes. */
export default mergeConfig(product, {
  plugins: [witness()],
  build: { rolldownOptions: { input: { files: resolve(import.meta.dirname, 'files.html') } } },
});
