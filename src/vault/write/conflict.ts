// Ends the conflict with a newer copy under another key.
import { exclusive } from '../../browser/storage/locks.ts';
import type { Contents } from '../../core/account/account.ts';
import { successor } from '../../core/vault/envelope.ts';
import { seal } from '../../core/vault/seal.ts';
import { keepAside } from '../kept/raw.ts';
import { highestOf, readCopies, shadowCopy } from '../record/copies.ts';
import { openCurrent } from '../record/read.ts';
import { contests } from '../record/repair.ts';
import { seconds } from '../session/seconds.ts';
import { store } from './store.ts';

/** Returns whether a newer copy under another key prevents writing. Refuses like `read`. */
export async function isContested(now = seconds()): Promise<boolean> {
  return exclusive('vault', async () => {
    const { envelope, dataKey, contested } = await openCurrent(now);
    return contested || contests(await shadowCopy(), envelope.generation + 1, dataKey);
  });
}

/**
 * Makes the open copy the vault, as the person chose: all stored copies are kept aside as raw
 * bytes, then the newer one under another key is replaced. Refuses like `read`, `keepAside` and
 * `store`.
 */
export async function keepOpened(now = seconds()): Promise<Contents> {
  return exclusive('vault', async () => {
    const { contents, envelope, dataKey } = await openCurrent(now);
    await keepAside(now);
    const header = successor({ ...envelope, generation: highestOf(await readCopies()) });
    return store(await seal(contents, dataKey, header), dataKey, null);
  });
}
