import { exclusive } from '../../browser/storage/locks.ts';
import type { Contents } from '../../core/account/account.ts';
import { type Bytes, toBase64 } from '../../core/bytes/base64.ts';
import { random } from '../../core/vault/derive.ts';
import { VERSION } from '../../core/vault/envelope.ts';
import { KDF_NOW } from '../../core/vault/kdf.ts';
import { seal } from '../../core/vault/seal.ts';
import type { PasswordSlot } from '../../core/vault/slot.ts';
import { wrapPassword } from '../../core/vault/wrap.ts';
import { stretch } from '../kdf/kdf.ts';
import { guardNewPassword } from '../password/password.ts';
import { guardNone } from '../record/state.ts';
import { seconds } from '../session/seconds.ts';
import { startSession } from '../session/session.ts';
import { store } from './store.ts';

/**
 * Creates the one vault of this browser, empty and sealed with the password, and starts its
 * session. Refuses `vault_exists`, `vault_unreadable`, and like `guardNewPassword`, `stretch` and
 * `store`.
 */
export async function create(password: string, now = seconds()): Promise<Contents> {
  await guardNewPassword(password);
  await guardNone(now);
  const [dataKey, id] = [random(32), crypto.randomUUID()];
  const slot = await passwordSlot(password, dataKey, id);
  const empty: Contents = { accounts: [], taughtFields: [], sync: null, extra: {} };
  const envelope = await seal(empty, dataKey, {
    version: VERSION,
    generation: 1,
    id,
    slots: [slot],
  });
  return exclusive('vault', async () => {
    await guardNone(now);
    const contents = await store(envelope, dataKey, null);
    await startSession(dataKey, id, 1, now);
    dataKey.fill(0);
    return contents;
  });
}

/**
 * Returns a password slot for a data key, with today's KDF parameters and a fresh salt. Refuses
 * like `stretch`.
 */
export async function passwordSlot(
  password: string,
  dataKey: Bytes,
  vaultId: string,
  signal?: AbortSignal,
): Promise<PasswordSlot> {
  const kdf = { ...KDF_NOW, salt: toBase64(random(16)) };
  const stretched = await stretch(password, kdf, signal);
  const slot = await wrapPassword(dataKey, kdf, stretched, vaultId);
  stretched.fill(0);
  return slot;
}
