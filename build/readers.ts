// In which files of the build the readers of foreign formats stand.
import { join, sep } from 'node:path';
import { type ModuleInfoOf, neededBy } from './needed.ts';

const SRC = join(import.meta.dirname, '..', 'src');
const inside = (...folders: string[]): string => join(SRC, ...folders) + sep;
const WORKER = 'src/act/transfer/import.worker.ts';
const LINKS = 'src/core/transfer/links/otpauth-text.ts';
/** What is seldom asked for: each stays a file by itself. */
const APART = ['out', 'rescue', 'leveldb', 'tables'].map((name) =>
  inside('core', 'transfer', name),
);

/**
 * Returns the name of the file for a module that the Worker of an import needs, `null` for what is
 * seldom asked for: four files instead of eighty, as each costs a round trip and is compressed by
 * itself. `started` is loaded before there is a file, `links` holds what every reader needs,
 * `sealed` the readers with cryptography that browsers lack, `files` all others.
 */
export function readersChunk(id: string, context: { getModuleInfo: ModuleInfoOf }): string | null {
  const infoOf: ModuleInfoOf = (module) => context.getModuleInfo(module);
  // Each Worker is a build of its own, and the others have no readers.
  if (infoOf(join(SRC, '..', WORKER)) === null) return null;
  // Loaded before any file is given.
  if (neededBy(WORKER, infoOf).has(id)) return id.endsWith(WORKER) ? null : 'started';
  if (neededBy(LINKS, infoOf).has(id)) return 'links';
  if (isCipher(id)) return 'sealed';
  if (!id.startsWith(inside('core')) || APART.some((folder) => id.startsWith(folder))) return null;
  const needed = neededBy(id.slice(SRC.length - 'src'.length), infoOf);
  return [...needed].some(isCipher) ? 'sealed' : 'files';
}

function isCipher(id: string): boolean {
  return id.includes('/@noble/') && !ARGON2.test(id);
}

/** What only Argon2 needs, which comes as a file of its own. */
const ARGON2 = /\/(?:argon2|_?blake2?)\.js$/;
