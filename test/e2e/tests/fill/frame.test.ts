import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { builtFolder, clickToolbar, closePopups, workerOf } from '../../drive/browser.ts';
import { FRAME, framedPage, frameValue, openFrames } from '../../drive/framed.ts';
import { parts } from '../../drive/parts.ts';
import { addByHand, press, read, textWhenThere } from '../../drive/popup.ts';
import { KEY, openScene, type Scene, sentence } from '../../drive/scene.ts';

/** Opens the framed page and the details of the one account, and presses Fill there. */
async function fillFrom(scene: Scene): Promise<Page> {
  await framedPage(scene);
  const popup = await clickToolbar(scene, scene.page);
  await press(popup, 'button.details');
  await press(popup, parts.account.fill);
  await popup.waitForSelector(parts.frame.screen);
  return popup;
}

async function allow(popup: Page): Promise<void> {
  await popup.waitForSelector(parts.frame.allow, { visible: true });
  await read(popup);
  await press(popup, parts.frame.allow);
}

describe('a form in a frame of another site', () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await openScene();
    await openFrames(scene.page);
    const popup = await clickToolbar(scene, scene.page);
    await addByHand(popup, { issuer: 'Frames Inc', accountName: 'pat', key: KEY });
    await closePopups(scene);
  });
  afterAll(() => scene.close());

  test('is asked about by the frame’s address, not the page’s; gets nothing before', async () => {
    const popup = await fillFrom(scene);
    expect(await textWhenThere(popup, parts.frame.host)).toBe(FRAME);
    expect(await textWhenThere(popup, `${parts.frame.screen} p`)).toBe(
      sentence('frame_text', { host: '127.0.0.1' }),
    );
    expect(await frameValue(scene.page)).toBe('');
  });

  test('while the browser asks, memory holds the intent for this tab, page and host', async () => {
    const popup = await fillFrom(scene);
    await allow(popup);
    const worker = await workerOf(scene);
    const intent = await worker.evaluate(`new Promise((resolve) => {
      const look = async () => {
        const { intent } = await chrome.storage.session.get('intent');
        if (intent) resolve(intent);
        else setTimeout(look, 20);
      };
      look();
    })`);
    expect(intent).toMatchObject({ host: FRAME, url: scene.page.url() });
    expect(await frameValue(scene.page)).toBe('');
  });
});

/** The built extension, with the permission that the person would give. */
async function withHosts(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'latchkey-hosts-'));
  await cp(builtFolder(), folder, { recursive: true });
  const file = join(folder, 'manifest.json');
  const manifest = JSON.parse(await readFile(file, 'utf8')) as Record<string, unknown>;
  await writeFile(file, JSON.stringify({ ...manifest, host_permissions: [`https://${FRAME}/*`] }));
  return folder;
}

describe('once the browser lets us into that one host', () => {
  let scene: Scene;
  let dist: string;
  beforeAll(async () => {
    dist = await withHosts();
    scene = await openScene({ dist });
    await openFrames(scene.page);
    const popup = await clickToolbar(scene, scene.page);
    await addByHand(popup, { issuer: 'Frames Inc', accountName: 'pat', key: KEY });
    await closePopups(scene);
  });
  afterAll(async () => {
    await scene.close();
    await rm(dist, { recursive: true, force: true });
  });

  test('the popup goes on if still open, and the host is confirmed for the account', async () => {
    const worker = await workerOf(scene);
    await worker.evaluate(`chrome.storage.session.onChanged.addListener(({ intent }) => {
      if (intent?.newValue) globalThis.left = intent.newValue;
    })`);
    const popup = await fillFrom(scene);
    await allow(popup);
    await popup.waitForSelector(parts.message.good);
    expect(await frameValue(scene.page)).toMatch(/^\d{6}$/);
    expect(await scene.page.$eval('#search', (input) => (input as HTMLInputElement).value)).toBe(
      '',
    );
    await closePopups(scene);
  });

  /**
   * What the background does when the browser's question has closed the popup: the intent is there,
   * and then the permission.
   */
  async function grant(
    change: Record<string, unknown> = {},
    { reload = false, isSaid = true } = {},
  ): Promise<unknown> {
    const worker = await workerOf(scene);
    await framedPage(scene);
    await worker.evaluate(`(async () => {
      chrome.action.openPopup = () => Promise.resolve();
      const [tab] = await chrome.tabs.query({ active: true });
      const script = { target: { tabId: tab.id }, func: () => 1 };
      const [{ documentId }] = await chrome.scripting.executeScript(script);
      await chrome.storage.session.remove('quick');
      const { tabId, host, accountId } = globalThis.left;
      const intent = { tabId, url: tab.url, documentId, host, accountId, at: Date.now() / 1000 };
      await chrome.storage.session.set({ intent: { ...intent, ...${JSON.stringify(change)} } });
    })()`);
    if (reload) await framedPage(scene);
    return worker.evaluate(`new Promise((resolve) => {
      const heard = ({ quick, intent }) => {
        // Nothing is said of what nobody waits for any more: only its end can be awaited, and a
        // moment longer.
        if (!${isSaid} && intent && !quick) setTimeout(() => resolve(null), 1500);
        if (quick?.newValue) resolve(quick.newValue);
      };
      chrome.storage.session.onChanged.addListener(heard);
      chrome.permissions.onAdded.dispatch({ origins: ['https://${FRAME}/*'], permissions: [] });
    })`);
  }

  test('the background goes on after the popup is gone', async () => {
    expect(await grant()).toMatchObject({ outcome: 'filled' });
    expect(await frameValue(scene.page)).toMatch(/^\d{6}$/);
  });

  test.each([
    ['another document', { documentId: '0'.repeat(32) }, { outcome: 'refused', code: 'page_gone' }],
    [
      'another address',
      { url: 'https://elsewhere.example/' },
      { outcome: 'refused', code: 'page_gone' },
    ],
    [
      'another host than the frame has',
      { host: 'else.example' },
      { outcome: 'refused', code: 'field_none' },
    ],
    ['a minute later', { at: 1 }, null],
  ])('stays away: %s', async (_, change, expected) => {
    const ended = await grant(change, { isSaid: expected !== null });
    if (expected === null) expect(ended).toBeNull();
    else expect(ended).toMatchObject(expected);
    expect(await frameValue(scene.page)).toBe('');
  });

  test('not after the page was loaded anew', async () => {
    expect(await grant({}, { reload: true })).toMatchObject({
      outcome: 'refused',
      code: 'page_gone',
    });
    expect(await frameValue(scene.page)).toBe('');
  });
});
