// What carries the sealed replicas, in one shape: the browser's own sync, or a folder.
import {
  type FolderAccess,
  folderAccess,
  readFolder,
  removeFile,
  watchFolder,
  writeFile,
} from '../../browser/folder/folder.ts';
import { keepFolder, keptFolder } from '../../browser/folder/kept.ts';
import { mayShare } from '../../browser/sharing/consent.ts';
import { readSynced, writeSynced } from '../../browser/storage/synced.ts';
import type { Carrier } from '../../core/account/stamps.ts';
import type { Bytes } from '../../core/bytes/base64.ts';
import { Refusal } from '../../core/refusal.ts';
import { computerOfFile, kindOfFile, pairingFile, replicaFile } from '../../core/sync/files.ts';
import { kindOf, LONGEST_REPLICA } from '../../core/sync/header.ts';
import { pairingIdOf } from '../../core/sync/pairing.ts';
import { assembled, pairingIn, pairingItem, planned, syncKeys } from '../../core/sync/parts.ts';
import { beforeErasing } from '../record/erase.ts';

/** The carrier that the person chose, with its folder. */
export type CarrierChoice =
  | { carrier: 'browser' }
  | { carrier: 'folder'; folder: FileSystemDirectoryHandle };

/** What a carrier holds now. */
export interface Load {
  /** The sealed replicas: of the browser's sync one at most, of a folder one of each computer. */
  sealed: Bytes[];
  /** The names of the files that hold them; none in the browser's sync. */
  names: ReadonlyMap<Bytes, string>;
  /** The one that this computer writes, or `null` where there is none. */
  own: Bytes | null;
  pairings: Bytes[];
  /** Whether there is anything of ours, read or not. */
  isUsed: boolean;
}

/**
 * Returns the carrier as it was chosen on this computer. Refuses `sync_consent_gone` where the
 * person has taken the consent back in the browser, and like `carrierToClear`.
 */
export async function chosenCarrier(carrier: Carrier): Promise<CarrierChoice> {
  if (carrier === 'browser' && !(await mayShare())) throw new Refusal('sync_consent_gone');
  return carrierToClear(carrier);
}

/**
 * Returns the carrier from which only something is to be removed, which needs no consent. Refuses
 * `sync_folder_gone` where no folder is remembered, and `sync_folder_ask` while it may not be used.
 */
export async function carrierToClear(carrier: Carrier): Promise<CarrierChoice> {
  if (carrier === 'browser') return { carrier };
  const folder = await keptFolder();
  if (!folder) throw new Refusal('sync_folder_gone');
  if ((await folderAccess(folder)) !== 'granted') throw new Refusal('sync_folder_ask');
  return { carrier, folder };
}

/** Returns the folder that is remembered, and whether it may be used now; `null` without one. */
export async function chosenFolder(): Promise<{
  handle: FileSystemDirectoryHandle;
  access: FolderAccess;
} | null> {
  const handle = await keptFolder();
  return handle && { handle, access: await folderAccess(handle).catch(() => 'ask' as const) };
}

/**
 * Calls back whenever another program has changed something in the chosen folder; returns the
 * function that stops it.
 */
export async function watchChosen(listener: () => void): Promise<() => void> {
  const folder = await keptFolder();
  return folder ? watchFolder(folder, listener) : () => undefined;
}

/**
 * Remembers another folder in place of the one that is gone. Refuses `vault_missing` once
 * everything is erased.
 */
export async function useAnotherFolder(folder: FileSystemDirectoryHandle): Promise<void> {
  await beforeErasing(() => keepFolder(folder));
}

/** Remembers what was chosen, as far as that is not in the vault; as `useAnotherFolder` does. */
export async function keepCarrier(choice: CarrierChoice): Promise<void> {
  if (choice.carrier === 'folder') await useAnotherFolder(choice.folder);
}

/**
 * Returns what a carrier holds; `computer` is this one's id, or `null` before it has one. Refuses
 * `sync_unavailable`, `sync_folder_*`, and `sync_newer` when a later version wrote it.
 */
export async function loadOf(choice: CarrierChoice, computer: string | null): Promise<Load> {
  if (choice.carrier === 'browser') {
    const items = await readSynced();
    const [own, pairing] = [await assembled(items), pairingIn(items)];
    return {
      sealed: own ? [own] : [],
      names: new Map(),
      own,
      pairings: pairing ? [pairing] : [],
      isUsed: syncKeys(items).length > 0,
    };
  }
  const files = await readFolder(choice.folder, isOurs);
  const sealed = files.filter(({ bytes }) => kindOf(bytes) === 'replica');
  const own = computer === null ? null : replicaFile(computer);
  return {
    sealed: sealed.map(({ bytes }) => bytes),
    names: new Map(sealed.map(({ name, bytes }) => [bytes, name])),
    own: sealed.find(({ name }) => name === own)?.bytes ?? null,
    pairings: files.flatMap(({ bytes }) => (kindOf(bytes) === 'pairing' ? [bytes] : [])),
    isUsed: files.length > 0,
  };
}

/**
 * Writes the sealed replica of this computer. Refuses `sync_full`, `sync_rate`, `sync_unavailable`,
 * `sync_folder_*`.
 */
export async function carry(choice: CarrierChoice, computer: string, sealed: Bytes): Promise<void> {
  if (choice.carrier === 'folder')
    return writeFile(choice.folder, { name: replicaFile(computer), bytes: sealed });
  await writeSynced(await planned(await readSynced(), sealed));
}

/** Writes a pairing item in place of any earlier one of this computer. Refuses as `carry`. */
export async function carryPairing(choice: CarrierChoice, sealed: Bytes): Promise<void> {
  if (choice.carrier === 'browser') return writeSynced([{ set: pairingItem(sealed) }]);
  const name = pairingFile(pairingIdOf(sealed) ?? '');
  await writeFile(choice.folder, { name, bytes: sealed });
}

/** Removes the pairing item of this id, if it is still there. Refuses as `carry`. */
export async function removePairing(choice: CarrierChoice, id: string): Promise<void> {
  if (choice.carrier === 'folder') return removeFile(choice.folder, pairingFile(id));
  const items = await readSynced();
  const bytes = pairingIn(items);
  if (bytes && pairingIdOf(bytes) === id)
    await writeSynced([{ remove: Object.keys(pairingItem(bytes)) }]);
}

/**
 * Removes what this computer has put there: of the browser's sync all that is ours, of a folder its
 * own file. Refuses as `carry`.
 */
export async function clearCarrier(choice: CarrierChoice, computer: string): Promise<void> {
  if (choice.carrier === 'folder') return removeFile(choice.folder, replicaFile(computer));
  const keys = syncKeys(await readSynced());
  if (keys.length > 0) await writeSynced([{ remove: keys }]);
}

/**
 * Removes everything of ours, whatever computer wrote it, so that another group can begin there.
 * Refuses as `carry`.
 */
export async function emptyCarrier(choice: CarrierChoice): Promise<void> {
  if (choice.carrier === 'browser') return clearCarrier(choice, '');
  for (const { name } of await readFolder(choice.folder, isOurs))
    if (computerOfFile(name) !== null || name.endsWith('.replica'))
      await removeFile(choice.folder, name);
}

function isOurs(name: string, size: number, head: Bytes): boolean {
  return size <= LONGEST_REPLICA && kindOfFile(name, size, head) !== null;
}
