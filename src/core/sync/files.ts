// The files of a folder that a file-sync program carries: names of ours, and which are read.

import { kindOf, type SyncKind } from './header.ts';
import { isComputerId } from './pack.ts';

/** Bytes at the beginning of a file that tell whether it is read. */
export const HEAD_BYTES = 8;

// What programs put beside a file while they write or fetch it: the browser, Syncthing, Dropbox,
// Nextcloud, OneDrive, Resilio, editors. Hidden files begin with a dot.
const UNFINISHED =
  /^[.~]|\.(?:crswap|tmp|temp|part|partial|filepart|crdownload|download|!sync|bts)$/i;

/** Returns the name of the file that one computer writes. */
export function replicaFile(computer: string): string {
  return `latchkey-${computer}.replica`;
}

/** Returns the name of the file of a pairing item. */
export function pairingFile(id: string): string {
  return `latchkey-pairing-${id}.replica`;
}

/**
 * Returns whether a file may be looked into: any name but those of unfinished files, since sync
 * programs name the copies of a conflict each in their own way. `size` is in bytes.
 */
export function isCandidate(name: string, size: number): boolean {
  return size > HEAD_BYTES && !UNFINISHED.test(name);
}

/** Returns what a file is, by its first bytes; `null` for one that is not ours. */
export function kindOfFile(name: string, size: number, head: Uint8Array): SyncKind | null {
  return isCandidate(name, size) ? kindOf(head) : null;
}

/**
 * Returns whether a file was left over by our own write that never ended, which nobody else clears
 * away: the browser's swap file of a file of this computer. Not to be asked while a write is open.
 */
export function isLeftOver(name: string, computer: string): boolean {
  const [, stem] = /^(.+?)(?:\.\d+)?\.crswap$/.exec(name) ?? [];
  return stem === replicaFile(computer);
}

/** Returns whose file it is by its name alone, or `null`: what a file holds decides, not this. */
export function computerOfFile(name: string): string | null {
  const [, computer] = /^latchkey-([a-z2-7]{8})\.replica$/.exec(name) ?? [];
  return isComputerId(computer) ? computer : null;
}
