// Ways from the popup to pictures.
import { handScreenshot, openPictures } from '../../act/scan/pictures-tab.ts';
import { leftImage } from '../../browser/handoff/image.ts';
import { sentence } from '../../ui/language/error.ts';
import { showMessage } from '../../ui/state/message.ts';
import type { Brought } from '../../ui/state/pasted.ts';
import { accounts, tab } from '../../ui/state/state.ts';
import { go } from '../../ui/state/view.ts';
import { seconds } from '../../vault/session/seconds.ts';

/**
 * Opens the page for pictures in a tab of its own and closes the popup, which a file dialog, a drop
 * or the camera's question would close anyway.
 */
export function choosePicture(): void {
  openPictures().then(() => window.close());
}

/**
 * Passes a screenshot of the page to the page for pictures, where the person draws a box around the
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

/**
 * Scans the image that the person chose with the context menu, if the popup was opened for that.
 */
export async function scanLeftImage(now: number): Promise<void> {
  const left = await leftImage.take(now);
  if (left && left.tabId === tab.value?.tabId) go({ screen: 'scan', image: left.image });
}
