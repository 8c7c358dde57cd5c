import { resolve } from 'node:path';
import type { Patch } from '../patched.ts';

const WITNESS = JSON.stringify(resolve(import.meta.dirname, 'witness.ts'));

/** Lets a scan that a file of the product exports tell the evaluation what it read. */
const told = (file: string, scan: string): Patch => ({
  file,
  from: `export async function ${scan}(`,
  to: `async function own_${scan}(`,
  more: `
import { watched as watched_${scan} } from ${WITNESS};
export const ${scan} = watched_${scan}(own_${scan});
`,
});

/** The scans of the product whose texts the evaluation of codes wants to know. */
export const WATCHED: readonly Patch[] = [
  told('/src/act/scan/page.ts', 'scanPage'),
  told('/src/act/scan/pictures.ts', 'scanPictures'),
];
