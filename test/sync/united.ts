// Tells the oracle of accounts that one computer made one.
import type { Account } from '../../src/core/account/account.ts';
import { merged } from '../../src/core/sync/merge/merge.ts';
import { twinsIn } from '../../src/core/sync/merge/unite.ts';
import type { Replica } from '../../src/core/sync/replica.ts';
import type { Oracle } from './oracle.ts';

/** What a computer held after it had taken in what it read. */
interface Held {
  accounts: readonly Account[];
  erased: Replica['erased'];
}

/**
 * Making twins one is an edit that a computer makes of what all together hold: `sources` are its
 * own replica before and those that it read.
 */
export function noteUnited(
  oracle: Oracle,
  computer: string,
  sources: readonly Replica[],
  { accounts, erased }: Held,
): void {
  const [first, ...others] = sources;
  if (!first) return;
  const isNew = ([id, { stamp }]: [string, Replica['erased'][string]]): boolean =>
    stamp[2] === computer && sources.every((one) => one.erased[id]?.stamp.join() !== stamp.join());
  if (!Object.entries(erased).some(isNew)) return;
  for (const { stays, goes } of twinsIn(others.reduce(merged, first), sources)) {
    const one = accounts.find(({ id }) => id === stays.id);
    if (one) oracle.united(computer, [stays, goes], one);
  }
}
