import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** Builds the extension as it is shipped, with one page more that a test can drive; returns its folder. */
export async function buildProbe(out, browser = 'chrome') {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  Object.assign(process.env, { LATCHKEY_DIST: out, BROWSER: browser });
  const input = { probe: fileURLToPath(new URL('probe.html', import.meta.url)) };
  await build({
    root,
    configFile: `${root}/vite.config.ts`,
    logLevel: 'error',
    build: { rollupOptions: { input } },
  });
  return `${out}/${browser}`;
}
