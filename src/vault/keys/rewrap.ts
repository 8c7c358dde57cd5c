import { exclusive } from '../../browser/storage/locks.ts';
import { Refusal } from '../../core/refusal.ts';
import { successor } from '../../core/vault/envelope.ts';
import { seal } from '../../core/vault/seal.ts';
import type { PasswordSlot } from '../../core/vault/slot.ts';
import { openCurrent } from '../record/read.ts';
import { passwordSlot } from '../write/create.ts';
import { store } from '../write/store.ts';

/**
 * Stores the password slot anew under today's KDF parameters; the data key stays. `password` must
 * be the one that opened `old`; nothing happens when that slot is gone, as after a password change
 * in another window. Refuses `vault_contested`, and like `read`.
 */
export async function rewrap(password: string, old: PasswordSlot, now: number): Promise<void> {
  await exclusive('vault', async () => {
    const { contents, envelope, dataKey, text, contested } = await openCurrent(now);
    if (contested) throw new Refusal('vault_contested');
    if (!envelope.slots.some(({ key }) => key === old.key)) return;
    const slot = await passwordSlot(password, dataKey, envelope.id);
    const slots = [slot, ...envelope.slots.filter(({ type }) => type !== 'password')];
    await store(await seal(contents, dataKey, successor(envelope, slots)), dataKey, text);
  });
}
