import type { Account } from '../vault/account.ts';

/** Returns the ASCII host of an http(s) URL in lower case without a trailing dot, or `null` for anything else. */
export function hostOf(_url: string): string | null {
  throw new Error('stub');
}

/** Returns whether a host is one of the account's confirmed sites (exact host, or `*.domain` with the public suffix list). */
export function isConfirmed(_account: Account, _host: string): boolean {
  throw new Error('stub');
}

/** Returns the accounts in the order in which this host's visitor wants them: confirmed first, then likely by issuer, pinned, last used. */
export function rank(_accounts: Account[], _host: string | null): Account[] {
  throw new Error('stub');
}
