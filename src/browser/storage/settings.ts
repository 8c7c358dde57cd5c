// The person's settings, in `storage.local`.
import browser from 'webextension-polyfill';
import { lockMinutes } from '../../core/policy/policy.ts';
import { exclusive } from './locks.ts';
import { onPolicy, readPolicy } from './managed.ts';

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

/**
 * Returns the settings as they count: where nothing or nonsense is stored, the defaults, and no
 * longer time until the vault locks than the organization allows.
 */
export async function readSettings(): Promise<Settings> {
  return allowed(await chosen());
}

async function chosen(): Promise<Settings> {
  const { settings } = await browser.storage.local.get('settings');
  return settingsOf(settings);
}

async function allowed(settings: Settings): Promise<Settings> {
  const lockAfterMinutes = lockMinutes(await readPolicy(), settings.lockAfterMinutes);
  return { ...settings, lockAfterMinutes };
}

/**
 * Changes some settings and returns all of them, as they count; of two windows that write at once,
 * neither undoes the other's change.
 */
export function writeSettings(change: Partial<Settings>): Promise<Settings> {
  return exclusive('settings', async () => {
    // What the person chose stays stored, for when the organization allows it again.
    const settings = { ...(await chosen()), ...change };
    await browser.storage.local.set({ settings });
    return allowed(settings);
  });
}

/**
 * Calls back with the settings as they count whenever any window changes them, or the organization
 * what it allows; returns the function that stops it.
 */
export function onSettings(listener: (settings: Settings) => void): () => void {
  const heard = (changes: Record<string, { newValue?: unknown }>): void => {
    if (changes.settings) void allowed(settingsOf(changes.settings.newValue)).then(listener);
  };
  browser.storage.local.onChanged.addListener(heard);
  const stopPolicy = onPolicy(() => void readSettings().then(listener, () => undefined));
  return () => {
    browser.storage.local.onChanged.removeListener(heard);
    stopPolicy();
  };
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
