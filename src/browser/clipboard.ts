// The clipboard, the permission to write to it without a click, and overwriting it later.
import browser from 'webextension-polyfill';
import { COPIED } from './storage/session.ts';

/** The part of `chrome.offscreen` that is used; the polyfill has no types for it. */
interface Offscreen {
  createDocument(what: { url: string; reasons: string[]; justification: string }): Promise<void>;
  closeDocument(): Promise<void>;
}

const ASKED = { permissions: ['clipboardWrite' as const] };
const PAGE = 'src/background/clipboard.html';

/** Puts a text on the clipboard; rejects where the browser does not allow it. */
export function writeClipboard(text: string): Promise<void> {
  return navigator.clipboard.writeText(text);
}

/** Returns whether this browser lets us write to the clipboard while no page of ours is open. */
export function canOverwrite(): boolean {
  // In Firefox the background is a page, which can write to the clipboard.
  return offscreen() !== null || browser.runtime.getManifest().background?.scripts !== undefined;
}

/** Returns whether the person has allowed us to write to the clipboard without a click. */
export function mayOverwrite(): Promise<boolean> {
  return browser.permissions.contains(ASKED);
}

/**
 * Asks the person for the `clipboardWrite` permission; only within a click. Returns whether we have
 * it.
 */
export function askOverwrite(): Promise<boolean> {
  return browser.permissions.request(ASKED);
}

/** Gives the `clipboardWrite` permission back. */
export async function giveBackOverwrite(): Promise<void> {
  await browser.permissions.remove(ASKED);
}

/** Calls back when we got or lost any permission; returns the function that stops it. */
export function onPermission(listener: () => void): () => void {
  const { onAdded, onRemoved } = browser.permissions;
  for (const event of [onAdded, onRemoved]) event.addListener(listener);
  return () => {
    for (const event of [onAdded, onRemoved]) event.removeListener(listener);
  };
}

/**
 * Overwrites the clipboard with an empty text (in Chromium with a space), also while no page of
 * ours is open.
 */
export async function overwriteClipboard(): Promise<void> {
  const hidden = offscreen();
  if (!hidden) return writeClipboard('');
  // Only one offscreen document can exist, and the one before may still linger.
  await hidden.closeDocument().catch(() => undefined);
  await hidden.createDocument({
    url: PAGE,
    reasons: ['CLIPBOARD'],
    justification: 'Overwrites a copied code on the clipboard.',
  });
  // It closes itself.
}

/** Remembers in session memory that we put something on the clipboard: never what. */
export function leaveCopied(): Promise<void> {
  return browser.storage.session.set({ [COPIED]: true });
}

/**
 * Returns whether `leaveCopied` was called since the browser started or this was asked last, and
 * forgets it.
 */
export async function takeCopied(): Promise<boolean> {
  const { [COPIED]: copied } = await browser.storage.session.get(COPIED);
  await browser.storage.session.remove(COPIED);
  return copied === true;
}

function offscreen(): Offscreen | null {
  const { offscreen: found } = browser as typeof browser & { offscreen?: Offscreen };
  return found ?? null;
}
