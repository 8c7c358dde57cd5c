// Which modules the popup needs before it shows anything.
import { join } from 'node:path';
import { type ModuleInfoOf, neededBy } from './needed.ts';

/**
 * Returns the name of the file for a module that the popup needs before its first paint, `null` for
 * any other module: two files instead of twenty, as each costs a round trip. `core` holds what the
 * background needs too, `popup` the rest.
 */
export function firstPaint(id: string, context: { getModuleInfo: ModuleInfoOf }): string | null {
  // Other pages load the shared file too; the one module that starts the popup must not be in it.
  if (id === join(import.meta.dirname, '..', 'src/popup/main.tsx')) return null;
  const infoOf: ModuleInfoOf = (module) => context.getModuleInfo(module);
  if (!neededBy('src/popup/main.tsx', infoOf).has(id)) return null;
  return neededBy('src/background/index.ts', infoOf).has(id) ? 'core' : 'popup';
}
