// When the newest backup was made, by whichever way.
import { automaticState } from '../automatic/automatic.ts';
import { seconds } from '../session/seconds.ts';
import { savedAt } from './backup.ts';

/**
 * Returns when the newest backup was made, by hand or by itself (seconds since 1970), `null` for
 * never.
 */
export async function lastBackup(now = seconds()): Promise<number | null> {
  const [byHand, { files }] = await Promise.all([savedAt(), automaticState(now)]);
  const all = [...files.map(({ at }) => at), ...(byHand === null ? [] : [byHand])];
  return all.length === 0 ? null : Math.max(...all);
}
