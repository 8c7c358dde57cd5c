import { resolve } from 'node:path';
import { mergeConfig } from 'vite';
import product from '../../vite.config.ts';

/** The product with one more page that makes a vault for the bench. */
export default mergeConfig(product, {
  build: { rolldownOptions: { input: { fill: resolve(import.meta.dirname, 'fill.html') } } },
});
