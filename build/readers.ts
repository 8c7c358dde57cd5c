// In which files of the build the readers of foreign formats stand.
import { join, sep } from 'node:path';
import { type ModuleInfoOf, neededBy } from './needed.ts';

const SRC = join(import.meta.dirname, '..', 'src');
const CORE = join(SRC, 'core') + sep;
const WORKER = join(SRC, 'act', 'transfer', 'import.worker.ts');
const LINKS = join(SRC, 'core', 'transfer', 'links', 'otpauth-text.ts');
/** What is asked once the readers with cryptography are there. */
const AFTER = [
  join(SRC, 'act', 'transfer', 'tables.ts'),
  ...['rescue', 'leveldb', 'tables'].map((name) => join(SRC, 'core', 'transfer', name) + sep),
];
/** What writes files, which is no reader. */
const OUT = join(SRC, 'core', 'transfer', 'out') + sep;

/**
 * Returns the name of the file for a module that the Worker of an import needs, `null` for any
 * other: four files instead of eighty, as each costs a round trip and is compressed by itself.
 * `started` is loaded before there is a file, `readers-links` holds what every reader needs,
 * `readers-sealed` those with cryptography that browsers lack and what is asked after them,
 * `readers-plain` all others.
 */
export function readersChunk(id: string, context: { getModuleInfo: ModuleInfoOf }): string | null {
  const infoOf: ModuleInfoOf = (module) => context.getModuleInfo(module);
  // Each Worker is a build of its own, and the others have no readers.
  if (id === WORKER || infoOf(WORKER) === null) return null;
  if (neededBy(WORKER, infoOf).has(id)) return 'started';
  if (neededBy(LINKS, infoOf).has(id)) return 'readers-links';
  if (isCipher(id) || AFTER.some((begin) => id.startsWith(begin))) return 'readers-sealed';
  if (!id.startsWith(CORE) || id.startsWith(OUT)) return null;
  return [...neededBy(id, infoOf)].some(isCipher) ? 'readers-sealed' : 'readers-plain';
}

function isCipher(id: string): boolean {
  return id.includes('/@noble/') && !ARGON2.test(id);
}

/** What only Argon2 needs, which comes as a file of its own. */
const ARGON2 = /\/(?:argon2|_?blake2?)\.js$/;
