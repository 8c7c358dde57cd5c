import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { builtFolder } from '../../drive/browser.ts';
import { type Marionette, marionette } from '../../drive/marionette.ts';

/** What a person sees and does in one document: the page of the tab, or the popup. */
export interface View {
  /** Returns what a function returns when it runs in the document. */
  run<Args extends unknown[], T>(act: (...args: Args) => T, ...args: Args): Promise<Awaited<T>>;
  /**
   * Waits until a function returns something in the document, and returns that; throws with the
   * text of the document.
   */
  until<Args extends unknown[], T>(
    act: (...args: Args) => T,
    ...args: Args
  ): Promise<NonNullable<Awaited<T>>>;
  /** Waits until an element is there. */
  see(selector: string): Promise<unknown>;
  /** Presses an element as a mouse does, as soon as it is there. */
  press(selector: string): Promise<void>;
  /** Types into an element as a keyboard does, as soon as it is there. */
  type(selector: string, text: string): Promise<void>;
  /** Chooses a folder in a field for one, as the browser's own dialog does. */
  chooseFolder(selector: string, path: string): Promise<void>;
  /** Returns the picture of what is seen, PNG. */
  picture(): Promise<Buffer>;
}

/**
 * A running Firefox with the extension loaded as `about:debugging` loads it, and a profile of its
 * own.
 */
export interface Firefox extends Marionette {
  page: View;
  popup: View;
  /** Opens an address in the tab and waits until it has loaded. */
  open(url: string): Promise<void>;
  /**
   * Clicks the toolbar button, which grants `activeTab`, and waits for the popup; one that is still
   * open is closed first.
   */
  clickToolbar(): Promise<View>;
  closePopup(): Promise<void>;
  /** Gives the command of the extension's shortcut on this letter; the popup is closed first. */
  command(letter: string): Promise<void>;
  /** Right-clicks an element of the page and chooses the entry of the extension in the menu. */
  chooseInMenu(selector: string): Promise<void>;
  /** Ends Firefox and removes its profile. */
  close(): Promise<void>;
}

/** The id of the extension in the manifest. */
export const ID = 'latchkey@latchkey.app';

/** Returns the Firefox of this machine, or `null`. */
export function firefoxPath(): string | null {
  const named = process.env.LATCHKEY_FIREFOX;
  if (named) return named;
  const usual = [
    '/usr/bin/firefox-esr',
    '/usr/bin/firefox',
    '/Applications/Firefox.app/Contents/MacOS/firefox',
  ];
  return usual.find((path) => existsSync(path)) ?? null;
}

const PREFERENCES = {
  'marionette.port': 0,
  // The tests need this computer and nothing else.
  'network.proxy.type': 1,
  'network.proxy.http': '127.0.0.1',
  'network.proxy.http_port': 9,
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': 9,
  'network.proxy.no_proxies_on': '127.0.0.1, localhost',
  'network.proxy.allow_hijacking_localhost': false,
};

/** How Firefox is started; everything has a default. */
interface StartFirefox {
  headless?: boolean;
  language?: string;
  /** Preferences of the profile besides those that every test needs. */
  more?: Record<string, string | number | boolean>;
}

/**
 * Starts Firefox with the built extension in a fresh profile; with `DISPLAY` set and `headless`
 * false, in a window.
 */
