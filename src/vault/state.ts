import { copyOf, intactCopies, readCopies, readStored } from './copies.ts';
import { seconds } from './seconds.ts';
import { currentSession } from './session.ts';

/**
 * Where the stored vault stands. `none`: there has never been one. `failed`: there is one that cannot be opened or read
 * (never the same as `none`). `locked` and `open` are the everyday two.
 */
export type VaultState = 'none' | 'locked' | 'open' | 'failed';

/** Returns where the vault stands now, without any key derivation. */
export async function vaultState(now = seconds()): Promise<VaultState> {
  try {
    const [{ vault }, sitting] = await Promise.all([readStored(['vault']), currentSession(now)]);
    if (sitting) return 'open';
    if (vault !== undefined && (await copyOf('vault', vault)).envelope) return 'locked';
    const copies = await readCopies();
    if (copies.some(({ refusal }) => refusal?.code === 'vault_newer')) return 'failed';
    if (intactCopies(copies).length > 0) return 'locked';
    return copies.every(({ text }) => text === undefined) ? 'none' : 'failed';
  } catch {
    return 'failed';
  }
}
