import type { Page } from 'puppeteer-core';
import { extensionUrl, openPage, type Session } from './browser.ts';
import { parts } from './parts.ts';
import { chooseFiles } from './pictures.ts';
import { createVault, press } from './popup.ts';

// Many pictures by the real way in, one after the other. Needs the build of
// `test/qr/vite.config.ts`, which tells the texts.

/** What the product said of one chosen file: the texts of its codes, or a sentence. */
export interface Answer {
  texts: string[];
  sentence: string;
  ms: number;
}

/**
 * Returns the page for pictures with an open vault that stays open for as long as the evaluation
 * takes.
 */
export async function openPictures(session: Session, password: string): Promise<Page> {
  const popup = await openPage(session, extensionUrl(session, 'src/popup/index.html'));
  await createVault(popup, password);
  await popup.close();
  const page = await openPage(session, extensionUrl(session, 'src/pictures/index.html'));
  await page.evaluate(stayOpen);
  return page;
}

/**
 * Chooses a file as a person does and returns the answer; `ms` runs from the choice until the list
 * or the sentence is there.
 */
export async function choose(page: Page, path: string): Promise<Answer> {
  await page.waitForSelector(parts.pictures.choose);
  const answer = page.evaluate(
    watchChoice,
    parts.pictures.choose,
    parts.found.screen,
    parts.pictures.outcome,
    PATIENCE_MS,
  );
  await chooseFiles(page, [path]);
  const said = await answer;
  if (await page.$(parts.found.screen)) await press(page, parts.back);
  return said;
}

/** A file that is not answered for so long counts as one without an answer, in milliseconds. */
const PATIENCE_MS = 30_000;

async function stayOpen(): Promise<void> {
  const { chrome } = globalThis as unknown as {
    chrome: { storage: { local: { set(o: object): unknown } } };
  };
  await chrome.storage.local.set({
    settings: { language: 'en', lockAfterMinutes: 0, look: 'light' },
  });
}

/** Runs in the page for pictures. */
function watchChoice(
  chooser: string,
  found: string,
  outcome: string,
  patience: number,
): Promise<Answer> {
  const world = globalThis as { latchkeyTexts?: string[] | undefined };
  world.latchkeyTexts = undefined;
  const before = document.querySelector(outcome);
  return new Promise((resolve) => {
    const chosen = (): void => {
      const started = performance.now();
      const check = (): void => {
        const [texts, ms] = [world.latchkeyTexts, Math.round(performance.now() - started)];
        const said = document.querySelector(outcome);
        const sentence = said === before ? '' : (said?.textContent ?? '');
        if (texts && (sentence || document.querySelector(found))) resolve({ texts, sentence, ms });
        else if (ms > patience) resolve({ texts: [], sentence: '', ms });
        else requestAnimationFrame(check);
      };
      check();
    };
    document
      .querySelector(chooser)
      ?.addEventListener('change', chosen, { capture: true, once: true });
  });
}
