import type { ElementHandle, Page } from 'puppeteer-core';
import { formatMigration } from '../../../src/core/uri/migration.ts';
import { extensionUrl, PATIENCE_MS, pageOf, type Session } from './browser.ts';
import { parts } from './parts.ts';

// What a person does on the page for pictures.

/** Chooses files in the browser's own dialog. */
export async function chooseFiles(page: Page, paths: string[]): Promise<void> {
  const input = await page.waitForSelector(parts.pictures.choose);
  await (input as ElementHandle<HTMLInputElement> | null)?.uploadFile(...paths);
}

/** Returns the page for pictures once something has opened it; to be called before that. */
export async function picturesPage(session: Session): Promise<Page> {
  const address = extensionUrl(session, 'src/pictures/index.html');
  const target = await session.browser.waitForTarget((one) => one.url() === address, {
    timeout: PATIENCE_MS,
  });
  const page = await pageOf(target);
  await page.waitForSelector(
    `${parts.pictures.screen}, ${parts.boxing.screen}, ${parts.locked.screen}`,
  );
  return page;
}

/**
 * Drops or pastes a picture (PNG bytes) or a text, by the event that a browser would send, as soon
 * as the page accepts it.
 */
export async function bringTo(
  page: Page,
  how: 'drop' | 'paste',
  brought: { picture?: Buffer; text?: string },
): Promise<void> {
  const { picture, text } = brought;
  const given = [how, picture?.toString('base64') ?? null, text ?? null] as const;
  await page.waitForFunction(bringEvent, { polling: 50, timeout: PATIENCE_MS }, ...given);
}

function bringEvent(how: 'drop' | 'paste', picture: string | null, text: string | null): boolean {
  const data = new DataTransfer();
  if (picture !== null) {
    const bytes = Uint8Array.from(atob(picture), (letter) => letter.charCodeAt(0));
    data.items.add(new File([bytes], 'image.png', { type: 'image/png' }));
  }
  if (text !== null) data.setData('text/plain', text);
  const always = { bubbles: true, cancelable: true };
  const event =
    how === 'drop'
      ? new DragEvent('drop', { ...always, dataTransfer: data })
      : new ClipboardEvent('paste', { ...always, clipboardData: data });
  document.body.dispatchEvent(event);
  return event.defaultPrevented;
}

/**
 * Runs in the page: waits until the video has its stream, and then until the camera is off. Returns
 * the last `readyState` of its track.
 */
export async function trackEnd(video: string): Promise<string> {
  const screen = document.querySelector<HTMLVideoElement>(video);
  for (;;) {
    const stream = screen?.srcObject;
    if (stream instanceof MediaStream) {
      const [track] = stream.getTracks();
      while (track && track.readyState !== 'ended')
        await new Promise((again) => setTimeout(again, 20));
      return track?.readyState ?? 'none';
    }
    await new Promise((again) => setTimeout(again, 20));
  }
}

/** Runs in a page of the extension: returns whether a screenshot is in session memory. */
export async function leftScreenshot(): Promise<boolean> {
  const { chrome } = globalThis as unknown as {
    chrome: { storage: { session: { get(): Promise<object> } } };
  };
  return 'screenshot' in (await chrome.storage.session.get());
}

/** Returns the texts of the codes of an export of so many accounts, ten to a code. */
export function exported(count: number, batchId: number): string[] {
  const key = { type: 'totp', algorithm: 'SHA1', digits: 6, period: 30, counter: 0 } as const;
  const drafts = Array.from({ length: count }, (_, index) => ({
    ...key,
    secret: Uint8Array.from({ length: 20 }, (_, i) => i + index),
    issuer: `Moved ${index}`,
    accountName: 'alice',
    parameters: [],
  }));
  return formatMigration(drafts, batchId).uris;
}
