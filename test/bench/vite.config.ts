import { resolve } from 'node:path';
import { mergeConfig } from 'vite';
import product from '../../vite.config.ts';

/**
 * The product with two more pages: one makes a vault for the bench, one measures the vault's own
 * calls.
 */
export default mergeConfig(product, {
  build: {
    rolldownOptions: {
      input: {
        fill: resolve(import.meta.dirname, 'fill.html'),
        calls: resolve(import.meta.dirname, 'calls.html'),
      },
    },
  },
});
