import type { Page } from 'puppeteer-core';
import { extensionUrl, openPage } from '../e2e/drive/browser.ts';
import { parts } from '../e2e/drive/parts.ts';
import { median, ratio } from './median.ts';
import type { Parts } from './plays/side.ts';
import { PASSWORD, startFilled } from './profile.ts';

const SIZES = [10, 1000];
const ROUNDS = 9;

/**
 * One size's line; milliseconds. `gap_ms` is the longest time for which the popup's main thread
 * answered nothing, the median of all rounds.
 */
interface UnlockLine {
  alone_ms: number;
  popup_ms: number;
  vault_ms: number;
  ratio: number;
  gap_ms: number;
}

/**
 * Returns, by the number of accounts, what unlocking takes: in the popup from the press to the list
 * with codes, in the vault alone, and the derivation alone by hash-wasm in a blank Worker with the
 * same parameters. `ratio` is popup : derivation.
 */
export async function measureUnlock(folder: string): Promise<Record<string, UnlockLine>> {
  const lines: Record<string, UnlockLine> = {};
  for (const size of SIZES) lines[size] = await measure(folder, size);
  return lines;
}

async function measure(folder: string, accounts: number): Promise<UnlockLine> {
  const session = await startFilled(folder, { accounts, codes: 0 }, 'filling');
  try {
    const calls = await openPage(session, extensionUrl(session, 'test/bench/calls.html'));
    const popup = await openPage(session, extensionUrl(session, 'src/popup/index.html'));
    const [alone, vault, whole, gaps]: number[][] = [[], [], [], []];
    // The first round warms up and is thrown away.
    for (let round = 0; round <= ROUNDS; round++) {
      const { inside } = await ask<{ inside: number }>(calls, 'alone', PASSWORD);
      const called = await ask<number>(calls, 'unlock', PASSWORD);
      const { took, gap } = await unlockThere(popup, parts);
      if (round === 0) continue;
      alone?.push(inside);
      vault?.push(called);
      whole?.push(took);
      gaps?.push(gap);
    }
    return {
      alone_ms: Math.round(median(alone ?? [])),
      popup_ms: Math.round(median(whole ?? [])),
      vault_ms: Math.round(median(vault ?? [])),
      ratio: ratio(whole ?? [], alone ?? []),
      gap_ms: Math.round(median(gaps ?? [])),
    };
  } finally {
    await session.close();
  }
}

/** Calls a function of the page `calls.html` and returns its answer. */
export async function ask<T>(calls: Page, name: string, ...given: unknown[]): Promise<T> {
  await calls.bringToFront();
  await calls.waitForFunction('globalThis.calls !== undefined');
  return calls.evaluate(
    (asked, args) =>
      (
        globalThis as unknown as { calls: Record<string, (...all: unknown[]) => Promise<never>> }
      ).calls[asked]?.(...args),
    name,
    given,
  ) as Promise<T>;
}

/**
 * Locks the vault where it is open, and opens it; returns milliseconds from the press to the list,
 * and the longest silence of the popup.
 */
export async function unlockThere(
  popup: Page,
  { home, locked }: Parts,
): Promise<{ took: number; gap: number }> {
  await popup.bringToFront();
  await popup.waitForSelector(`${home.lock}, ${locked.screen}`);
  if (await popup.$(home.lock)) await popup.click(home.lock);
  await popup.waitForSelector(locked.screen);
  await popup.type(locked.password, PASSWORD);
  return popup.evaluate(pressAndWatch, locked.submit, `${home.screen} .code`);
}

/**
 * Runs in the popup: presses, and watches the main thread until the list is there and a moment
 * longer.
 */
export async function pressAndWatch(
  button: string,
  shown: string,
): Promise<{ took: number; gap: number }> {
  const begun = performance.now();
  let [last, gap, took] = [begun, 0, 0];
  return new Promise((resolve) => {
    const timer = setInterval(() => {
      const now = performance.now();
      gap = Math.max(gap, now - last);
      last = now;
      if (took === 0 || now - begun < took + 200) return;
      clearInterval(timer);
      resolve({ took, gap });
    }, 10);
    new MutationObserver((_records, observer) => {
      if (!document.querySelector(shown)) return;
      observer.disconnect();
      requestAnimationFrame(() => {
        took = performance.now() - begun;
      });
    }).observe(document, { subtree: true, childList: true });
    document.querySelector<HTMLElement>(button)?.click();
  });
}
