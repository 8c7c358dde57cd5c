import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/**
 * Builds the extension as it is shipped, with one page more that a test can drive; returns its folder. With a later
 * format `version`, each step from 1 on leaves its number in the vault.
 */
export async function buildProbe(out, browser = 'chrome', version = 1) {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  Object.assign(process.env, { LATCHKEY_DIST: out, BROWSER: browser });
  const input = { probe: fileURLToPath(new URL('probe.html', import.meta.url)) };
  await build({
    root,
    configFile: `${root}/vite.config.ts`,
    logLevel: 'error',
    plugins: [later(version)],
    build: { rollupOptions: { input } },
  });
  return `${out}/${browser}`;
}

// What a release with another format would change: the version's number, and the steps up to it.
function later(version) {
  const steps = Array.from(
    { length: version - 1 },
    (_, at) => `${at + 1}: (plain) => ({ ...plain, stepped: [...(plain.stepped ?? []), ${at + 1}] })`,
  );
  const edits = [
    ['core/vault/envelope.ts', /export const VERSION = 1;/, `export const VERSION = ${version};`],
    ['core/vault/steps.ts', /(export const STEPS[^=]*= )\{\}/, `$1{ ${steps} } as never`],
  ];
  return {
    name: 'latchkey:later',
    enforce: 'pre',
    transform(code, id) {
      const edit = edits.find(([file]) => id.endsWith(file));
      if (!edit) return null;
      if (!edit[1].test(code)) throw new Error(`${edit[0]}: not found`);
      return code.replace(edit[1], edit[2]);
    },
  };
}
