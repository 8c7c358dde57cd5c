import type { AccountDraft } from '../vault/account.ts';

/** Returns what an otpauth:// (or steam://, apple-otpauth:) URI says; `null` when it is none; refuses what would give wrong codes. */
export function parseKeyUri(_text: string): AccountDraft | null {
  throw new Error('stub');
}

/** Returns the account as an otpauth:// URI with every parameter that it came with. */
export function formatKeyUri(_draft: AccountDraft): string {
  throw new Error('stub');
}
