// Automatic backups: when one is due, what counts as a change, and which files are dropped.
import type { Contents } from '../account/account.ts';
import { type Bytes, toBase64 } from '../bytes/base64.ts';
import { encodeContents } from './contents.ts';
import { macKey, material } from './derive.ts';
import { portableContents } from './portable.ts';
import type { Slot } from './slot.ts';

const MOST_KEPT = 5;
// A failed one is tried again after this long, so that no day of many changes tries all the time.
const RETRY_SECONDS = 3_600;

/**
 * Returns the date (`YYYY-MM-DD`) that the person's clock shows. `now` in seconds since 1970;
 * `offset` in minutes as `Date.getTimezoneOffset` has it, negative east of Greenwich.
 */
export function localDate(now: number, offset: number): string {
  return new Date((now - offset * 60) * 1000).toISOString().slice(0, 10);
}

/**
 * Returns whether an automatic backup may be saved: none was saved on this day (`today`, from
 * `localDate`), and none failed within the last hour. `failedAt` and `now` in seconds since 1970.
 */
export function isAutomaticDue(
  last: { day: string | null; failedAt: number | null },
  today: string,
  now: number,
): boolean {
  if (last.day === today) return false;
  // A time in the future is of a clock that was set back since.
  return last.failedAt === null || Math.abs(now - last.failedAt) >= RETRY_SECONDS;
}

/**
 * Returns the files that are too many, the oldest first: all but the newest 5. `at` in seconds
 * since 1970.
 */
export function surplusOf<T extends { at: number }>(files: readonly T[]): T[] {
  return files
    .toSorted((a, b) => b.at - a.at)
    .slice(MOST_KEPT)
    .reverse();
}

/**
 * Returns a print (base64) of what a backup is there to keep: the contents and what opens them, but
 * not when codes were used, when a write found the trash to be old, nor what other computers know.
 * A HOTP counter counts. It is made with the data key, so that it tells nobody anything about the
 * contents, and changes with the password.
 */
export async function printOf(contents: Contents, slots: Slot[], dataKey: Bytes): Promise<string> {
  const left = { usedAt: null, expiredAt: null, stamps: null };
  const accounts = contents.accounts.map((one) => ({ ...one, ...left }));
  const bytes = encodeContents({ ...portableContents(contents), accounts });
  const openers = new TextEncoder().encode(slots.map(({ key }) => key).join());
  const hmac = await macKey(await material(dataKey), 'latchkey-vault/1/automatic');
  const [one, other] = await Promise.all(
    [openers, bytes].map((part) => crypto.subtle.sign('HMAC', hmac, part)),
  );
  bytes.fill(0);
  const both = new Uint8Array([...new Uint8Array(one ?? []), ...new Uint8Array(other ?? [])]);
  return toBase64(both);
}
