// Scans what is out of sight, by scrolling to it.
import { ask } from '../../browser/inject.ts';
import { type CurrentTab, quickScreenshot } from '../../browser/tabs.ts';
import captureFile from '../../content/capture.ts?script&iife';
import type { PageSightings } from '../../core/page/sighting.ts';
import type { Decoder } from './decode/decoder.ts';
import { type Found, NO_JOB } from './decode/job.ts';

/** Most elements out of sight that are scrolled to. */
const MOST = 4;
/** Chromium takes at most two screenshots a second. */
const BETWEEN_SCREENSHOTS_MS = 520;

/**
 * Scrolls to each element out of sight, reads it on a screenshot, and scrolls everything back at
 * the end. Once a code was found (`found`: before this), only elements that `isWorth` accepts are
 * worth half a second each. Returns the codes; rejects with the signal's reason when aborted.
 */
export async function readHidden(
  tab: CurrentTab,
  hidden: PageSightings['hidden'],
  decoder: Decoder,
  { found: before, signal }: { found: boolean; signal?: AbortSignal | undefined },
): Promise<Found[]> {
  const { tabId, windowId } = tab;
  const found: Found[] = [];
  try {
    const worth = before ? hidden.filter(isWorth) : hidden;
    for (const one of worth.slice(0, MOST)) {
      if (found.length > 0 && !isWorth(one)) continue;
      const { id, top, veiled, contrast } = one;
      await new Promise((resolve) => setTimeout(resolve, BETWEEN_SCREENSHOTS_MS));
      signal?.throwIfAborted();
      const [answer] = await ask({ tabId }, captureFile, 'capture.reveal', id);
      if (!answer?.value) continue;
      const { box, forced, ...around } = answer.value;
      const screenshot = await quickScreenshot(windowId);
      const job = {
        ...NO_JOB,
        ...around,
        screenshot,
        boxes: [{ box, top, ...(veiled && { veiled }), ...(contrast && { contrast }) }],
        only: true,
      };
      const read = (await decoder.decode(job)).found;
      found.push(...(forced ? read.map((seen) => ({ ...seen, veiled: true })) : read));
    }
  } finally {
    await ask({ tabId }, captureFile, 'capture.restore').catch(() => []);
  }
  return found;
}

/**
 * Returns whether an element out of sight is worth a look although codes were read already: the
 * page calls it a code, or its own pixels were read and may be hidden.
 */
export function isWorth({ named, veiled }: PageSightings['hidden'][number]): boolean {
  return named === true || veiled === true;
}
