import { readFile } from 'node:fs/promises';
import type { Page } from 'puppeteer-core';
import { chance } from '../../core/qr/draw.ts';
import { closePopups } from '../../e2e/drive/browser.ts';
import { startFilled } from '../profile.ts';
import type { Player } from '../turns.ts';
import { popupOver, type Side, seen } from './side.ts';
import { type Longest, longestTask } from './tasks.ts';

/**
 * One page of `pages/pages.json`, and what the popup must list of it: `issuer · account` by the
 * alphabet, and how many codes else.
 */
export interface BenchPage {
  file: string;
  height: number;
  accounts: string[];
  others: number;
}

/** A scan that says nothing for so long has failed, in milliseconds. */
const PATIENCE_MS = 30_000;
const WIDTH = 1280;

/**
 * What is noted of all scans: the longest tasks by page, and the pages of which the list was wrong.
 */
export interface Seen {
  tasks: Map<string, Longest[]>;
  wrong: string[];
}

/** What one scan listed. */
interface Answer {
  accounts: string[];
  others: number;
  ms: number;
}

/** Returns the pages of the bench. */
export async function benchPages(): Promise<BenchPage[]> {
  return JSON.parse(await readFile('test/bench/pages/pages.json', 'utf8')) as BenchPage[];
}

/**
 * Scans the pages one after the other, each round another, from the press until the popup lists
 * what was found or says that there is nothing. Notes the longest task of the page's main thread by
 * page, and throws where the list is not the right one.
 */
export async function scanPlayer(
  side: Side,
  pages: BenchPage[],
  { tasks, wrong }: Seen,
): Promise<Player> {
  const session = await startFilled(side.folder, { accounts: 10, codes: 0 }, 'product');
  const page = await session.browser.newPage();
  const { home } = side.parts;
  const scan = async (one: BenchPage): Promise<Answer & { task: Longest }> => {
    await closePopups(session);
    await page.setViewport({ width: WIDTH, height: one.height, deviceScaleFactor: 0 });
    await page.goto(`${side.base}pages/${one.file}`, { waitUntil: 'load' });
    await settled(page);
    const { popup } = await popupOver(session, page, side);
    await seen(popup, home.scan);
    let answer: Answer = { accounts: [], others: 0, ms: 0 };
    const task = await longestTask(page, async () => {
      answer = await pressAndRead(popup, side);
    });
    await closePopups(session);
    return { ...answer, task };
  };
  return {
    play: async (round) => {
      const one = pageOf(pages, round);
      const { accounts, others, ms, task } = await scan(one);
      if (accounts.join() !== one.accounts.join() || others !== one.others) {
        if (round > 0) wrong.push(one.file);
        throw new Error(
          `${one.file}: wrong, the popup lists ${accounts.join(', ')}, ${others} others`,
        );
      }
      if (round > 0) tasks.set(one.file, [...(tasks.get(one.file) ?? []), task]);
      return { scan: ms };
    },
    close: () => session.close(),
  };
}

/** Returns the page of a round: every page once, in an order of its own, before any comes again. */
export function pageOf(pages: BenchPage[], round: number): BenchPage {
  const [turn, at] = [Math.floor(round / pages.length), round % pages.length];
  const any = chance(turn + 1);
  const order = pages.map((page) => ({ page, by: any() })).sort((a, b) => a.by - b.by);
  const one = order[at]?.page;
  if (!one) throw new Error('There are no pages.');
  return one;
}

async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)));
    for (let i = 0; i < 3; i++) await new Promise((resolve) => requestAnimationFrame(resolve));
  });
}

async function pressAndRead(popup: Page, { parts: { home, found, scan } }: Side): Promise<Answer> {
  const places = {
    end: `${found.screen}, ${scan.sentence}`,
    offer: found.offer,
    other: found.other,
  };
  return popup.evaluate(
    async (button, { end, offer, other }, patience) => {
      const pressed = performance.now();
      document.querySelector<HTMLElement>(button)?.click();
      const ms = await new Promise<number>((resolve, reject) => {
        const look = (): void => {
          if (document.querySelector(end)) resolve(performance.now() - pressed);
        };
        new MutationObserver(look).observe(document, { subtree: true, childList: true });
        setTimeout(() => reject(new Error('The scan did not end.')), patience);
        look();
      });
      const textOf = (element: Element, name: string): string =>
        element.querySelector(name)?.textContent?.trim() ?? '';
      const accounts = [...document.querySelectorAll(offer)].map(
        (one) => `${textOf(one, '.issuer')} · ${textOf(one, '.account-name')}`,
      );
      return { accounts: accounts.sort(), others: document.querySelectorAll(other).length, ms };
    },
    home.scan,
    places,
    PATIENCE_MS,
  );
}
