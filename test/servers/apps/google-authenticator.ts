import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { Application, Recovery } from '../application.ts';
import { open, see } from '../hands.ts';
import { serveTerminal, type Terminal } from '../terminal.ts';

const SCREEN = '.xterm-rows';

/** Returns once the terminal shows a text. */
async function shows(page: Page, text: string): Promise<void> {
  await page.waitForFunction(
    (rows: string, wanted: string) => document.querySelector(rows)?.textContent?.includes(wanted),
    {},
    SCREEN,
    text,
  );
}

/** Returns what the terminal runs: the set-up, with its result in a file of the folder. */
export function setUpIn(folder: string): Terminal {
  const rules =
    '--time-based --disallow-reuse --force --rate-limit=3 --rate-time=30 --window-size=3';
  const names = `--label=wilma@tern --issuer='Tern Shell' --secret=${folder}/secret`;
  const command = `google-authenticator ${rules} --qr-mode=UTF8 ${names}; cat`;
  return { command, columns: 110, rows: 52, env: { HOME: folder } };
}

/** Returns the codes in the file that the PAM module reads: lines of eight digits. */
export async function codesIn(folder: string): Promise<string[]> {
  const file = await readFile(join(folder, 'secret'), 'latin1');
  return file.split('\n').filter((line) => /^\d{8}$/.test(line));
}

/** The terminal prints them once the code was right. */
export const terminalCodes: Omit<Recovery, 'spending'> = {
  show: (page) => shows(page, 'emergency scratch codes'),
  codes: async (page) => {
    const lines = await page.$$eval(`${SCREEN} > div`, (rows) =>
      rows.map((row) => row.textContent ?? ''),
    );
    const first = lines.findIndex((line) => line.includes('emergency scratch codes'));
    return lines.slice(first + 1, first + 6);
  },
};

/**
 * The set-up of Debian's PAM module in a terminal that is a web page: the QR code is made of
 * letters.
 */
export const googleAuthenticator: Application = {
  name: 'google-authenticator',
  packages: { debian: ['libpam-google-authenticator'], npm: { '@xterm/xterm': '6.0.0' } },
  start: async (premises) => ({
    ...(await serveTerminal(premises, setUpIn(premises.folder))),
    recoveryCodes: () => codesIn(premises.folder),
  }),
  setUp: async (page, url) => {
    await page.setViewport({ width: 1280, height: 1000 });
    await open(page, url);
    await see(page, SCREEN);
    await shows(page, 'Enter code from app');
  },
  account: { issuer: 'Tern Shell', accountName: 'wilma@tern' },
  confirm: {
    // The hidden field that takes the keys of the whole terminal: never Latchkey's to write into.
    field: '.xterm-helper-textarea',
    byHand: true,
    send: async (page) => {
      await page.keyboard.press('Enter');
      await shows(page, 'Code confirmed');
    },
  },
  recovery: terminalCodes,
  logOut: async () => undefined,
  logIn: async () => undefined,
  // Where it logs somebody in is another application: see cockpit.
  login: null,
};
