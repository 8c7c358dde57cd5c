// Notices about the stored copies, the automatic backups and shared accounts, shown once.
import { exclusive } from '../../browser/storage/locks.ts';
import { readLocal, removeLocal, writeLocal } from '../../browser/storage/storage.ts';

/**
 * What happened to the stored copies that the person is told once. `repaired`: a copy was damaged
 * and is whole again; `rolled_back`: an older copy was in the place of the newest; `unrepaired`: a
 * copy could not be written; `contested`: a newer copy under another key exists and was left alone;
 * `from_snapshot`: every copy was gone, and the newest snapshot replaced them;
 * `automatic_failed`: an automatic backup could not be saved; `sync_failed`: nothing could be
 * shared with other computers; `sync_folder`: their folder has to be allowed again; `sync_removed`:
 * another computer has removed this one.
 */
export type Notice =
  | 'repaired'
  | 'rolled_back'
  | 'unrepaired'
  | 'contested'
  | 'from_snapshot'
  | 'automatic_failed'
  | 'sync_failed'
  | 'sync_folder'
  | 'sync_removed';

const NOTICES: readonly Notice[] = [
  'repaired',
  'rolled_back',
  'unrepaired',
  'contested',
  'from_snapshot',
  'automatic_failed',
  'sync_failed',
  'sync_folder',
  'sync_removed',
];

/** Stores a notice for `takeNotices`; never rejects. */
export async function tell(notice: Notice): Promise<void> {
  try {
    await exclusive('notices', async () => {
      const said = new Set(await stored());
      if (!said.has(notice)) await writeLocal({ notices: [...said, notice] });
    });
  } catch {
    // A notice that is lost must not fail the repair that it is about.
  }
}

/** Returns the stored notices and removes them, so that only one of two windows shows them. */
export function takeNotices(): Promise<Notice[]> {
  return exclusive('notices', async () => {
    const notices = await stored();
    if (notices.length > 0) await removeLocal(['notices']);
    return notices;
  });
}

async function stored(): Promise<Notice[]> {
  const { notices } = await readLocal(['notices']);
  return Array.isArray(notices) ? NOTICES.filter((notice) => notices.includes(notice)) : [];
}
