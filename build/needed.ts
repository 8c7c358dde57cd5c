// Which modules a module needs before it can run.

/** What the bundler knows of a module. */
export type ModuleInfoOf = (id: string) => { importedIds: readonly string[] } | null;

const closures = new Map<string, Set<string>>();

/** Returns every module that an entry needs before it can run, by their paths. */
export function neededBy(entry: string, infoOf: ModuleInfoOf): Set<string> {
  const known = closures.get(entry);
  if (known) return known;
  const needed = new Set<string>();
  const visit = (id: string): void => {
    if (needed.has(id)) return;
    needed.add(id);
    infoOf(id)?.importedIds.forEach(visit);
  };
  visit(entry);
  closures.set(entry, needed);
  return needed;
}
