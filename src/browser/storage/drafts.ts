import browser from 'webextension-polyfill';

/**
 * Sealed texts of what was typed and not saved, by the name of the form; the one written last at
 * the end.
 */
export type Drafts = [name: string, sealed: string][];

/** Returns the drafts from session memory; they survive a closed popup, not the lock. */
export async function readDrafts(): Promise<Drafts> {
  const { drafts } = await browser.storage.session.get('drafts');
  return Array.isArray(drafts) && drafts.every(isDraft) ? drafts : [];
}

/** Replaces all drafts. */
export async function writeDrafts(drafts: Drafts): Promise<void> {
  if (drafts.length === 0) await browser.storage.session.remove('drafts');
  // A list keeps its order, while Chromium sorts the names of an object.
  else await browser.storage.session.set({ drafts });
}

function isDraft(value: unknown): value is Drafts[number] {
  return (
    Array.isArray(value) && value.length === 2 && value.every((text) => typeof text === 'string')
  );
}
