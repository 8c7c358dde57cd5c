// Slows down the guessing of passwords.
import { exclusive } from '../../browser/storage/locks.ts';
import { removeLocal, writeLocal } from '../../browser/storage/storage.ts';
import { Refusal, refusalCode } from '../../core/refusal.ts';
import { readStored } from '../record/copies.ts';

const FREE_TRIES = 5;
const LONGEST_WAIT_SECONDS = 300;

interface Tries {
  count: number;
  at: number;
}

/**
 * What the right password gave; `forgotten` resolves once the count of wrong ones is cleared, and
 * never rejects.
 */
export interface Right<T> {
  answer: T;
  forgotten: Promise<void>;
}

/**
 * Runs one password attempt, counted as wrong before its result is given, so that attempts side by
 * side cannot avoid the pause; only a wrong password stays counted. From 5 wrong ones on, refuses
 * `password_wait` (detail `seconds`: how many are left) for 5 s, doubled each time up to 300 s. The
 * count is on disk, so the pause outlasts the browser.
 */
export async function counted<T>(now: number, attempt: () => Promise<T>): Promise<Right<T>> {
  const { before, written } = await reserved(now);
  try {
    const answer = await attempt();
    await written;
    return { answer, forgotten: forgetWrong().catch(() => undefined) };
  } catch (caught) {
    await written;
    if (refusalCode(caught) !== 'password_wrong')
      await exclusive('tries', () => givenBack(before)).catch(() => undefined);
    throw caught;
  }
}

interface Reserved {
  before: Tries;
  /** Resolves once the count is stored; no answer is given before that. */
  written: Promise<void>;
}

// The next attempt waits for the lock until this one's count is stored; this one runs meanwhile.
function reserved(now: number): Promise<Reserved> {
  return new Promise((resolve, reject) => {
    const written = exclusive('tries', async () => {
      const before = await wrongTries();
      guardWait(before, now);
      resolve({ before, written });
      // On a full disk the attempt goes uncounted: the right password must still open the vault.
      await writeLocal({ wrongTries: { count: before.count + 1, at: now } }).catch(() => undefined);
    });
    written.catch(reject);
  });
}

async function givenBack(before: Tries): Promise<void> {
  const { count, at } = await wrongTries();
  if (count <= 1) return removeLocal(['wrongTries']);
  await writeLocal({
    wrongTries: { count: count - 1, at: count - 1 === before.count ? before.at : at },
  });
}

function guardWait({ count, at }: Tries, now: number): void {
  if (count < FREE_TRIES) return;
  const pause = Math.min(LONGEST_WAIT_SECONDS, 5 * 2 ** (count - FREE_TRIES));
  // A clock that was set back must not make the pause longer.
  const left = pause - Math.max(0, now - at);
  if (left > 0) throw new Refusal('password_wait', { seconds: left });
}

async function forgetWrong(): Promise<void> {
  if ((await wrongTries()).count > 0) await removeLocal(['wrongTries']);
}

async function wrongTries(): Promise<Tries> {
  const { wrongTries: stored } = await readStored(['wrongTries']);
  const { count, at } = (stored ?? {}) as Record<string, unknown>;
  return typeof count === 'number' && typeof at === 'number' ? { count, at } : { count: 0, at: 0 };
}
