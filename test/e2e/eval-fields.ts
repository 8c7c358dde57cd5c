import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import process from 'node:process';
import type { Page, WebWorker } from 'puppeteer-core';
import { closePopups, type Session, startBrowser } from './browser.ts';
import { changedSince, type Inputs, rememberRoots, typedIn } from './inputs.ts';
import { parts } from './parts.ts';
import { addByHand, confirmSite, popupWithVault, press } from './popup.ts';
import { must } from './tools.ts';

const PASSWORD = 'three pelicans hum at dusk 71';
/** Secret of the account that is filled: the alphabet of RFC 4648, nobody's. */
const KEY = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
/** A page on which nobody can doubt the field: there the site is confirmed for the account. */
const START = `<!doctype html><title>Sign in</title><form><label for="otp">Authentication code</label>
<input id="otp" name="otp" autocomplete="one-time-code"><button>Verify</button></form>`;
/** Longer than a fill that waits for the next code. */
const PATIENCE_MS = 15_000;

/** What the service worker left of one fill. */
interface Ended {
  outcome: string;
  code: string | null;
}

/**
 * `npm run --silent eval -- fields <folder> [--filter=<regexp>] [--concurrency=<n>]`: opens every page of the folder and fills with the
 * product's own command. Prints a line of JSON for each.
 */
export default async function main(args: string[]): Promise<number> {
  const options = new Map(args.filter((arg) => arg.startsWith('--')).map((arg) => split(arg)));
  const folder = args.find((arg) => !arg.startsWith('--'));
  if (!folder) {
    process.stderr.write('Usage: eval fields <folder> [--filter=<regexp>] [--concurrency=<n>]\n');
    return 1;
  }
  const wanted = new RegExp(options.get('filter') ?? '');
  const all = (await readdir(resolve(folder))).sort();
  const files = all.filter((name) => /(?<!\.frame)\.html$/.test(name) && wanted.test(name));
  const out = await mkdtemp(join(tmpdir(), 'latchkey-fields-'));
  const server = await serve(resolve(folder));
  try {
    await must('vite/bin/vite.js', ['build', '--logLevel', 'error'], {
      BROWSER: 'chrome',
      LATCHKEY_DIST: out,
    });
    const queue = [...files];
    const workers = Number(options.get('concurrency') ?? 2);
    await Promise.all(
      Array.from({ length: workers }, () => work(queue, join(out, 'chrome'), baseOf(server))),
    );
  } finally {
    server.close();
    await rm(out, { recursive: true, force: true });
  }
  return 0;
}

function split(arg: string): [string, string] {
  const [name = '', value = ''] = arg.slice(2).split(/=(.*)/s);
  return [name, value];
}

function serve(folder: string): Promise<Server> {
  const server = createServer((request, response) => {
    const name = basename(decodeURIComponent((request.url ?? '').split('?')[0] ?? ''));
    response.setHeader('content-type', 'text/html; charset=utf-8');
    if (name === 'latchkey-start') return void response.end(START);
    readFile(join(folder, name)).then(
      (bytes) => response.end(bytes),
      () => response.writeHead(404).end(),
    );
  });
  return new Promise((listening) => server.listen(0, '127.0.0.1', () => listening(server)));
}

function baseOf(server: Server): string {
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/`;
}

/** One browser that takes pages off the queue; one toolbar click, since the grant survives navigation within the site. */
async function work(queue: string[], dist: string, base: string): Promise<void> {
  const session = await startBrowser({ dist });
  try {
    const page = await session.browser.newPage();
    await page.evaluateOnNewDocument(rememberRoots);
    await prepare(session, page, base);
    const worker = await workerOf(session);
    // The popup that would tell the person why nothing was filled; here the reason is read where it is left.
    await worker.evaluate('chrome.action.openPopup = () => Promise.resolve()');
    for (let file = queue.shift(); file; file = queue.shift())
      process.stdout.write(`${JSON.stringify(await fillOne(page, worker, file, base))}\n`);
  } finally {
    await session.close();
  }
}

async function prepare(session: Session, page: Page, base: string): Promise<void> {
  await page.goto(`${base}latchkey-start`, { waitUntil: 'load' });
  const popup = await popupWithVault(session, page, PASSWORD);
  await addByHand(popup, { issuer: 'Example', accountName: 'eve@example.com', key: KEY });
  await press(popup, parts.home.chooseAccount);
  await press(popup, parts.row.deed);
  await confirmSite(popup);
  await closePopups(session);
  await page.bringToFront();
}

async function workerOf(session: Session): Promise<WebWorker> {
  const isOurs = (url: string): boolean => url.startsWith(`chrome-extension://${session.extension.id}/`);
  const target = await session.browser.waitForTarget(
    (one) => one.type() === 'service_worker' && isOurs(one.url()),
  );
  const worker = await target.worker();
  if (!worker) throw new Error('The background worker did not start.');
  return worker;
}

async function fillOne(page: Page, worker: WebWorker, file: string, base: string): Promise<object> {
  await page.goto(`${base}${encodeURIComponent(file)}`, { waitUntil: 'load' });
  const before: Inputs = await typedIn(page);
  const started = performance.now();
  const { outcome, code } = await command(worker);
  const ms = Math.round(performance.now() - started);
  const named =
    { filled: 'filled', offered: 'offered' }[outcome] ?? (code === 'field_none' ? 'none' : 'refused');
  return { file, outcome: named, reason: code, changed: changedSince(before, await typedIn(page)), ms };
}

/** Presses the shortcut, as far as the extension can tell, and waits for what comes of it. */
async function command(worker: WebWorker): Promise<Ended> {
  return (await worker.evaluate(`new Promise((resolve, reject) => {
    const late = setTimeout(() => resolve({ outcome: 'refused', code: 'no answer' }), ${PATIENCE_MS});
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
