import type { Patch } from '../patched.ts';

/**
 * What a release with another format would change: the version's number, and the steps up to it,
 * each of which leaves its number in the vault.
 */
export function laterFormat(version: number): Patch[] {
  const steps = Array.from(
    { length: version - 1 },
    (_, at) =>
      `${at + 1}: (plain) => ({ ...plain, stepped: [...(plain.stepped ?? []), ${at + 1}] })`,
  );
  return [
    {
      file: '/src/core/vault/envelope.ts',
      from: 'export const VERSION = 1;',
      to: `export const VERSION = ${version};`,
    },
    {
      file: '/src/core/vault/steps.ts',
      from: 'export const STEPS: Readonly<Record<number, Step>> = {};',
      to: `export const STEPS = { ${steps} } as never;`,
    },
  ];
}
