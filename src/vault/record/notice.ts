import { exclusive } from '../../browser/storage/locks.ts';
import { readLocal, removeLocal, writeLocal } from '../../browser/storage/storage.ts';

/**
 * What happened to the stored copies that a person should hear of once. `repaired`: a copy was
 * damaged and is whole again; `rolled_back`: an older copy stood in place of the newest;
 * `unrepaired`: a copy could not be written; `contested`: a newer copy under another key exists and
 * was left alone; `from_snapshot`: every copy was gone, and the newest snapshot took their place.
 */
export type Notice = 'repaired' | 'rolled_back' | 'unrepaired' | 'contested' | 'from_snapshot';

const NOTICES: readonly Notice[] = [
  'repaired',
  'rolled_back',
  'unrepaired',
  'contested',
  'from_snapshot',
];

/** Remembers something to say at the next opportunity; never rejects. */
export async function tell(notice: Notice): Promise<void> {
  try {
    await exclusive('notices', async () => {
      const said = new Set(await stored());
      if (!said.has(notice)) await writeLocal({ notices: [...said, notice] });
    });
  } catch {
    // the notice is a courtesy; what it is about went on without it
  }
}

/** Returns what there is to say, and forgets it: of two windows one says it. */
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
