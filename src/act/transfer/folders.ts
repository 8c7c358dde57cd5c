// Which of the files that were dropped or chosen belong together: those of an extension's storage.
import type { RefusalCode } from '../../core/refusal.ts';

/** A file, with its path from the folder that was given; the name alone for a file by itself. */
export interface FoundFile {
  path: string;
  file: File;
}

/** Files that are read as one, or one file. */
export interface Gathered {
  name: string;
  /** The files of a folder; one file by itself stands alone in it. */
  files: File[];
  isFolder: boolean;
  /** Why it is not read at all; `null` otherwise. */
  code: RefusalCode | null;
}

/** Files of a LevelDB that hold values. */
const VALUES = /^\d+\.(?:log|ldb|sst)$/;
/** Its other files, which come along when all files of a folder are dropped. */
const OTHERS = /^(?:CURRENT|LOCK|LOG(?:\.old)?|MANIFEST-\d+)$/;
/** Where Firefox keeps what an add-on stored. */
const FIREFOX = /(?:^|\/)(?:moz-extension\+\+\+[^/]*\/|storage-sync(?:-v2)?\.sqlite$|prefs\.js$)/;
/** A folder with more files is none of exports. */
const MOST_EXPORTS = 50;

/** Where Chromium keeps what extensions stored; its profile has such folders for sites, too. */
const SETTINGS = /(?:^|\/)(?:Local|Sync) Extension Settings\//;

/**
 * Returns the files as they are to be read: each storage of an extension as one, by the name of its
 * folder, or by the names of its files where they came without; other files one by one. A folder
 * without any storage, and with more files than anybody has exports, is one that is not read.
 */
export function gathered(found: readonly FoundFile[]): Gathered[] {
  const hasSettings = found.some(({ path }) => SETTINGS.test(path));
  const storages = new Map<string, File[]>();
  const others: FoundFile[] = [];
  for (const one of found) {
    const folder = folderOf(one);
    const isValues = VALUES.test(one.file.name) && (!hasSettings || SETTINGS.test(folder));
    const files = storages.get(folder) ?? [];
    if (!isValues) others.push(one);
    else if (files.push(one.file) === 1) storages.set(folder, files);
  }
  const read = storagesOf(storages);
  const loose = others.filter((one) => folderOf(one) === '');
  const mates = storages.has('') ? OTHERS : /^$/;
  return [
    ...read,
    ...loose.filter(({ file }) => !mates.test(file.name)).map(alone),
    ...(read.length > 0 ? [] : withoutStorage(others.filter((one) => folderOf(one) !== ''))),
  ];
}

function folderOf({ path }: FoundFile): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}

function storagesOf(storages: ReadonlyMap<string, File[]>): Gathered[] {
  const names = [...storages.keys()].map((folder) => folder.split('/').slice(0, -1));
  return [...storages.values()].map((files, at) => {
    const own = names[at]?.at(-1) ?? files.map(({ name }) => name).join(', ');
    // An extension has one folder for what is synced, and one for what is not.
    const isTwice = names.filter((other) => other.at(-1) === own).length > 1;
    const name = isTwice ? (names[at]?.slice(-2).join('/') ?? own) : own;
    return { name, files, isFolder: true, code: null };
  });
}

function withoutStorage(found: readonly FoundFile[]): Gathered[] {
  if (found.length === 0) return [];
  const name = found[0]?.path.split('/')[0] ?? '';
  const refused = (code: RefusalCode): Gathered[] => [{ name, files: [], isFolder: true, code }];
  if (found.some(({ path }) => FIREFOX.test(path))) return refused('import_firefox');
  const exports = found.filter(({ file }) => !OTHERS.test(file.name) && !file.name.startsWith('.'));
  if (exports.length === 0 || exports.length > MOST_EXPORTS) return refused('import_folder_empty');
  return exports.map(alone);
}

function alone({ file }: FoundFile): Gathered {
  return { name: file.name, files: [file], isFolder: false, code: null };
}
