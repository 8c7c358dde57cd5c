// Which modules a module needs before it can run.
import { join } from 'node:path';

/** What the bundler knows of a module. */
export type ModuleInfoOf = (id: string) => { importedIds: readonly string[] } | null;

const closures = new Map<string, Set<string>>();

/** Returns every module that an entry, by its path in this repository, needs before it can run. */
export function neededBy(entry: string, infoOf: ModuleInfoOf): Set<string> {
  const known = closures.get(entry);
  if (known) return known;
  const needed = new Set<string>();
  const visit = (id: string): void => {
    if (needed.has(id)) return;
    needed.add(id);
    infoOf(id)?.importedIds.forEach(visit);
  };
  visit(join(import.meta.dirname, '..', entry));
  closures.set(entry, needed);
  return needed;
}