export async function startFirefox(start: StartFirefox = {}): Promise<Firefox> {
  const { headless = true, language = 'en', more = {} } = start;
  const path = firefoxPath();
  const dist = builtFolder('firefox');
  if (!path || !existsSync(join(dist, 'manifest.json')))
    throw new Error(`No Firefox, or nothing built in ${dist}.`);
  const profile = await mkdtemp(join(tmpdir(), 'latchkey-firefox-'));
  const preferences = { ...PREFERENCES, ...more, 'intl.accept_languages': language };
  const lines = Object.entries(preferences).map(
    ([name, value]) => `user_pref("${name}", ${JSON.stringify(value)});\n`,
  );
  await writeFile(join(profile, 'user.js'), lines.join(''));
  const flags = [
    '--marionette',
    '--remote-allow-system-access',
    '--no-remote',
    '--profile',
    profile,
  ];
  const program = spawn(path, headless ? ['--headless', ...flags] : flags, { stdio: 'ignore' });
  const ended = new Promise((resolve) => program.once('exit', resolve));
  const control = await marionette(await portOf(program, profile));
  await control.send('Addon:Install', { path: dist, temporary: true });
  await control.inBrowser(PIN, BUTTON);
  const page = view(control, 'gBrowser.selectedBrowser');
  const popup = view(control, `document.querySelector('browser.webextension-popup-browser')`);
  const closePopup = async (): Promise<void> => control.inBrowser(CLOSE);
  return {
    ...control,
    page,
    popup,
    open: async (url) => {
      await control.send('Marionette:SetContext', { value: 'content' });
      await control.send('WebDriver:Navigate', { url });
    },
    clickToolbar: async () => {
      await closePopup();
      await control.inBrowser(CLICK, BUTTON);
      await popup.until(
        () => document.readyState === 'complete' && document.querySelector('.screen'),
      );
      return popup;
    },
    closePopup,
    command: async (letter) => {
      await closePopup();
      await control.inBrowser(COMMAND, ID_IN_WINDOW, letter);
    },
    chooseInMenu: async (selector) => {
      await closePopup();
      await page.see(selector);
      const [x, y] = await page.run(middleOf, selector);
      const click = ['pointerDown', 'pointerUp'].map((type) => ({ type, button: 2 }));
      const actions = [{ type: 'pointerMove', x, y }, ...click];
      await control.act('content', { type: 'pointer', id: 'mouse', actions });
      await control.inBrowser(CHOOSE, `${ID_IN_WINDOW}-menuitem-`);
    },
    close: async () => {
      control.end();
      program.kill('SIGKILL');
      await ended;
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

async function portOf(program: ChildProcess, profile: string): Promise<number> {
  const file = join(profile, 'MarionetteActivePort');
  for (;;) {
    const port = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0;
    if (port > 0) return port;
    if (program.exitCode !== null) throw new Error('Firefox ended.');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

const ID_IN_WINDOW = ID.replace(/[@.]/g, '_');

const BUTTON = `${ID_IN_WINDOW}-BAP`;

// A person pins the button to the toolbar once.
const PIN = `
  const button = args[0].replace('-BAP', '-browser-action');
  CustomizableUI.addWidgetToArea(button, CustomizableUI.AREA_NAVBAR);`;

const CLICK = `document.getElementById(args[0]).click();`;

const CLOSE = `
  const panel = document.querySelector('browser.webextension-popup-browser')?.closest('panel');
  if (panel && panel.state !== 'closed') await new Promise((resolve) => {
    panel.addEventListener('popuphidden', resolve, { once: true });
    panel.hidePopup();
  });
  while (document.querySelector('browser.webextension-popup-browser'))
    await new Promise((resolve) => setTimeout(resolve, 10));`;

// A window without a screen takes no keys; this is what Firefox has each of ours do.
const COMMAND = `
  const key = '#ext-keyset-id-' + args[0] + ' key[key="' + args[1] + '"]';
  document.querySelector(key).doCommand();`;

const CHOOSE = `
  const menu = document.getElementById('contentAreaContextMenu');
  if (menu.state !== 'open') await new Promise((resolve) => {
    menu.addEventListener('popupshown', resolve, { once: true });
  });
  menu.activateItem(menu.querySelector('[id^="' + args[0] + '"]'));`;

// Marionette's own hands, which its protocol lends for tabs only: they reach every document, the
// popup's too.
const HANDS = `.browsingContext.currentWindowGlobal.getActor('MarionetteCommands')`;

const WAIT_MS = 60_000;

function view({ inBrowser }: Marionette, browser: string): View {
  const run: View['run'] = (act, ...args) =>
    inBrowser(
      `return await ${browser}${HANDS}.executeScript(args[0], args[1], { async: true, timeout: 60000, sandboxName: null, newSandbox: true });`,
      `const [done] = [...arguments].slice(-1);
       const given = [...arguments].slice(0, -1);
       (async (...args) => (${act})(...args))(...given).then((value) => done(value ?? null));`,
      args,
    );
  const until: View['until'] = async (act, ...args) => {
    const end = Date.now() + WAIT_MS;
    for (;;) {
      // Between two documents there is nobody to answer.
      const value = await run(act, ...args).catch(() => null);
      if (value) return value;
      if (Date.now() > end)
        throw new Error(`Not seen: ${act} ${args}\n${await run(textOfDocument).catch(String)}`);
      await new Promise((resolve) => setTimeout(resolve, 30));
    }
  };
  const see = (selector: string): Promise<unknown> =>
    until((wanted) => document.querySelector(wanted) !== null, selector);
  const hand = async (deed: string, selector: string, text = ''): Promise<void> => {
    await see(selector);
    await inBrowser(
      `const hands = ${browser}${HANDS};
       const first = { timeout: 30000, all: false };
       const found = await hands.findElement('css selector', args[0], first);
       const capabilities = { toJSON: () => ({ 'moz:webdriverClick': true }) };
       await hands.${deed};`,
      selector,
      text,
    );
  };
  return {
    run,
    until,
    see,
    press: async (selector) => {
      // The page that a click leads away from may be gone before it can answer.
      await hand('clickElement(found, capabilities)', selector).catch((caught) => {
        if (!/AbortError: Actor .* destroyed before query .*:clickElement/.test(`${caught}`))
          throw caught;
      });
    },
    type: (selector, text) =>
      hand('sendKeysToElement(found, args[1], capabilities)', selector, text),
    chooseFolder: async (selector, path) => {
      // Only the browser's own code may put a folder into a field.
      await inBrowser(
        `const own = { async: true, timeout: 60000, sandboxName: 'system', newSandbox: true };
         await ${browser}${HANDS}.executeScript(args[0], args[1], own);`,
        `const [selector, path, done] = arguments;
         const input = document.querySelector(selector);
         const { Event } = input.ownerDocument.defaultView;
         input.mozSetDirectory(path);
         input.dispatchEvent(new Event('change', { bubbles: true }));
         done(null);`,
        [selector, path],
      );
    },
    picture: async () =>
      Buffer.from(
        await inBrowser<string>(
          `return await ${browser}${HANDS}.takeScreenshot(null, 0, false, false);`,
        ),
        'base64',
      ),
  };
}

function middleOf(selector: string): [x: number, y: number] {
  const {
    x = 0,
    y = 0,
    width = 0,
    height = 0,
  } = document.querySelector(selector)?.getBoundingClientRect() ?? {};
  return [Math.round(x + width / 2), Math.round(y + height / 2)];
}

function textOfDocument(): string {
  return `${document.URL}\n${document.body.innerText}`;
}
