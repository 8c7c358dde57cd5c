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
 * What a right password gave, and when the count of wrong ones before it is gone; that never
 * rejects.
 */
export interface Right<T> {
  answer: T;
  forgotten: Promise<void>;
}

/**
 * Runs one try of a password and counts it before it answers, so that tries side by side cannot
 * outrun the pause; only a wrong password stays counted. Refuses `password_wait` with the seconds
 * left; the pause outlives the browser.
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

// The next try waits for the lock until this one is stored; this one runs meanwhile.
function reserved(now: number): Promise<Reserved> {
  return new Promise((resolve, reject) => {
    const written = exclusive('tries', async () => {
      const before = await wrongTries();
      guardWait(before, now);
      resolve({ before, written });
      // a full disk keeps nobody out who knows the password: then the try is not counted
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
  // a clock set back does not make the pause longer than it was
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
