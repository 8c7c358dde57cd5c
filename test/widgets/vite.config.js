import { svelte } from '@sveltejs/vite-plugin-svelte';
import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vite';

// Components that write their elements as React did before 19 run in the React that they were made for.
const OLDER = /node_modules\/(react-dom-18|react-code-input|react-pin-input)\//;
const older = {
  name: 'older-react',
  enforce: 'pre',
  resolveId(name, importer = '') {
    return name === 'react' && OLDER.test(importer) ? this.resolve('react-18', importer) : null;
  },
};

export default defineConfig({
  base: './',
  plugins: [older, vue(), svelte()],
  oxc: { jsx: { runtime: 'automatic' } },
  define: { 'process.env.NODE_ENV': '"production"' },
  build: { minify: false, assetsDir: '', target: 'es2024', chunkSizeWarningLimit: 100_000 },
});
