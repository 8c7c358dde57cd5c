import { createServer, type Server } from 'node:http';
import { basename, extname } from 'node:path';
import type { Page, WebWorker } from 'puppeteer-core';
import { clickToolbar, closePopups, type Session, startBrowser, workerOf } from './browser.ts';
import { changedSince, type Input, type Inputs, rememberRoots, typedIn } from './inputs.ts';
import { parts } from './parts.ts';
import { addByHand, confirmSite, popupWithVault, press } from './popup.ts';

const PASSWORD = 'three pelicans hum at dusk 71';
/** OTP secret of the account that is filled: the Base32 alphabet of RFC 4648, nobody's. */
export const KEY = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
/** A page whose field is certain; on it the site is confirmed for the account. */
const START = `<!doctype html><title>Sign in</title>\
<form><label for="otp">Authentication code</label>
<input id="otp" name="otp" autocomplete="one-time-code"><button>Verify</button></form>`;
/** Milliseconds; longer than a fill that waits for the next code. */
const PATIENCE_MS = 15_000;

/** The note that the service worker left about one fill. */
interface Ended {
  outcome: string;
  code: string | null;
}

/**
 * How a page was filled: the outcome, the refusal code or `null`, the inputs that changed, and the
 * milliseconds from the key press to the outcome.
 */
export interface Filled {
  outcome: 'filled' | 'offered' | 'none' | 'refused';
  reason: string | null;
  changed: Input[];
  ms: number;
}

/** A browser with one account, for which the site at `base` is confirmed. */
export interface Filler {
  page: Page;
  /**
   * Opens a page of the site, waits for the selector `ready` if given, and presses the shortcut.
   */
  fill(path: string, ready?: string): Promise<Filled>;
  /** Presses the shortcut on the page as it is now. */
  press(): Promise<Filled>;
  /**
   * Opens a page of the site and presses Fill in the popup, which takes the focus from the page;
   * returns the popup's message.
   */
  fillFromPopup(path: string): Promise<string>;
  /** Sets the browser's own zoom for the site; 1 is none. */
  zoom(factor: number): Promise<void>;
  close(): Promise<void>;
}

const KINDS: Record<string, string> = { '.js': 'javascript', '.css': 'css' };

/**
 * Serves pages by name on 127.0.0.1; `latchkey-start` is the page on which the site is confirmed.
 */
export function servePages(read: (name: string) => Promise<string | Uint8Array>): Promise<Server> {
  const server = createServer((request, response) => {
    const name = basename(decodeURIComponent((request.url ?? '').split('?')[0] ?? ''));
    response.setHeader('content-type', `text/${KINDS[extname(name)] ?? 'html'}; charset=utf-8`);
    if (name === 'latchkey-start') return void response.end(START);
    read(name).then(
      (page) => response.end(page),
      () => response.writeHead(404).end(),
    );
  });
  return new Promise((listening) => server.listen(0, '127.0.0.1', () => listening(server)));
}

/** Returns the address of a server of `servePages`, with a slash at its end. */
export function baseOf(server: Server): string {
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/`;
}

/** `dist`: another build; `start`: a page of the site's own on which the site is confirmed. */
interface FillerStart {
  dist?: string;
  start?: string;
}

/**
 * Opens a browser with a filler. One toolbar click is enough, since its access survives navigation
 * within the site.
 */
export async function openFiller(base: string, { dist, start }: FillerStart = {}): Promise<Filler> {
  const session = await startBrowser(dist === undefined ? {} : { dist });
  const page = await session.browser.newPage();
  await page.evaluateOnNewDocument(rememberRoots);
  await prepare(session, page, base + (start ?? 'latchkey-start'));
  const worker = await workerOf(session);
  // Instead of opening the popup, which would tell why nothing was filled, the tests read the note
  // with the reason.
  await worker.evaluate('chrome.action.openPopup = () => Promise.resolve()');
  return {
    page,
    fill: (path, ready) => fillOne(page, worker, base + path, ready),
    press: () => pressOn(page, worker),
    fillFromPopup: (path) => fillFromPopup(session, page, base + path),
    zoom: async (factor) => void (await worker.evaluate(`chrome.tabs.setZoom(${factor})`)),
    close: () => session.close(),
  };
}

async function prepare(session: Session, page: Page, url: string): Promise<void> {
  await page.goto(url, { waitUntil: 'load' });
  const popup = await popupWithVault(session, page, PASSWORD);
  await addByHand(popup, { issuer: 'Example', accountName: 'eve@example.com', key: KEY });
  await press(popup, parts.home.chooseAccount);
  await press(popup, parts.row.deed);
  await confirmSite(popup);
  await closePopups(session);
  await page.bringToFront();
}

async function fillOne(
  page: Page,
  worker: WebWorker,
  url: string,
  ready?: string,
): Promise<Filled> {
  await page.goto(url, { waitUntil: 'load' });
  if (ready) await page.waitForSelector(ready);
  return pressOn(page, worker);
}

async function fillFromPopup(session: Session, page: Page, url: string): Promise<string> {
  await page.goto(url, { waitUntil: 'load' });
  const popup = await clickToolbar(session, page);
  await press(popup, parts.card.fill);
  const said = await popup.waitForSelector(`${parts.message.good}, ${parts.message.bad}`);
  const text = (await said?.evaluate((line) => line.textContent?.trim())) ?? '';
  await closePopups(session);
  await page.bringToFront();
  return text;
}

async function pressOn(page: Page, worker: WebWorker): Promise<Filled> {
  const before: Inputs = await typedIn(page);
  const started = performance.now();
  const { outcome, code } = await command(worker);
  const ms = Math.round(performance.now() - started);
  const changed = changedSince(before, await typedIn(page));
  return { outcome: named(outcome, code), reason: code, changed, ms };
}

function named(outcome: string, code: string | null): Filled['outcome'] {
  if (outcome === 'filled' || outcome === 'offered') return outcome;
  return code === 'field_none' ? 'none' : 'refused';
}

/** Triggers the shortcut within the extension, and waits for the note on how the fill ended. */
async function command(worker: WebWorker): Promise<Ended> {
  return (await worker.evaluate(`new Promise((resolve, reject) => {
    const unheard = { outcome: 'refused', code: 'no answer' };
    const late = setTimeout(() => resolve(unheard), ${PATIENCE_MS});
    const heard = ({ quick }) => {
      if (!quick?.newValue) return;
      clearTimeout(late);
      chrome.storage.session.onChanged.removeListener(heard);
      resolve(quick.newValue);
    };
    chrome.storage.session.remove('quick').then(() => {
      chrome.storage.session.onChanged.addListener(heard);
      chrome.commands.onCommand.dispatch('fill');
    }, reject);
  })`)) as Ended;
}
