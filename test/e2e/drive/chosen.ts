import type { Page } from 'puppeteer-core';
import { extensionUrl, openPage, type Session } from './browser.ts';
import { parts } from './parts.ts';
import { chooseFiles } from './pictures.ts';
import { createVault, press } from './popup.ts';

// Chooses many picture files one after the other, as a person does. Needs the build of
// `test/qr/vite.config.ts`, which gives away the texts that were read.

/**
 * What the product answered to one file: the texts of its codes, or a sentence; `ms` is the time it
 * took in milliseconds.
 */
export interface Answer {
  texts: string[];
  sentence: string;
  ms: number;
}

/** Creates a vault that does not lock by itself, and returns the page for pictures. */
export async function openPictures(session: Session, password: string): Promise<Page> {
  const popup = await openPage(session, extensionUrl(session, 'src/popup/index.html'));
  await createVault(popup, password);
  await popup.close();
  const page = await openPage(session, extensionUrl(session, 'src/pictures/index.html'));
  await page.evaluate(stayOpen);
  return page;
}

/**
 * Chooses a file as a person does and returns the answer; `ms` runs until the list or the sentence
 * is shown.
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

/** Milliseconds after which a file counts as not answered. */
const PATIENCE_MS = 30_000;

async function stayOpen(): Promise<void> {
  const { chrome } = globalThis as unknown as {
    chrome: { storage: { local: { set(o: object): unknown } } };
  };
  await chrome.storage.local.set({
    settings: { language: 'en', lockAfterMinutes: 0, look: 'light' },
  });
}

/** Runs in the page for pictures: waits for the answer to the next chosen file. */
function watchChoice(
  chooser: string,
  found: string,
  outcome: string,
  patience: number,
): Promise<Answer> {
  globalThis.latchkeyTold = undefined;
  const before = document.querySelector(outcome);
  return new Promise((resolve, fail) => {
    const chosen = (): void => {
      const started = performance.now();
      const check = (): void => {
        const [told, ms] = [globalThis.latchkeyTold, Math.round(performance.now() - started)];
        const said = document.querySelector(outcome);
        const sentence = said === before ? '' : (said?.textContent ?? '');
        const isAnswered = sentence !== '' || document.querySelector(found) !== null;
        if (told && isAnswered) resolve({ texts: told.texts, sentence, ms });
        else if (ms > patience && isAnswered)
          fail(new Error('The build does not tell what it read'));
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
