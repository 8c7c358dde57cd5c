import type { Page } from 'puppeteer-core';
import type { Application } from '../application.ts';
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

/**
 * The set-up of Debian's PAM module in a terminal that is a web page: the QR code is made of
 * letters.
 */
export const googleAuthenticator: Application = {
  name: 'google-authenticator',
  packages: { debian: ['libpam-google-authenticator'], npm: { '@xterm/xterm': '6.0.0' } },
  start: (premises) => serveTerminal(premises, setUpIn(premises.folder)),
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
  recovery: {
    show: async (page) => {
      await shows(page, 'emergency scratch codes');
      const lines = await page.$$eval(`${SCREEN} > div`, (rows) =>
        rows.map((row) => row.textContent ?? ''),
      );
      const first = lines.findIndex((line) => line.includes('emergency scratch codes'));
      return { text: lines.slice(first + 1, first + 6).join('\n'), count: 5 };
    },
  },
  logOut: async () => undefined,
  logIn: async () => undefined,
  // Where it logs somebody in is another application: see cockpit.
  login: null,
};
