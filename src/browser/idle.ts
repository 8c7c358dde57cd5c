import browser from 'webextension-polyfill';

/**
 * `active`: there was input lately; `idle`: there was none; `locked`: the screen is locked or its
 * saver runs.
 */
export type Presence = 'active' | 'idle' | 'locked';

// The least that Chromium accepts.
const LEAST_SECONDS = 15;

/** Sets after how many seconds without input `onPresence` reports `idle`; at least 15. */
export function idleAfter(seconds: number): void {
  browser.idle.setDetectionInterval(Math.max(LEAST_SECONDS, seconds));
}

/** Returns whether there was input within so many seconds, at least 15. */
export function presence(seconds: number): Promise<Presence> {
  return browser.idle.queryState(Math.max(LEAST_SECONDS, seconds));
}

/**
 * Calls back when the person leaves, comes back or locks the screen. To be called synchronously
 * when the worker starts, so that this wakes it.
 */
export function onPresence(listener: (presence: Presence) => void): void {
  browser.idle.onStateChanged.addListener(listener);
}
