import { resolve } from 'node:path';
import { mergeConfig } from 'vite';
import product from '../../../vite.config.ts';
import { patched } from '../../patched.ts';
import { CLOCKS, READ, WRITE } from './noted.ts';

/** The product with a page that a test can drive, and with notes of what sharing reads and writes. */
export default mergeConfig(product, {
  plugins: [patched('clocks', CLOCKS), patched('read', READ), patched('write', WRITE)],
  build: { rolldownOptions: { input: { computer: resolve(import.meta.dirname, 'page.html') } } },
});
