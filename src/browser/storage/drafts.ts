import browser from 'webextension-polyfill';

/**
 * What was typed and not saved, sealed, by the name of its form; the one written last stands at the
 * end.
 */
export type Drafts = [name: string, sealed: string][];

/** Returns the drafts in the browser's memory; they survive a closed popup, not the lock. */
export async function readDrafts(): Promise<Drafts> {
  const { drafts } = await browser.storage.session.get('drafts');
  return Array.isArray(drafts) && drafts.every(isDraft) ? drafts : [];
}

/** Replaces the drafts. */
export async function writeDrafts(drafts: Drafts): Promise<void> {
  if (drafts.length === 0) await browser.storage.session.remove('drafts');
  // A list, as Chromium sorts the names of an object.
  else await browser.storage.session.set({ drafts });
}

function isDraft(value: unknown): value is Drafts[number] {
  return (
    Array.isArray(value) && value.length === 2 && value.every((text) => typeof text === 'string')
  );
}
