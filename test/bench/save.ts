import { extensionUrl, openPage } from '../e2e/drive/browser.ts';
import { median, ratio } from './median.ts';
import { PASSWORD, startFilled } from './profile.ts';
import { ask } from './unlock.ts';

const ACCOUNTS = 1000;
const ROUNDS = 25;

/**
 * Returns what saving one change takes among 1,000 accounts with a recovery code each, in
 * milliseconds; `bare_ms` is a lock, a set of two strings of that length, a get, and one strict put
 * into IndexedDB. `ratio` is ours : bare.
 */
export async function measureSave(
  folder: string,
): Promise<{ bare_ms: number; ours_ms: number; ratio: number }> {
  const session = await startFilled(folder, { accounts: ACCOUNTS, codes: 1 }, 'filling');
  try {
    const calls = await openPage(session, extensionUrl(session, 'test/bench/calls.html'));
    await ask(calls, 'unlock', PASSWORD);
    const bare: number[] = [];
    const ours: number[] = [];
    // The first round warms up and is thrown away.
    for (let round = 0; round <= ROUNDS; round++) {
      const [yardstick, change] = [
        await ask<number>(calls, 'bare'),
        await ask<number>(calls, 'change'),
      ];
      if (round === 0) continue;
      bare.push(yardstick);
      ours.push(change);
    }
    const rounded = (values: number[]): number => Math.round(median(values) * 10) / 10;
    return { bare_ms: rounded(bare), ours_ms: rounded(ours), ratio: ratio(ours, bare) };
  } finally {
    await session.close();
  }
}
