// A folder in memory, in place of the browser's, and another computer that shares through it.
import type { FolderAccess, FolderFile } from '../../../src/browser/folder/folder.ts';
import type { Bytes } from '../../../src/core/bytes/base64.ts';
import { Refusal } from '../../../src/core/refusal.ts';
import { replicaFile } from '../../../src/core/sync/files.ts';
import { kindOf } from '../../../src/core/sync/header.ts';
import { replicaOf, synced } from '../../../src/core/sync/merge/synced.ts';
import { pairingItem } from '../../../src/core/sync/parts.ts';
import { type Carried, openReplica, sealReplica } from '../../../src/core/sync/seal.ts';
import { NOW } from '../account.ts';
import { profile } from '../double.ts';
import { joiningOther, type Other, underOf } from './other.ts';

/** What lies in the folder, whether it may be used, and whether it is remembered. */
export const disk = {
  files: new Map<string, Bytes>(),
  access: 'granted' as FolderAccess,
  chosen: null as FileSystemDirectoryHandle | null,
};

/** The handle of the folder. */
export const HANDLE = { kind: 'directory', name: 'shared' } as FileSystemDirectoryHandle;

/** How a person chooses the folder. */
export const FOLDER = { carrier: 'folder', folder: HANDLE } as const;

/** Empties the folder, which nobody has chosen yet. */
export function freshDisk(): void {
  Object.assign(disk, { files: new Map(), access: 'granted', chosen: null });
}

function guard(): void {
  if (disk.access !== 'granted') throw new Refusal('sync_folder_ask');
}

/** What `src/browser/folder/folder.ts` exports, as far as the vault uses it. */
export const folderDouble = {
  folderAccess: async () => disk.access,
  readFolder: async (
    _: unknown,
    isWanted: (name: string, size: number, head: Bytes) => boolean,
  ): Promise<FolderFile[]> => {
    guard();
    return [...disk.files]
      .map(([name, bytes]) => ({ name, bytes }))
      .filter(({ name, bytes }) => isWanted(name, bytes.length, bytes.slice(0, 64)));
  },
  writeFile: async (_: unknown, { name, bytes }: FolderFile) => {
    guard();
    disk.files.set(name, bytes);
  },
  removeFile: async (_: unknown, name: string) => {
    guard();
    disk.files.delete(name);
  },
  watchFolder: () => () => undefined,
};

/** What `src/browser/folder/kept.ts` exports. */
export const keptDouble = {
  keptFolder: async () => disk.chosen,
  keepFolder: async (folder: FileSystemDirectoryHandle) =>
    void Object.assign(disk, { chosen: folder }),
  forgetFolder: async () => void Object.assign(disk, { chosen: null }),
};

/** Returns the files of one kind, by name. */
export function filesOf(kind: 'replica' | 'pairing'): Map<string, Bytes> {
  return new Map([...disk.files].filter(([, bytes]) => kindOf(bytes) === kind));
}

/** Returns another computer that joins through the folder with the code that is shown. */
export async function joiningHere(name: string, ids: string[], code: string): Promise<Other> {
  const [pairing] = filesOf('pairing').values();
  profile.sync = pairing ? pairingItem(pairing) : {};
  const other = await joiningOther(name, ids, code);
  profile.sync = {};
  return other;
}

/** Has another computer take in what lies in the folder and it can read. */
export async function takeHere(other: Other): Promise<void> {
  for (const bytes of filesOf('replica').values()) {
    const replica = await openReplica(bytes, underOf(other.contents)).catch(() => null);
    if (replica) other.contents = synced(other.contents, [replica], NOW).contents;
  }
}

/** Returns what another computer would write into its file. */
export async function sealedBy(other: Other, carried: Partial<Carried> = {}): Promise<Bytes> {
  const [replica, { sync }] = [replicaOf(other.contents), other.contents];
  if (!replica || !sync) throw new Error('It does not share.');
  const all = { author: sync.computer, rotation: sync.rotation, recovery: [], ...carried };
  return sealReplica(replica, underOf(other.contents), all);
}

/** Has another computer write its file. */
export async function putHere(other: Other): Promise<void> {
  disk.files.set(replicaFile(other.contents.sync?.computer ?? ''), await sealedBy(other));
}
