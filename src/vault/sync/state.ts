// What the person is shown of sharing.
import type { FolderAccess } from '../../browser/folder/folder.ts';
import type { Carrier } from '../../core/account/stamps.ts';
import { read } from '../record/read.ts';
import { seconds } from '../session/seconds.ts';
import { chosenFolder } from './carrier.ts';
import { readSyncRecord, type SyncRecord } from './record.ts';

/** A computer of the group. Times are seconds since 1970. */
export interface SharingComputer {
  id: string;
  name: string;
  isOwn: boolean;
  lastSeenAt: number;
  isRemoved: boolean;
}

/** How sharing stands. */
export interface SharingState {
  carrier: Carrier;
  /** The folder, and whether it may be used now; `null` without one. */
  folder: { handle: FileSystemDirectoryHandle; access: FolderAccess } | null;
  /** This computer first, then by name; the removed ones too, for their names. */
  computers: SharingComputer[];
  record: SyncRecord;
  /** Whether another computer has removed this one. */
  isRemoved: boolean;
}

/** Returns how sharing stands, `null` while it is off. Refuses like `read`. */
export async function sharingState(now = seconds()): Promise<SharingState | null> {
  const { sync } = await read(now);
  if (!sync) return null;
  const record = await readSyncRecord();
  const computers = Object.entries(sync.computers).map(([id, one]) => ({
    id,
    name: one.name,
    isOwn: id === sync.computer,
    lastSeenAt: one.lastSeenAt,
    isRemoved: one.removedAt !== null,
  }));
  return {
    carrier: sync.carrier,
    folder: sync.carrier === 'folder' ? await chosenFolder() : null,
    computers: computers.sort(
      (a, b) => Number(b.isOwn) - Number(a.isOwn) || a.name.localeCompare(b.name),
    ),
    record,
    isRemoved:
      record.failed?.why === 'sync_removed' ||
      (sync.computers[sync.computer]?.removedAt ?? null) !== null,
  };
}
