import browser from 'webextension-polyfill';
import { COPIED } from './storage/session.ts';

/** The part of `chrome.offscreen` that is used; the polyfill has no types for it. */
interface Offscreen {
  createDocument(what: { url: string; reasons: string[]; justification: string }): Promise<void>;
  closeDocument(): Promise<void>;
}

const ASKED = { permissions: ['clipboardWrite' as const] };
const PAGE = 'src/background/clipboard.html';

/** Puts a text on the clipboard; rejects where the browser does not let us. */
export function writeClipboard(text: string): Promise<void> {
  return navigator.clipboard.writeText(text);
}

/**
 * Returns whether this browser has a way to write to the clipboard while no page of ours is open.
 */
export function canOverwrite(): boolean {
  // Firefox's background is a page and has the clipboard itself
  return offscreen() !== null || browser.runtime.getManifest().background?.scripts !== undefined;
}

/** Returns whether the person has allowed us to write to the clipboard without a click. */
export function mayOverwrite(): Promise<boolean> {
  return browser.permissions.contains(ASKED);
}

/** Asks the person for that; only in answer to a click. Returns whether it is allowed. */
export function askOverwrite(): Promise<boolean> {
  return browser.permissions.request(ASKED);
}

/** Gives the permission back. */
export async function giveBackOverwrite(): Promise<void> {
  await browser.permissions.remove(ASKED);
}

/**
 * Calls back when any permission of ours was given or taken; returns the function that stops it.
 */
export function onPermission(listener: () => void): () => void {
  const { onAdded, onRemoved } = browser.permissions;
  for (const event of [onAdded, onRemoved]) event.addListener(listener);
  return () => {
    for (const event of [onAdded, onRemoved]) event.removeListener(listener);
  };
}

/**
 * Puts nothing (in Chromium a space) in the place of what is on the clipboard, without any page of
 * ours in sight.
 */
export async function overwriteClipboard(): Promise<void> {
  const hidden = offscreen();
  if (!hidden) return writeClipboard('');
  // there can be one such document only; a worker that ended early may have left it
  await hidden.closeDocument().catch(() => undefined);
  await hidden.createDocument({
    url: PAGE,
    reasons: ['CLIPBOARD'],
    justification: 'Overwrites a copied code on the clipboard.',
  });
  await hidden.closeDocument();
}

/** Remembers in the browser's memory that the clipboard holds something of ours: never what. */
export function leaveCopied(): Promise<void> {
  return browser.storage.session.set({ [COPIED]: true });
}

/**
 * Returns whether something of ours was copied since the browser started and was not overwritten
 * yet, and forgets it.
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
