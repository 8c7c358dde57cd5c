import type { Page } from 'puppeteer-core';
import { encodeBase32 } from '../../src/core/bytes/base32.ts';
import { extensionUrl, openPage, type Session } from '../e2e/drive/browser.ts';
import { press } from '../e2e/drive/popup.ts';
import { median, ratio } from './median.ts';
import { PASSWORD, startFilled } from './profile.ts';
import { ask } from './unlock.ts';

const ACCOUNTS = 5000;
const ROUNDS = 9;
/** The button that saves, once every account is listed. */
const SAVEABLE = '.save-import[aria-disabled="false"]';

/**
 * One file's line, in milliseconds. `list_ms` runs from the drop until the rows in sight stand
 * painted with their codes, `all_ms` until all accounts are listed and can be saved; `floor_ms`
 * from the same drop until its text was parsed by the browser and rows in sight stand painted.
 * `save_ms` runs from the press to the message, `change_ms` is one save of the same accounts.
 * `task_ms` is the longest task of the page, 0 where none took over 50 ms.
 */
interface ImportLine {
  floor_ms: number;
  list_ms: number;
  list_ratio: number;
  all_ms: number;
  change_ms: number;
  save_ms: number;
  save_ratio: number;
  task_ms: number;
}

/**
 * Returns what moving in costs with 5,000 lines of otpauth links and with a plain Aegis file of
 * 5,000 accounts, dropped on the settings page of a vault with 10 accounts.
 */
export async function measureImport(folder: string): Promise<Record<string, ImportLine>> {
  const session = await startFilled(folder, { accounts: 10, codes: 0 }, 'filling');
  try {
    const lines: Record<string, ImportLine> = {};
    for (const [kind, text] of Object.entries({ links: links(), aegis: aegis() }))
      lines[kind] = await measure(session, text);
    return lines;
  } finally {
    await session.close();
  }
}

const NUMBERS = Array.from({ length: ACCOUNTS }, (_, at) => at);

function secretOf(number: number): string {
  const bytes = new Uint8Array(20);
  new DataView(bytes.buffer).setUint32(4, number * 2_654_435_761);
  return encodeBase32(bytes);
}

function links(): string {
  const line = (at: number): string => {
    const label = `Service%20${at}:user${at}@example.com`;
    return `otpauth://totp/${label}?secret=${secretOf(at)}&issuer=Service%20${at}`;
  };
  return NUMBERS.map(line).join('\n');
}

function aegis(): string {
  const entries = NUMBERS.map((at) => ({
    type: 'totp',
    name: `user${at}@example.com`,
    issuer: `Service ${at}`,
    info: { secret: secretOf(at), algo: 'SHA1', digits: 6, period: 30 },
  }));
  const header = { slots: null, params: null };
  return JSON.stringify({ version: 1, header, db: { version: 2, entries } });
}

async function measure(session: Session, text: string): Promise<ImportLine> {
  const calls = await openPage(session, extensionUrl(session, 'test/bench/calls.html'));
  await ask(calls, 'unlock', PASSWORD);
  const page = await openPage(session, extensionUrl(session, 'src/settings/index.html'));
  await press(page, 'button.to-transfer');
  await page.waitForSelector('#import-files');
  // Beforehand: taking a text of this length from the driver keeps the page busy for up to 80 ms.
  await page.evaluate((given) => Object.assign(globalThis, { given }), text);
  const [floor, list, all, change, save, tasks]: number[][] = [[], [], [], [], [], []];
  // The first round warms up and is thrown away.
  for (let round = 0; round <= ROUNDS; round++) {
    const bare = await page.evaluate(parseAndPaint);
    const read = await page.evaluate(timed, null, ['.import-offer .code', SAVEABLE]);
    const saved = await page.evaluate(timed, '.save-import', ['.message .undo']);
    const changed = await ask<number>(calls, 'change');
    await takeBack(page);
    if (round === 0) continue;
    floor?.push(bare);
    list?.push(read.took[0] ?? Number.NaN);
    all?.push(read.took[1] ?? Number.NaN);
    change?.push(changed);
    save?.push(saved.took[0] ?? Number.NaN);
    tasks?.push(read.task, saved.task);
  }
  await page.close();
  await calls.close();
  const rounded = (values: number[] = []): number => Math.round(median(values));
  return {
    floor_ms: rounded(floor),
    list_ms: rounded(list),
    list_ratio: ratio(list ?? [], floor ?? []),
    all_ms: rounded(all),
    change_ms: rounded(change),
    save_ms: rounded(save),
    save_ratio: ratio(save ?? [], change ?? []),
    task_ms: Math.round(Math.max(...(tasks ?? []))),
  };
}

async function takeBack(page: Page): Promise<void> {
  await page.bringToFront();
  await press(page, '.message .undo');
  await page.waitForFunction(() => document.querySelector('.message .undo') === null);
}

/** What the rounds have in the page. */
interface Given {
  /** Text of the file. */
  given: string;
}

/** Runs in the page: what nobody can do without. */
async function parseAndPaint(): Promise<number> {
  const IN_SIGHT = 12;
  const { given: text } = globalThis as unknown as Given;
  const file = new File([text], 'codes');
  const begun = performance.now();
  const read = await file.text();
  const all: unknown[] = read.startsWith('{') ? JSON.parse(read).db.entries : read.split('\n');
  const key = await crypto.subtle.importKey(
    'raw',
    new Uint8Array(20),
    { name: 'HMAC', hash: 'SHA-1' },
    false,
    ['sign'],
  );
  const place = document.createElement('ul');
  for (const one of all.slice(0, IN_SIGHT)) {
    const code = new DataView(await crypto.subtle.sign('HMAC', key, new Uint8Array(8)));
    const row = document.createElement('li');
    row.textContent = `${JSON.stringify(one)} ${code.getUint32(0) % 1_000_000}`;
    place.append(row);
  }
  document.body.append(place);
  await new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)));
  const took = performance.now() - begun;
  place.remove();
  return took;
}

/**
 * Runs in the page: drops the file, or presses this button, and waits until each of `shown` stands
 * painted. Returns the times of that and the longest task of the page, those under 50 ms not
 * counted. Everything is prepared in an earlier task, so that only what the page does is counted.
 */
async function timed(
  button: string | null,
  shown: string[],
): Promise<{ took: number[]; task: number }> {
  const painted = shown.map(
    (selector) =>
      new Promise<number>((resolve) => {
        new MutationObserver((_records, observer) => {
          if (!document.querySelector(selector)) return;
          observer.disconnect();
          requestAnimationFrame(() => setTimeout(() => resolve(performance.now())));
        }).observe(document, { subtree: true, childList: true, attributes: true });
      }),
  );
  const dataTransfer = new DataTransfer();
  const { given } = globalThis as unknown as Given;
  if (button === null) dataTransfer.items.add(new File([given], 'codes'));
  let task = 0;
  const prepared = performance.now();
  const tasks = new PerformanceObserver((seen) => {
    for (const { startTime, duration } of seen.getEntries())
      if (startTime >= prepared) task = Math.max(task, duration);
  });
  tasks.observe({ type: 'longtask' });
  await new Promise((turn) => setTimeout(turn));
  const begun = performance.now();
  if (button !== null) document.querySelector<HTMLElement>(button)?.click();
  else document.dispatchEvent(new DragEvent('drop', { dataTransfer, cancelable: true }));
  const took = (await Promise.all(painted)).map((at) => at - begun);
  // The browser tells of a long task only after it.
  await new Promise((told) => setTimeout(told, 200));
  tasks.disconnect();
  return { took, task };
}
