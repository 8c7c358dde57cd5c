import type { AccountDraft, CountedDraft } from './account.ts';

/**
 * Where HOTP counters start: nearly all servers at 0 (RFC 4226 appendix D), google-authenticator's
 * own file at 1.
 */
export const COUNTER_STARTS = [0, 1] as const;

/**
 * Returns whether a draft gives codes: of a HOTP account without a counter nobody knows the next
 * one.
 */
export function isCounted(draft: AccountDraft): draft is CountedDraft {
  return draft.counter !== null;
}
