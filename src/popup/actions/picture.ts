import { handScreenshot, openPictures } from '../../act/scan/pictures-tab.ts';
import { leftImage } from '../../browser/handoff/image.ts';
import { sentence } from '../../ui/language/error.ts';
import { showMessage } from '../../ui/state/message.ts';
import type { Brought } from '../../ui/state/pasted.ts';
import { accounts, tab } from '../../ui/state/state.ts';
import { go } from '../../ui/state/view.ts';
import { seconds } from '../../vault/session/seconds.ts';

/**
 * Opens the page for pictures in a tab of its own: dialogs, drops and the camera's question close a
 * popup.
 */
export function choosePicture(): void {
  openPictures().then(() => window.close());
}

/**
 * Hands a screenshot of the page to the page for pictures, where the person draws a box around the
 * code.
 */
export async function boxByHand(): Promise<void> {
  if (!tab.value) return choosePicture();
  try {
    await handScreenshot(tab.value, seconds());
    window.close();
  } catch (caught) {
    showMessage({ tone: 'bad', text: sentence(caught) });
  }
}

/** Reads what was pasted into the popup: a picture, or a text that sets up accounts. */
export async function readPasted({ files, text }: Brought): Promise<void> {
  if (files.length > 0) return go({ screen: 'scan', files });
  const { gather, scanText } = await import('../../act/scan/page.ts');
  try {
    go({ screen: 'found', scan: await gather(scanText(text, accounts.value)) });
  } catch (caught) {
    showMessage({ tone: 'bad', text: sentence(caught) });
  }
}

/** Scans the image that the person chose with the context menu, if that is why the popup opened. */
export async function scanLeftImage(now: number): Promise<void> {
  const left = await leftImage.take(now);
  if (left && left.tabId === tab.value?.tabId) go({ screen: 'scan', image: left.image });
}
