import browser from 'webextension-polyfill';

/** The codes of an export read so far, by the number that all of them share, then by their own number. */
export interface Parts {
  [batch: string]: { [part: string]: string };
}

/** Returns the codes read so far, from the browser's memory; they survive a closed popup, not a closed browser. */
export async function readParts(): Promise<Parts> {
  const { parts } = await browser.storage.session.get('parts');
  return isParts(parts) ? parts : {};
}

/** Replaces the codes read so far. */
export function writeParts(parts: Parts): Promise<void> {
  return browser.storage.session.set({ parts });
}

function isParts(value: unknown): value is Parts {
  const batches = typeof value === 'object' && value !== null ? Object.values(value) : [null];
  return batches.every(
    (batch) =>
      typeof batch === 'object' &&
      batch !== null &&
      Object.values(batch).every((text) => typeof text === 'string'),
  );
}
