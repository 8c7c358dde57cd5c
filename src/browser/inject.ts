// Calls functions of our injected scripts in the documents of a tab.
import browser from 'webextension-polyfill';
import type { PageCall, PageCalls } from '../core/page/calls.ts';
import { Refusal } from '../core/refusal.ts';

/**
 * Which documents of a tab: those of `documentIds`, all within reach with `allFrames`, else the top
 * one.
 */
export interface Target {
  tabId: number;
  documentIds?: string[];
  allFrames?: boolean;
}

/** The answer of one document; `frameId` 0 is the top one. */
export interface Answer<T> {
  documentId: string;
  frameId: number;
  value: T;
}

// The access that a key press grants can come a moment after the event: 7 of 49 presses failed at
// once, and all of 30 worked after 25 ms.
const GRANT_TRIES = 20;
const GRANT_WAIT_MS = 25;

/** Error messages of Chromium and Firefox for a tab, frame or document that no longer exists. */
const GONE =
  /No (document|frame|tab) with id|Frame with ID|Invalid (frame|tab)|was (removed|closed)/i;
/** Their error messages for access that is missing, and may still come. */
const NOT_YET = /Cannot access contents|permission/i;
/** Their error messages for pages that no grant opens, and for pages that failed to load. */
const NEVER = /Cannot access |cannot be scripted|showing error page/i;

/**
 * Injects the built file `file` and returns what each document of the target answers to a call;
 * documents that answer `null` or nothing are left out. Refuses `page_forbidden` when the browser
 * gives no access to the page, `page_gone` when the document was replaced; any other error is
 * thrown as it is.
 */
export async function ask<Name extends PageCall>(
  target: Target,
  file: string,
  name: Name,
  ...args: Parameters<PageCalls[Name]>
): Promise<Answer<Awaited<ReturnType<PageCalls[Name]>>>[]> {
  // Firefox resolves a path without a leading slash against the folder of the page that asks.
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
