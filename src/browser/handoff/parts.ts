import browser from 'webextension-polyfill';

/**
 * The texts of the codes of one export that were read so far, each once; `name` is what they share.
 */
export interface Parts {
  name: string;
  texts: string[];
}

/**
 * Returns the exports read so far from session memory, the one read last at the end; they survive a
 * closed popup, not a closed browser.
 */
export async function readParts(): Promise<Parts[]> {
  const { parts } = await browser.storage.session.get('parts');
  return Array.isArray(parts) && parts.every(isParts) ? parts : [];
}

/** Replaces the exports read so far. */
export async function writeParts(parts: Parts[]): Promise<void> {
  if (parts.length === 0) await browser.storage.session.remove('parts');
  // A list keeps its order, while Chromium sorts the names of an object.
  else await browser.storage.session.set({ parts });
}

function isParts(value: unknown): value is Parts {
  const { name, texts } = (value ?? {}) as Record<string, unknown>;
  return (
    typeof name === 'string' &&
    Array.isArray(texts) &&
    texts.every((text) => typeof text === 'string')
  );
}
