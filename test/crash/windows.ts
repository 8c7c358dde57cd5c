import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { extensionUrl, openPage, type Session } from '../e2e/drive/browser.ts';
import { parts } from '../e2e/drive/parts.ts';
import { hasScreen, type Screen, startScreen } from '../e2e/drive/screen.ts';
import { type Site, startSite } from '../pages/site.ts';
import { openProbe, type Probe, startProbed } from './probed.ts';

const EACH = 100;
const DEEDS = 20;
const FILLS = 8;
const PASSWORD = 'tidy otter, brass window';
const KEY = 'JBSW Y3DP EHPK 3PXP JBSW Y3DP';

/** What an account must be, as the probe tells it. */
interface Told {
  issuer: string;
  accountName: string;
  note: string;
  counter: number;
}

/**
 * `npm run test:windows`: two windows add 100 accounts each at once; then the popup adds, the
 * settings write notes, and real keys fill a counter's code, all at once. The last line is
 * `windows=… kept=… of=…`; what was said to be saved must be there.
 */
export default async function main(): Promise<number> {
  if (!hasScreen())
    throw new Error('The shortcut needs Xvfb and xdotool: apt-get install xvfb xdotool');
  const folder = await mkdtemp(join(tmpdir(), 'latchkey-windows-'));
  const [screen, site] = [await startScreen(), await startSite()];
  let session: Session | null = null;
  try {
    const args = ['--window-position=0,0', '--window-size=1300,950'];
    session = await startProbed(folder, { headless: false, args });
    const { probe } = await openProbe(session);
    await probe('create', PASSWORD);
    const wanted = new Set([
      ...(await twoWindows(session, probe)),
      ...(await allAtOnce(session, site, screen, probe)),
    ]);
    const told = await probe<Told[]>('contents');
    const there = new Set(
      told.map(({ issuer, accountName, note }) => [issuer, accountName, note].join('/')),
    );
    const lost = [...wanted].filter((one) => !there.has(one));
    for (const one of lost) process.stdout.write(`lost: ${one}\n`);
    const twice =
      told.length - new Set(told.map(({ issuer, accountName }) => `${issuer}/${accountName}`)).size;
    process.stdout.write(
      `windows=5 of=${wanted.size} kept=${wanted.size - lost.length} twice=${twice}\n`,
    );
    return lost.length + twice === 0 ? 0 : 1;
  } finally {
    await session?.close();
    await Promise.all([screen.close(), site.close()]);
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Two windows, each with a hundred changes that all wait for the same lock. */
async function twoWindows(session: Session, probe: Probe): Promise<string[]> {
  const other = await openProbe(session);
  await Promise.all([probe('addTimes', 'one', EACH), other.probe('addTimes', 'two', EACH)]);
  await other.page.close();
  const numbers = Array.from({ length: EACH }, (_, at) => at);
  return numbers.flatMap((at) => [`Example/one-${at}/`, `Example/two-${at}/`]);
}

/**
 * The popup, the settings and the shortcut, each as a person uses it; returns what each was told is
 * saved.
 */
async function allAtOnce(
  session: Session,
  site: Site,
  screen: Screen,
  probe: Probe,
): Promise<string[]> {
  const names = Array.from({ length: DEEDS }, (_, at) => `${10 + at}`);
  await probe(
    'addNamed',
    names.map((name) => `Noted ${name}`),
  );
  await probe('addCounter', '127.0.0.1');
  const popup = await openPage(session, extensionUrl(session, 'src/popup/index.html'));
  const settings = await openPage(session, extensionUrl(session, 'src/settings/index.html'));
  const page = await openPage(session, `${site.url}/odd/one-field`);
  const [added, noted, codes] = await Promise.all([
    inTurn(names, (name) => add(popup, name)),
    inTurn(names, (name) => note(settings, name)),
    fill(page, screen),
  ]);
  const counter =
    (await probe<Told[]>('contents')).find(({ issuer }) => issuer === 'Counter')?.counter ?? 0;
  process.stdout.write(
    `popup=${added.length} settings=${noted.length} shortcut=${codes.length} counter=${counter}\n`,
  );
  // a code that is used twice, or a counter behind what was handed out, is a lost change
  if (codes.length < FILLS || new Set(codes).size < codes.length || counter < codes.length)
    throw new Error(`the counter lost a step: ${codes.length} codes, counter ${counter}`);
  return [...added, ...noted];
}

async function inTurn(names: string[], deed: (name: string) => Promise<string>): Promise<string[]> {
  const done: string[] = [];
  for (const name of names) done.push(await deed(name));
  return done;
}

// A window behind gets no mouse and no keys: what a person does there is done by script, through
// the same elements.
function put(page: Page, selector: string, text: string): Promise<void> {
  return page.$eval(
    selector,
    (element, value) => {
      (element as HTMLInputElement).value = value;
      element.dispatchEvent(new Event('input', { bubbles: true }));
    },
    text,
  );
}

async function press(page: Page, selector: string): Promise<void> {
  await page.waitForSelector(selector);
  await page.$eval(selector, (element) => (element as HTMLElement).click());
}

async function add(popup: Page, name: string): Promise<string> {
  await press(popup, parts.home.add);
  await popup.waitForSelector(parts.add.screen);
  await put(popup, parts.add.issuer, `Added ${name}`);
  await put(popup, parts.add.accountName, 'pat');
  await put(popup, parts.add.setupKey, KEY);
  await press(popup, parts.add.save);
  await popup.waitForSelector(parts.home.screen);
  return `Added ${name}/pat/`;
}

async function note(settings: Page, name: string): Promise<string> {
  await settings.waitForSelector('#search');
  await put(settings, '#search', `Noted ${name}`);
  await settings.waitForFunction(() => document.querySelectorAll('.line-button').length === 1, {
    polling: 'mutation',
  });
  await press(settings, '.line-button');
  await settings.waitForSelector('#note');
  await put(settings, '#note', `note ${name}`);
  await settings.evaluate((selector) => {
    for (const button of document.querySelectorAll<HTMLElement>(selector)) button.click();
  }, parts.message.dismiss);
  await settings.waitForFunction(
    (good) => !document.querySelector(good),
    { polling: 'mutation' },
    parts.message.good,
  );
  await press(settings, 'form.body button.save');
  await settings.waitForSelector(parts.message.good);
  await press(settings, parts.back);
  return `Noted ${name}/pat/note ${name}`;
}

/**
 * Presses the shortcut on a page with one field, again and again; returns the codes that it got.
 */
async function fill(page: Page, screen: Screen): Promise<string[]> {
  const codes: string[] = [];
  await page.bringToFront();
  for (let presses = 0; codes.length < FILLS && presses < 5 * FILLS; presses++) {
    await page.$eval('input', (input) => {
      input.value = '';
    });
    screen.focus('Log in');
    screen.press('alt+shift+l');
    const code = await page
      .waitForFunction(() => /^\d{6}$/.exec(document.querySelector('input')?.value ?? '')?.[0], {
        timeout: 6_000,
      })
      .then((handle) => handle.jsonValue())
      .catch(() => null);
    if (code) codes.push(code);
    // the code is still being looked after: a field emptied too soon would get it once more
    await new Promise((resolve) => setTimeout(resolve, 400));
  }
  return codes;
}
