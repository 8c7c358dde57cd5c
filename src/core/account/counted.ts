// Whether a draft already has the counter that HOTP needs.
import type { AccountDraft, CountedDraft } from './account.ts';

/**
 * First counters to suggest to the person: nearly all servers start at 0 (RFC 4226 appendix D),
 * google-authenticator's own file at 1.
 */
export const COUNTER_STARTS = [0, 1] as const;

/**
 * Returns whether codes can be computed for a draft: not for a HOTP draft whose link names no
 * counter.
 */
export function isCounted(draft: AccountDraft): draft is CountedDraft {
  return draft.counter !== null;
}
