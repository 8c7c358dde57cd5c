import { resolve } from 'node:path';
import process from 'node:process';
import { mergeConfig } from 'vite';
import product from '../../vite.config.ts';
import { patched } from '../patched.ts';
import { laterFormat } from './later.ts';

/** The product with one page more that a test can drive. */
export default mergeConfig(product, {
  plugins: [patched('later', laterFormat(Number(process.env.LATCHKEY_FORMAT ?? 1)))],
  build: { rolldownOptions: { input: { probe: resolve(import.meta.dirname, 'probe.html') } } },
});
