import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import {
  type Browser,
  type Extension,
  launch,
  type Page,
  type Target,
  type WebWorker,
} from 'puppeteer-core';

/** A running browser with the extension loaded and a profile of its own. */
export interface Session {
  browser: Browser;
  extension: Extension;
  /** Closes the browser and removes its profile. */
  close(): Promise<void>;
}

/** How a browser is started; everything has a default that suits the tests. */
export interface Start {
  /** Folder of the built extension; `LATCHKEY_DIST` or `dist`, then `chrome`. */
  dist?: string;
  headless?: boolean;
  args?: string[];
  /** Keep this profile instead of a fresh one (it is not removed at the end). */
  profile?: string;
  /** The browser may go out: for a person who tries it, never for a test. */
  network?: boolean;
  /** The caller ends the browser on Ctrl+C itself. */
  ownSignals?: boolean;
  /** Browser languages, first is best: `ru`, `zh-CN`. */
  language?: string;
}

/** Returns the folder of the built extension. */
export function builtFolder(browser: 'chrome' | 'firefox' = 'chrome'): string {
  return resolve(process.env.LATCHKEY_DIST ?? 'dist', browser);
}

/** Returns the browser that `test/run.mjs` found, or Debian's Chromium. */
export function browserPath(): string {
  return process.env.LATCHKEY_BROWSER ?? '/usr/bin/chromium';
}

const QUIET = [
  // The tests need this computer and nothing else.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
  '--disable-quic',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-search-engine-choice-screen',
  '--password-store=basic',
  // Two pages for the address bar, which no test looks at, would be drawn anew at every step.
  '--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup',
];

/**
 * Starts Chromium with the built extension in a fresh profile. Refuses when the extension was not
 * built.
 */
export async function startBrowser(start: Start = {}): Promise<Session> {
  const dist = start.dist ?? builtFolder();
  if (!existsSync(join(dist, 'manifest.json')))
    throw new Error(`Nothing built in ${dist}: npm run build`);
  const profile = start.profile ?? (await mkdtemp(join(tmpdir(), 'latchkey-')));
  const headless = start.headless ?? true;
  const browser = await launch({
    executablePath: browserPath(),
    headless,
    pipe: true,
    enableExtensions: true,
    userDataDir: profile,
    handleSIGINT: !start.ownSignals,
    // A window that a person uses does not say that it is driven by a test.
    ...(headless ? {} : { ignoreDefaultArgs: ['--enable-automation'] }),
    defaultViewport: headless ? { width: 1280, height: 900 } : null,
    args: [
      ...(start.network ? QUIET.slice(1) : QUIET),
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...(headless ? ['--disable-gpu', '--screen-info={1600x1200}'] : []),
      ...(start.language ? [`--lang=${start.language}`, `--accept-lang=${start.language}`] : []),
      ...(start.args ?? []),
    ],
  });
  const close = async (): Promise<void> => {
    await browser.close().catch(() => undefined);
    if (!start.profile) await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    return { browser, extension: await install(browser, dist), close };
  } catch (caught) {
    await close();
    throw caught;
  }
}

/**
 * Loads an unpacked extension into the running browser. Not `enableExtensions: [dist]` of puppeteer
 * 24, which does not wait for it; and branded Chrome takes this way although it ignores
 * `--load-extension`.
 */
export async function install(browser: Browser, dist: string): Promise<Extension> {
  const id = await browser.installExtension(dist);
  const extension = (await browser.extensions()).get(id);
  if (!extension) throw new Error(`The browser did not load the extension in ${dist}.`);
  return extension;
}

/** Opens a page in a new tab and waits until it has loaded. */
export async function openPage(session: Session, url: string): Promise<Page> {
  const page = await session.browser.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  await page.goto(url, { waitUntil: 'load' });
  return page;
}

/**
 * Clicks the toolbar button while `page` is the tab in front and returns the popup, as a page that
 * can be driven, once it shows its first screen: before, everything is absent from it. The click
 * is the browser's own: it grants `activeTab`. A popup that is still open is closed first.
 */
export async function clickToolbar(session: Session, page: Page): Promise<Page> {
  await closePopups(session);
  await page.bringToFront();
  const opened = session.browser.waitForTarget((target) => isPopup(session, target), {
    timeout: PATIENCE_MS,
  });
  await page.triggerExtensionAction(session.extension);
  return pageOf(await opened, '.screen');
}

/** What has not come by now never comes, in milliseconds; a busy machine takes long. */
export const PATIENCE_MS = 60_000;

/**
 * Returns the page of a target that has just opened, once it shows what is waited for: puppeteer
 * never learns the document of one that starts a worker while it is taken hold of.
 */
export async function pageOf(target: Target, shown = 'body'): Promise<Page> {
  // Held until the page is: a popup without the keyboard closes as soon as nobody inspects it.
  const session = await target.createCDPSession();
  const isThere = `document.querySelector('${shown}') !== null`;
  const expression = `document.readyState === 'complete' && ${isThere}`;
  for (const until = performance.now() + PATIENCE_MS; ; ) {
    const { result } = await session.send('Runtime.evaluate', { expression });
    if (result.value === true) break;
    if (performance.now() > until) throw new Error(`No ${shown} in ${target.url()}`);
    await new Promise((again) => setTimeout(again, 10));
  }
  const page = await target.asPage();
  page.setDefaultTimeout(PATIENCE_MS);
  await session.detach();
  return page;
}

/**
 * Closes every open popup, once it has saved what it is saving, and waits until it is gone. A
 * person is never as quick: that an account was used is saved after the message of the fill.
 */
export async function closePopups(session: Session): Promise<void> {
  for (const target of session.browser.targets().filter((target) => isPopup(session, target))) {
    const gone = new Promise<void>((resolve) => {
      const heard = (destroyed: Target): void => {
        if (destroyed !== target) return;
        session.browser.off('targetdestroyed', heard);
        resolve();
      };
      session.browser.on('targetdestroyed', heard);
    });
    const close = async (): Promise<void> => {
      await saved(target).catch(() => undefined);
      await (await target.asPage()).close();
    };
    // It may be closing by itself just now: then only its end is awaited.
    await Promise.all([gone, close().catch(() => undefined)]);
  }
}

/** Waits until everything is saved that a document of ours has begun to save. */
async function saved(target: Target): Promise<void> {
  // Every change of the vault is made under this lock, which is given in the order of asking.
  const expression = `navigator.locks.request('vault', () => undefined)`;
  const session = await target.createCDPSession();
  await session.send('Runtime.evaluate', { expression, awaitPromise: true });
  await session.detach();
}

function isPopup(session: Session, target: Target): boolean {
  return target.url().startsWith(extensionUrl(session, 'src/popup/index.html'));
}

/** Returns the address of a file of the extension. */
export function extensionUrl(session: Session, path: string): string {
  return `chrome-extension://${session.extension.id}/${path}`;
}

/** Returns the background worker of the extension. */
export async function workerOf(session: Session): Promise<WebWorker> {
  const target = await session.browser.waitForTarget(
    (one) => one.type() === 'service_worker' && one.url().startsWith(extensionUrl(session, '')),
  );
  const worker = await target.worker();
  if (!worker) throw new Error('The background worker did not start.');
  return worker;
}

/** Ends the background worker as the browser does when it has been idle. */
export async function endWorker({ browser }: Session): Promise<void> {
  const target = browser.targets().find((one) => one.type() === 'service_worker');
  const gone = new Promise((resolve) => browser.once('targetdestroyed', resolve));
  const worker = await target?.worker();
  if (!worker) return;
  await worker.close();
  await gone;
}
