import { signal } from '@preact/signals';
import type { AutomaticFile, Leftovers } from '../../vault/vault.ts';

/** What was found after everything was erased, and the backups on the disk that were not. */
export interface ErasedAll {
  leftovers: Leftovers;
  files: AutomaticFile[];
  /** How many older ones the browser could not remove before. */
  left: number;
  /** Whether passkeys opened the vault, which stay where they were made. */
  passkeys: boolean;
}

/** The proof that is shown after everything was erased in this window, until it is left. */
export const erasedAll = signal<ErasedAll | null>(null);
