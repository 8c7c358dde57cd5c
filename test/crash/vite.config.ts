import { resolve } from 'node:path';
import process from 'node:process';
import { mergeConfig, type Plugin } from 'vite';
import product from '../../vite.config.ts';

/** The format version of this build; each step from 1 up to it leaves its number in the vault. */
const version = Number(process.env.LATCHKEY_FORMAT ?? 1);

/** The product with one page more that a test can drive. */
export default mergeConfig(product, {
  plugins: [later()],
  build: { rolldownOptions: { input: { probe: resolve(import.meta.dirname, 'probe.html') } } },
});

// What a release with another format would change: the version's number, and the steps up to it.
function later(): Plugin {
  const steps = Array.from(
    { length: version - 1 },
    (_, at) =>
      `${at + 1}: (plain) => ({ ...plain, stepped: [...(plain.stepped ?? []), ${at + 1}] })`,
  );
  const edits: [file: string, from: RegExp, to: string][] = [
    ['core/vault/envelope.ts', /export const VERSION = 1;/, `export const VERSION = ${version};`],
    ['core/vault/steps.ts', /(export const STEPS[^=]*= )\{\}/, `$1{ ${steps} } as never`],
  ];
  return {
    name: 'latchkey:later',
    enforce: 'pre',
    transform(code, id) {
      const [file, from, to] = edits.find(([name]) => id.endsWith(name)) ?? [];
      if (!file || !from || to === undefined) return null;
      if (!from.test(code)) throw new Error(`${file}: not found`);
      return code.replace(from, to);
    },
  };
}
