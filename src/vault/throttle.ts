import { readLocal, removeLocal, writeLocal } from '../browser/storage.ts';
import { Refusal } from '../core/refusal.ts';

const FREE_TRIES = 5;
const LONGEST_WAIT_SECONDS = 300;

/** Refuses `password_wait` with the seconds left while the pause after wrong passwords lasts; it outlives the browser. */
export async function guardWait(now: number): Promise<void> {
  const { count, at } = await wrongTries();
  if (count < FREE_TRIES) return;
  const pause = Math.min(LONGEST_WAIT_SECONDS, 5 * 2 ** (count - FREE_TRIES));
  // a clock set back does not make the pause longer than it was
  const left = pause - Math.max(0, now - at);
  if (left > 0) throw new Refusal('password_wait', { seconds: left });
}

/** Counts one more wrong password. */
export async function countWrong(now: number): Promise<void> {
  const { count } = await wrongTries();
  await writeLocal({ wrongTries: { count: count + 1, at: now } });
}

/** Forgets wrong passwords after a right one. */
export async function forgetWrong(): Promise<void> {
  if ((await wrongTries()).count > 0) await removeLocal(['wrongTries']);
}

async function wrongTries(): Promise<{ count: number; at: number }> {
  const { wrongTries: stored } = await readLocal(['wrongTries']);
  const { count, at } = (stored ?? {}) as Record<string, unknown>;
  return typeof count === 'number' && typeof at === 'number' ? { count, at } : { count: 0, at: 0 };
}
