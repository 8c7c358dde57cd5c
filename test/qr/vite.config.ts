import { mergeConfig, type Plugin } from 'vite';
import product from '../../vite.config.ts';

/**
 * The scans of the product whose texts the evaluation wants to know, by the file that they stand
 * in.
 */
const WATCHED: Record<string, string> = {
  '/src/act/scan.ts': 'scanPage',
  '/src/act/scan/pictures.ts': 'scanPictures',
};

/**
 * Tells the evaluation what a scan read: our pages list accounts, while the expected texts are
 * whole codes. Changes nothing else.
 */
function witness(): Plugin {
  return {
    name: 'latchkey:witness',
    enforce: 'pre',
    transform(code, id) {
      const [, scan] = Object.entries(WATCHED).find(([file]) => id.endsWith(file)) ?? [];
      if (!scan) return null;
      const told = `export async function ${scan}(...given) {
  let texts = [];
  try {
    const scan = await watched_${scan}(...given);
    texts = scan.findings.filter(({ from }) => from === 'code').map(({ text }) => text);
    return scan;
  } finally {
    globalThis.latchkeyTexts = texts;
  }
}
async function watched_${scan}(`;
      return code.replace(`export async function ${scan}(`, told);
    },
  };
}

/** The product with a witness of its scans, for the evaluation of codes. */
export default mergeConfig(product, { plugins: [witness()] });
