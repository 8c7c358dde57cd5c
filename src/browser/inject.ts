import browser from 'webextension-polyfill';
import type { PageCall, PageCalls } from '../core/page/calls.ts';
import { Refusal } from '../core/refusal.ts';

/** One document of a tab; without `documentIds` the top document. */
export interface Target {
  tabId: number;
  documentIds?: string[];
  allFrames?: boolean;
}

/** What one document answered. */
export interface Answer<T> {
  documentId: string;
  frameId: number;
  value: T;
}

// The grant of a key press can arrive a moment after the event: 7 of 49 presses failed at once, 30
// of 30 after 25 ms.
const GRANT_TRIES = 20;
const GRANT_WAIT_MS = 25;

/** What Chromium and Firefox say of a tab, a frame or a document that is there no more. */
const GONE =
  /No (document|frame|tab) with id|Frame with ID|Invalid (frame|tab)|was (removed|closed)/i;
/** What they say of a grant that is missing, and may still come. */
const NOT_YET = /Cannot access contents|permission/i;
/** What they say of pages that no grant opens, those that failed to load among them. */
const NEVER = /Cannot access |cannot be scripted|showing error page/i;

/**
 * Returns what each document of the target answers to a call, injecting the built file first.
 * Refuses with `page_forbidden` when the browser does not let us into the page, `page_gone` when
 * the document was replaced; what else goes wrong is thrown on as it is.
 */
export async function ask<Name extends PageCall>(
  target: Target,
  file: string,
  name: Name,
  ...args: Parameters<PageCalls[Name]>
): Promise<Answer<Awaited<ReturnType<PageCalls[Name]>>>[]> {
  // Firefox takes a path without a slash from the folder of the page that asks.
  await granted(() =>
    browser.scripting.executeScript({ target, files: [`/${file.replace(/^\//, '')}`] }),
  );
  const results = await granted(() =>
    browser.scripting.executeScript({
      target,
      func: (call: string, given: unknown[]) =>
        (globalThis as { latchkey?: Record<string, (...a: unknown[]) => unknown> }).latchkey?.[
          call
        ]?.(...given),
      args: [name, args],
    }),
  );
  return (results as Injected[])
    .filter((result) => result.result !== null && result.result !== undefined)
    .map((result) => ({
      documentId: result.documentId,
      frameId: result.frameId,
      value: result.result as Awaited<ReturnType<PageCalls[Name]>>,
    }));
}

interface Injected {
  documentId: string;
  frameId: number;
  result: unknown;
}

async function granted<T>(attempt: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await attempt();
    } catch (caught) {
      const message = caught instanceof Error ? caught.message : '';
      const isEarly = NOT_YET.test(message);
      const isClosed = NEVER.test(message);
      if (!isClosed && GONE.test(message)) throw new Refusal('page_gone');
      if (!isEarly && !isClosed) throw caught;
      if (!isEarly || tries >= GRANT_TRIES) throw new Refusal('page_forbidden');
      await new Promise((resolve) => setTimeout(resolve, GRANT_WAIT_MS));
    }
  }
}
