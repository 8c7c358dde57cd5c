// Asks for the password where an open vault is not enough.
import { seconds } from '../session/seconds.ts';
import { guardedKey } from './unlock.ts';

/**
 * Resolves when the password opens the stored vault; nothing is changed. Refuses `password_wrong`,
 * `password_wait`, `vault_*`, `kdf_*`.
 */
export async function confirmPassword(password: string, now = seconds()): Promise<void> {
  const { dataKey } = await guardedKey(password, now);
  dataKey.fill(0);
}
