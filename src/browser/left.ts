import browser from 'webextension-polyfill';

/** An image that the person chose with the context menu, for the window that scans it; `at` in seconds since 1970. */
export interface LeftImage {
  tabId: number;
  /** Address of the image, as the page knows it. */
  image: string;
  at: number;
}

/** Leaves an image for the popup, in memory only. */
export function leaveImage(image: LeftImage): Promise<void> {
  return browser.storage.session.set({ image });
}

/** Returns the image that was left and forgets it, or `null`. */
export async function takeImage(): Promise<LeftImage | null> {
  const { image } = await browser.storage.session.get('image');
  if (typeof image !== 'object' || image === null) return null;
  await browser.storage.session.remove('image');
  return image as LeftImage;
}

/** Leaves a screenshot (`data:` URL) for the page in which a box is drawn on it, in memory only; it goes with the session. */
export function leaveShot(shot: string): Promise<void> {
  return browser.storage.session.set({ shot });
}

/** Returns the screenshot that was left and forgets it, or `null`. */
export async function takeShot(): Promise<string | null> {
  const { shot } = await browser.storage.session.get('shot');
  if (typeof shot !== 'string') return null;
  await browser.storage.session.remove('shot');
  return shot;
}
