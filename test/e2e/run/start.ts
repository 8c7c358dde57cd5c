import { mkdir } from 'node:fs/promises';
import process from 'node:process';
import { type Browser, launch } from 'puppeteer-core';
import { startSite } from '../../pages/site.ts';
import { browserPath, builtFolder, type Session, startBrowser } from '../drive/browser.ts';
import { playStories } from './story.ts';
import { newTally, say } from './tally.ts';
import { build } from './tools.ts';

const OUT = 'out/start';

/**
 * `npm start`: opens a browser with the extension and the demo sites, to try it out. With
 * `--headless`, or on a machine without a display, plays the whole story in every language instead
 * and leaves screenshots in `out/start/`. Returns the exit code.
 */
export default async function main(args: string[]): Promise<number> {
  const firefox = /firefox/i.test(browserPath());
  if (args.includes('--headless') || !hasDisplay()) return await playHeadless(firefox);
  await build(firefox ? 'firefox' : 'chrome');
  return await openWindow(firefox);
}

function hasDisplay(): boolean {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  return process.platform !== 'linux' || Boolean(DISPLAY || WAYLAND_DISPLAY);
}

async function playHeadless(firefox: boolean): Promise<number> {
  if (firefox) {
    say(
      'The story without a window needs Chromium, Chrome or Edge: install one, or set LATCHKEY_BROWSER.',
    );
    return 1;
  }
  const tally = newTally();
  await mkdir(OUT, { recursive: true });
  if (await tally.step('built', () => build('chrome'))) await playStories(tally, OUT);
  return tally.end();
}

async function openWindow(firefox: boolean): Promise<number> {
  const site = await startSite();
  const opened = firefox ? await openFirefox() : await openChromium();
  if (!opened) return 1;
  const [page] = await opened.browser.pages();
  await (page ?? (await opened.browser.newPage())).goto(site.url);
  say(`Latchkey runs in the browser window that has just opened, in a fresh profile.\
 The demo sites: ${site.url}
  1. Pick a site and a language, sign up and choose a password; you come to a QR code.
  2. Click the Latchkey button in the toolbar (behind the puzzle piece; pin it)\
 and create your vault.
  3. Scan this page, save the account, and let Latchkey fill the code. The site checks it for real.
  4. Keep the recovery codes, log out, log in again: Alt+Shift+L or one click fills the new code.
The form above the sites makes their clocks wrong, or shows recovery codes in another layout.
Close the window or press Ctrl+C here to stop; the profile and everything in it are removed.`);
  await ended(opened.browser);
  await opened.close();
  await site.close();
  return 0;
}

type Opened = Pick<Session, 'browser' | 'close'>;

async function openChromium(): Promise<Opened | null> {
  try {
    return await startBrowser({ headless: false, ownSignals: true, network: true });
  } catch (caught) {
    say(
      `This browser did not take the extension (${caught instanceof Error ? caught.message : 'no reason given'}).`,
    );
    say(
      `By hand: open chrome://extensions, switch on developer mode, "Load unpacked", choose ${builtFolder()}`,
    );
    return null;
  }
}

async function openFirefox(): Promise<Opened> {
  const browser = await launch({
    browser: 'firefox',
    executablePath: browserPath(),
    headless: false,
    handleSIGINT: false,
  });
  await browser.installExtension(builtFolder('firefox'));
  return { browser, close: () => browser.close().catch(() => undefined) };
}

/** Waits until the person closes the window or presses Ctrl+C. */
function ended(browser: Browser): Promise<void> {
  return new Promise((resolve) => {
    browser.once('disconnected', () => resolve());
    browser.on('targetdestroyed', async () => {
      // On macOS the browser keeps running when its last window is closed.
      if ((await browser.pages().catch(() => [])).length === 0) resolve();
    });
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
      process.once(signal, () => resolve());
  });
}
