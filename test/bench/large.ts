import type { Page } from 'puppeteer-core';
import { closePopups, extensionUrl, openPage, type Session } from '../e2e/drive/browser.ts';
import { parts } from '../e2e/drive/parts.ts';
import { press, unlock } from '../e2e/drive/popup.ts';
import type { Site } from '../pages/site.ts';
import { click, clickToPaint } from './click.ts';
import { median } from './median.ts';
import type { Parts } from './plays/side.ts';
import { PASSWORD, startFilled } from './profile.ts';
import { ask } from './unlock.ts';

/** What the large vault holds. */
export const FILLING = { accounts: 10_000, codes: 10 };
const ROUNDS = 5;

/**
 * What a vault of 10,000 accounts takes in the popup, in milliseconds, and of storage.local, in
 * bytes.
 */
interface LargeLine {
  accounts: number;
  recovery_codes: number;
  stored_bytes: number;
  quota_bytes: number;
  unlock_ms: number;
  open_ms: number;
  list_ms: number;
  search_ms: number;
  change_ms: number;
}

/**
 * Returns what 10,000 accounts with 10 recovery codes each cost: unlocking, a click on the toolbar
 * to the first paint, the end of the list, one more letter in the search, an account to the trash.
 * All in the popup; the size is that of both records.
 */
export async function measureLarge(folder: string, site: Site): Promise<LargeLine> {
  const session = await startFilled(folder, FILLING, 'filling');
  try {
    const calls = await openPage(session, extensionUrl(session, 'test/bench/calls.html'));
    const { bytes, quota } = await ask<{ bytes: number; quota: number }>(calls, 'size');
    const page = await openPage(session, `${site.url}/odd/one-field`);
    const { popup } = await click(session.browser, page, session.extension);
    const begun = performance.now();
    await unlock(popup, PASSWORD);
    const unlocked = performance.now() - begun;
    await closePopups(session);
    const opened: number[] = [];
    for (let round = 0; round < ROUNDS; round++)
      opened.push(await clickToPaint(session.browser, page, session.extension));
    const lists: ListRound[] = [];
    for (let round = 0; round < ROUNDS; round++)
      lists.push(await playList(session, page, round, parts));
    return {
      accounts: FILLING.accounts,
      recovery_codes: FILLING.accounts * FILLING.codes,
      stored_bytes: bytes,
      quota_bytes: quota,
      unlock_ms: Math.round(unlocked),
      open_ms: Math.round(median(opened)),
      list_ms: Math.round(median(lists.map(({ list }) => list))),
      search_ms: Math.round(median(lists.flatMap(({ search }) => search))),
      change_ms: Math.round(median(lists.map(({ change }) => change))),
    };
  } finally {
    await session.close();
  }
}

/** What a popup with a long list takes, in milliseconds; `search` for each letter. */
export interface ListRound {
  list: number;
  search: number[];
  change: number;
}

/**
 * Scrolls the popup's list to its end, searches one of its last accounts, another each round, and
 * puts it into the trash.
 */
export async function playList(
  session: Session,
  page: Page,
  round: number,
  { row, home, account, message }: Parts,
): Promise<ListRound> {
  const { popup } = await click(session.browser, page, session.extension);
  await popup.waitForSelector(row.whole);
  const list = await popup.evaluate(toTheEnd);
  const name = `Service ${FILLING.accounts - round}`;
  const search = await popup.evaluate(typeOneByOne, home.search, name);
  await popup.waitForFunction(
    (selector, wanted) => document.querySelector(selector)?.textContent === wanted,
    {},
    row.issuer,
    name,
  );
  await press(popup, row.details);
  await popup.waitForSelector(account.remove);
  const change = await popup.evaluate(pressUntil, account.remove, message.undo);
  await closePopups(session);
  return { list, search, change };
}

/**
 * Runs in the popup: scrolls to the end of the list; returns the time until its last row is
 * painted.
 */
async function toTheEnd(): Promise<number> {
  const painted = (): Promise<void> =>
    new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  const begun = performance.now();
  const scroller = document.querySelector('.scroller');
  if (scroller) scroller.scrollTop = scroller.scrollHeight;
  const isLast = (row: Element | undefined): boolean =>
    row !== undefined && row.getAttribute('aria-posinset') === row.getAttribute('aria-setsize');
  while (!isLast([...document.querySelectorAll('.rows li')].at(-1))) await painted();
  await painted();
  return performance.now() - begun;
}

/**
 * Runs in the popup: types letter by letter; returns the time from each letter to the paint that
 * follows it.
 */
async function typeOneByOne(field: string, text: string): Promise<number[]> {
  const input = document.querySelector<HTMLInputElement>(field);
  const times: number[] = [];
  for (let end = 1; end <= text.length && input; end++) {
    const begun = performance.now();
    input.value = text.slice(0, end);
    input.dispatchEvent(new Event('input', { bubbles: true }));
    await new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    times.push(performance.now() - begun);
  }
  return times;
}

/** Runs in the popup: presses a button; returns the time until what follows is painted. */
async function pressUntil(button: string, shown: string): Promise<number> {
  const painted = (): Promise<void> =>
    new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  const begun = performance.now();
  document.querySelector<HTMLElement>(button)?.click();
  while (!document.querySelector(shown)) await painted();
  await painted();
  return performance.now() - begun;
}
