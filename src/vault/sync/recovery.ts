// The sync key for those who have a recovery key of one of the vaults.
import type { Sync } from '../../core/account/account.ts';
import { MOST_RECOVERY } from '../../core/sync/header.ts';
import { type RecoveryWrap, wrapForRecovery } from '../../core/sync/recovery.ts';
import type { PairSlot, Slot } from '../../core/vault/slot.ts';
import { type OpenedReplica, syncKeyOf } from './keys.ts';

/**
 * Returns the wraps that a sealed replica carries: one for this vault's recovery key, and those of
 * other computers that stay. Only wraps that were sealed under the very same sync key are carried
 * on: a computer that was removed could have left one of its own under an earlier key.
 */
export async function recoveryOf(
  sync: Sync,
  { slots, vault }: { slots: readonly Slot[]; vault: string },
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
  const own = wraps.find(
    ({ wrap }) => wrap.computer === sync.computer && wrap.vault === vault && wrap.id === slot?.id,
  )?.wrap;
  const others = [...found.values()].slice(0, MOST_RECOVERY - 1);
  const under = syncKeyOf(sync);
  try {
    if (!slot) return sorted(others);
    return sorted([...others, own ?? (await wrapForRecovery(under, slot, vault, sync.computer))]);
  } finally {
    under.key.fill(0);
  }
}

function sorted(wraps: RecoveryWrap[]): RecoveryWrap[] {
  return wraps.sort((a, b) => (a.computer < b.computer ? -1 : 1));
}
