import type { Contents } from '../core/vault/account.ts';

/**
 * Where the stored vault stands. `none`: there has never been one. `failed`: there is one that cannot be opened or read
 * (never the same as `none`). `locked` and `open` are the everyday two.
 */
export type VaultState = 'none' | 'locked' | 'open' | 'failed';

/** Returns where the vault stands now, without any key derivation. */
export async function vaultState(): Promise<VaultState> {
  throw new Error('stub');
}

/** Creates the one vault, sealed with the password, and leaves it open. Refuses `vault_exists`, `password_short`, `password_guessable`. */
export async function create(_password: string): Promise<Contents> {
  throw new Error('stub');
}

/** Opens the vault with the password and starts the session. Refuses `password_wrong`, `password_wait`, `vault_damaged`, `kdf_*`. */
export async function unlock(_password: string, _signal?: AbortSignal): Promise<Contents> {
  throw new Error('stub');
}

/** Ends the session: the data key is gone from memory at once; every open page hears of it through `onVault`. */
export async function lock(): Promise<void> {
  throw new Error('stub');
}

/** Returns what the vault holds, with the session's key. Refuses `vault_locked`, `vault_missing`, `vault_damaged`, `vault_unreadable`. */
export async function read(): Promise<Contents> {
  throw new Error('stub');
}

/**
 * Changes the vault: the edit gets the newest contents under the lock and returns new ones (it never mutates).
 * Resolves only after the change was written, read back and opened. The one way to write.
 */
export async function change(_edit: (contents: Contents) => Contents): Promise<Contents> {
  throw new Error('stub');
}

/** Calls back whenever the stored vault or the session changed, in any window; returns the function that stops it. */
export function onVault(_listener: () => void): () => void {
  throw new Error('stub');
}
