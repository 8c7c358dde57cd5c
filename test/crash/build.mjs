import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);

/**
 * Builds the extension as it is shipped, with one page more that a test can drive; returns its
 * folder. With a later format `version`, each step from 1 on leaves its number in the vault.
 */
export async function buildProbe(out, browser = 'chrome', version = 1) {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const args = ['build', '--config', 'test/crash/vite.config.ts', '--logLevel', 'error'];
  const env = {
    ...process.env,
    LATCHKEY_DIST: out,
    LATCHKEY_FORMAT: `${version}`,
    BROWSER: browser,
  };
  await run(process.execPath, [`${root}/node_modules/vite/bin/vite.js`, ...args], {
    cwd: root,
    env,
  });
  return `${out}/${browser}`;
}
