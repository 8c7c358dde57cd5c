import browser from 'webextension-polyfill';

/** How a fill without the popup ended; says no code and no account. `at` in seconds since 1970. */
export interface QuickOutcome {
  tabId: number;
  outcome: string;
  /** Refusal code, where there is one. */
  code: string | null;
  at: number;
}

/** Leaves the outcome for the popup, in memory only, until the next one. */
export function leaveOutcome(outcome: QuickOutcome): Promise<void> {
  return browser.storage.session.set({ quick: outcome });
}

/** Returns the outcome that was left and forgets it, or `null`. */
export async function takeOutcome(): Promise<QuickOutcome | null> {
  const { quick } = await browser.storage.session.get('quick');
  if (typeof quick !== 'object' || quick === null) return null;
  await browser.storage.session.remove('quick');
  return quick as QuickOutcome;
}
