import browser from 'webextension-polyfill';

/**
 * A fill into a frame of another host, for which the browser is about to ask the person; says no
 * code.
 */
export interface FrameIntent {
  tabId: number;
  /** What the tab showed, and its top document: neither may be another by then. */
  url: string;
  documentId: string;
  /** Host of the frame, which the person read and accepted for the account. */
  host: string;
  accountId: string;
  /** When the person pressed, seconds since 1970. */
  at: number;
}

/** Leaves the intent where it outlives the popup, in memory only. */
export function leaveIntent(intent: FrameIntent): Promise<void> {
  return browser.storage.session.set({ intent });
}

/** Returns the intent that was left, or `null`. */
export async function readIntent(): Promise<FrameIntent | null> {
  const { intent } = await browser.storage.session.get('intent');
  return isIntent(intent) ? intent : null;
}

/** Returns the intent that was left and forgets it, or `null`. */
export async function takeIntent(): Promise<FrameIntent | null> {
  const intent = await readIntent();
  await browser.storage.session.remove('intent');
  return intent;
}

function isIntent(value: unknown): value is FrameIntent {
  const { tabId, url, documentId, host, accountId, at } = (value ?? {}) as Record<string, unknown>;
  return (
    [tabId, at].every((number) => typeof number === 'number') &&
    [url, documentId, host, accountId].every((text) => typeof text === 'string')
  );
}
