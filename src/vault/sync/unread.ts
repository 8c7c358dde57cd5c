// What could not be read of a load: whether that ends the turn, and what the person is told.
import { Refusal, type RefusalCode } from '../../core/refusal.ts';
import type { CarrierChoice, Load } from './carrier.ts';
import type { Taken } from './keys.ts';
import type { UnreadFile } from './record.ts';

/** Most files that are named to the person. */
const MOST = 8;

/**
 * Returns the files of a folder that were not read, each with its reason. Left out are this
 * computer's own, which is written anew, and copies from before a sync key was changed, which lie
 * there until their computers are on again.
 */
export function unreadIn(load: Load, { unread }: Taken): UnreadFile[] {
  const files: UnreadFile[] = [];
  for (const [bytes, why] of unread) {
    const name = load.names.get(bytes);
    if (name === undefined || bytes === load.own || why === 'sync_old') continue;
    if (files.length < MOST) files.push({ name, why });
  }
  return files;
}

/**
 * Ends a turn before anything is written. What the browser carries is one copy for all computers:
 * one that cannot be read is never written over. In a folder anybody can put a file, so what one of
 * them says stops nothing while another computer's can be read, but for what only computers of the
 * group can make: the news that this one was removed, and removals of each other. Where there are
 * other computers and none can be read, what is new here is not sealed under a key that a removed
 * one may have. Refuses `sync_removed`, `sync_key`, `sync_newer`, `sync_group`.
 */
export function refuseUnread(
  { carrier }: CarrierChoice,
  { sync, opened, unread, isDisputed }: Taken,
  files: readonly UnreadFile[],
): void {
  const found = new Set(carrier === 'folder' ? files.map(({ why }) => why) : unread.values());
  const isRead = opened.some(({ header }) => header.author !== sync.computer);
  const fatal: RefusalCode[] = ['sync_removed'];
  if (isDisputed) found.add('sync_key');
  if (isDisputed || carrier === 'browser' || (!isRead && hasOthers(sync))) fatal.push('sync_key');
  if (carrier === 'browser') fatal.push('sync_newer', 'sync_group');
  const code = fatal.find((one) => found.has(one));
  if (code) throw new Refusal(code);
}

function hasOthers({ computer, computers }: Taken['sync']): boolean {
  return Object.entries(computers).some(
    ([id, { removedAt }]) => id !== computer && removedAt === null,
  );
}
