import { exclusive } from '../browser/locks.ts';
import { Refusal } from '../core/refusal.ts';
import { successor } from '../core/vault/envelope.ts';
import { seal } from '../core/vault/seal.ts';
import { passwordSlot } from './create.ts';
import { openCurrent } from './read.ts';
import { store } from './store.ts';

/**
 * Wraps the same data key under today's parameters, as a write of its own. The password must be the one that just
 * opened the vault.
 */
export async function rewrap(password: string, now: number): Promise<void> {
  await exclusive('vault', async () => {
    const { contents, envelope, dataKey, text, contested } = await openCurrent(now);
    if (contested) throw new Refusal('vault_contested');
    const slot = await passwordSlot(password, dataKey, envelope.id);
    const slots = [slot, ...envelope.slots.filter(({ type }) => type !== 'password')];
    await store(await seal(contents, dataKey, successor(envelope, slots)), dataKey, text);
  });
}
