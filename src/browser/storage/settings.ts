// The person's settings, in `storage.local`.
import browser from 'webextension-polyfill';
import { exclusive } from './locks.ts';

/**
 * The person's choices; none tells anything about an account, so they are stored unsealed in
 * `storage.local.settings`. They are of this computer: in no backup.
 */
export interface Settings {
  /** A folder name of `_locales`, or `browser` for the browser's language. */
  language: string;
  /** Minutes without input before the vault locks; 0: when the browser closes. */
  lockAfterMinutes: number;
  /** Light, dark, or as the browser. */
  look: 'browser' | 'light' | 'dark';
  /** Whether the clipboard is overwritten half a minute after we copied something. */
  clearClipboard: boolean;
  /** Whether the button of the form is pressed after a code was filled. */
  submits: boolean;
  /** Whether a backup is saved by itself after changes, once a day at most. */
  automaticBackups: boolean;
  /**
   * By how many seconds this computer's clock is taken to be ahead when codes are made (negative:
   * behind); 0 unless the person chose so.
   */
  clockAhead: number;
}

const DEFAULTS: Settings = {
  language: 'browser',
  lockAfterMinutes: 15,
  look: 'browser',
  clearClipboard: false,
  submits: false,
  automaticBackups: false,
  clockAhead: 0,
};

/**
 * Seconds beyond which no offset of the clock is offered, and a stored one is ignored: a day. A
 * site that lies about the time could otherwise have codes made for a time years ahead.
 */
export const MOST_AHEAD = 86_400;

/** Returns the settings; where nothing or nonsense is stored, the defaults. */
export async function readSettings(): Promise<Settings> {
  const { settings } = await browser.storage.local.get('settings');
  return settingsOf(settings);
}

/**
 * Changes some settings and returns all of them; of two windows that write at once, neither undoes
 * the other's change.
 */
export function writeSettings(change: Partial<Settings>): Promise<Settings> {
  return exclusive('settings', async () => {
    const settings = { ...(await readSettings()), ...change };
    await browser.storage.local.set({ settings });
    return settings;
  });
}

/**
 * Calls back with the new settings whenever any window changes them; returns the function that
 * stops it.
 */
export function onSettings(listener: (settings: Settings) => void): () => void {
  const heard = (changes: Record<string, { newValue?: unknown }>): void => {
    if (changes.settings) listener(settingsOf(changes.settings.newValue));
  };
  browser.storage.local.onChanged.addListener(heard);
  return () => browser.storage.local.onChanged.removeListener(heard);
}

/** Returns the settings in a stored value; where that is missing or nonsense, the defaults. */
export function settingsOf(stored: unknown): Settings {
  const given =
    typeof stored === 'object' && stored !== null ? (stored as Record<string, unknown>) : {};
  const { language, lockAfterMinutes, look, clearClipboard, submits, automaticBackups } = given;
  const { clockAhead } = given;
  return {
    language: typeof language === 'string' ? language : DEFAULTS.language,
    lockAfterMinutes:
      typeof lockAfterMinutes === 'number' && lockAfterMinutes >= 0
        ? lockAfterMinutes
        : DEFAULTS.lockAfterMinutes,
    look: look === 'light' || look === 'dark' ? look : DEFAULTS.look,
    clearClipboard: clearClipboard === true,
    submits: submits === true,
    automaticBackups: automaticBackups === true,
    clockAhead: isOffset(clockAhead) ? clockAhead : DEFAULTS.clockAhead,
  };
}

function isOffset(value: unknown): value is number {
  return Number.isSafeInteger(value) && Math.abs(Number(value)) <= MOST_AHEAD;
}
