import browser from 'webextension-polyfill';

/**
 * `active`: input not long ago; `idle`: none since; `locked`: the screen is locked or its saver
 * runs.
 */
export type Presence = 'active' | 'idle' | 'locked';

// Chromium rejects less than 15 seconds.
const LEAST_SECONDS = 15;

/** Sets after how many seconds without input `onPresence` says idle. */
export function idleAfter(seconds: number): void {
  browser.idle.setDetectionInterval(Math.max(LEAST_SECONDS, seconds));
}

/** Returns whether the person touched the computer within that many seconds. */
export function presence(seconds: number): Promise<Presence> {
  return browser.idle.queryState(Math.max(LEAST_SECONDS, seconds));
}

/** Calls back when the person leaves, comes back or locks the screen; registered synchronously. */
export function onPresence(listener: (presence: Presence) => void): void {
  browser.idle.onStateChanged.addListener(listener);
}
