// What could not be read of a load: whether that ends the turn, and what the person is told.
import type { Bytes } from '../../core/bytes/base64.ts';
import { Refusal, type RefusalCode } from '../../core/refusal.ts';
import type { CarrierChoice, Load } from './carrier.ts';
import type { Taken } from './keys.ts';
import type { UnreadFile } from './record.ts';

/** Most files that are named to the person. */
const MOST = 8;

/**
 * Returns the first files of a folder that were not read, each with its reason. Left out are this
 * computer's own, which is written anew, and copies from before a sync key was changed, which lie
 * there until their computers are on again.
 */
export function unreadIn(load: Load, { unread }: Taken): UnreadFile[] {
  const files = [...unread].flatMap(([bytes, why]) => {
    const name = load.names.get(bytes);
    return name === undefined || bytes === load.own || why === 'sync_old' ? [] : [{ name, why }];
  });
  return files.slice(0, MOST);
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
  { own }: Load,
  { sync, opened, unread, isDisputed }: Taken,
): void {
  // What lies in place of this computer's own file is written over.
  const isOver = (bytes: Bytes): boolean => carrier === 'folder' && bytes === own;
  const found = new Set(
    [...unread].flatMap(([bytes, why]) => (why !== 'sync_removed' && isOver(bytes) ? [] : [why])),
  );
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
