// The sync key for those who have a recovery key of one of the vaults.
import type { RecoveryAuth, Sync } from '../../core/account/account.ts';
import { fromBase64 } from '../../core/bytes/base64.ts';
import { MOST_RECOVERY } from '../../core/sync/header.ts';
import { type RecoveryWrap, wrapForRecovery } from '../../core/sync/recovery.ts';
import type { PairSlot, Slot } from '../../core/vault/slot.ts';
import { type OpenedReplica, syncKeyOf } from './keys.ts';

/** What a vault knows of its recovery key. */
export interface KnownRecovery {
  slots: readonly Slot[];
  vault: string;
  auth: RecoveryAuth | null;
}

/**
 * Returns the wraps that a sealed replica carries: one for this vault's recovery key, where that
 * was at hand since the vault was made, and those of other computers that stay. Only wraps that
 * were sealed under the very same sync key are carried on: a computer that was removed could have
 * left one of its own under an earlier key.
 */
export async function recoveryOf(
  sync: Sync,
  { slots, vault, auth }: KnownRecovery,
  opened: readonly OpenedReplica[],
): Promise<RecoveryWrap[]> {
  const wraps = opened.flatMap(({ header: { author, recovery } }) =>
    recovery.map((wrap) => ({ wrap, author })),
  );
  const authors = new Set(opened.map(({ header }) => header.author));
  const found = new Map<string, RecoveryWrap>();
  for (const { wrap, author } of wraps) {
    const { computer } = wrap;
    // Where a computer has written something itself, only that says which recovery key it has.
    const isOld = authors.has(computer) && author !== computer;
    const isStaying = sync.computers[computer]?.removedAt === null;
    if (computer !== sync.computer && isStaying && !isOld) found.set(computer, wrap);
  }
  const slot = slots.find((one): one is PairSlot => one.type === 'recovery');
  const shown = slot && auth?.slot === slot.id ? fromBase64(auth.key) : null;
  const others = [...found.values()].slice(0, MOST_RECOVERY - 1);
  if (!slot || !shown) return sorted(others);
  const own = wraps.find(
    ({ wrap }) => wrap.computer === sync.computer && wrap.vault === vault && wrap.id === slot.id,
  )?.wrap;
  const under = syncKeyOf(sync);
  try {
    const side = { slot, vault, computer: sync.computer };
    return sorted([...others, own ?? (await wrapForRecovery(under, side, shown))]);
  } finally {
    for (const secret of [under.key, shown]) secret.fill(0);
  }
}

function sorted(wraps: RecoveryWrap[]): RecoveryWrap[] {
  return wraps.sort((a, b) => (a.computer < b.computer ? -1 : 1));
}
