// Which modules the popup needs before it shows anything.
import { join } from 'node:path';
import { type ModuleInfoOf, neededBy } from './needed.ts';

/**
 * Returns the name of the file for a module that the popup needs before its first paint, `null` for
 * any other module: two files instead of twenty, as each costs a round trip. `core` holds what the
 * background needs too, `popup` the rest.
 */
export function firstPaint(id: string, context: { getModuleInfo: ModuleInfoOf }): string | null {
  const [popup, background] = [inSrc('popup/main.tsx'), inSrc('background/index.ts')];
  // Other pages load the shared file too; the one module that starts the popup must not be in it.
  if (id === popup) return null;
  const infoOf: ModuleInfoOf = (module) => context.getModuleInfo(module);
  if (!neededBy(popup, infoOf).has(id)) return null;
  return neededBy(background, infoOf).has(id) ? 'core' : 'popup';
}

function inSrc(path: string): string {
  return join(import.meta.dirname, '../src', path);
}
