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

/** Calls back with every outcome that is left from now on; returns the function that stops it. */
export function onOutcome(listener: (outcome: QuickOutcome) => void): () => void {
  const heard = (changes: Record<string, { newValue?: unknown }>): void => {
    const { newValue } = changes.quick ?? {};
    if (newValue) listener(newValue as QuickOutcome);
  };
  browser.storage.session.onChanged.addListener(heard);
  return () => browser.storage.session.onChanged.removeListener(heard);
}

/**
 * A field that the person chose with the context menu before it could be filled; `at` in seconds
 * since 1970.
 */
export interface LeftChoice {
  tabId: number;
  /** What `fill` takes as `choice`. */
  choice: string;
  at: number;
}

/** Leaves a choice for the popup, in memory only. */
export function leaveChoice(choice: LeftChoice): Promise<void> {
  return browser.storage.session.set({ choice });
}

/** Returns the choice that was left, which stays for `takeChoice`, or `null`. */
export async function readChoice(): Promise<LeftChoice | null> {
  const { choice } = await browser.storage.session.get('choice');
  return typeof choice === 'object' && choice !== null ? (choice as LeftChoice) : null;
}

/** Returns the choice that was left and forgets it, or `null`. */
export async function takeChoice(): Promise<LeftChoice | null> {
  const choice = await readChoice();
  if (choice !== null) await browser.storage.session.remove('choice');
  return choice;
}
