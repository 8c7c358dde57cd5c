import browser from 'webextension-polyfill';
import { ringOnce, stopAlarm } from '../alarms.ts';

/**
 * An image that the person chose with the context menu, for the window that scans it; `at` in
 * seconds since 1970.
 */
export interface LeftImage {
  tabId: number;
  /** Address of the image, as the page knows it; empty for one in a frame. */
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

/** Rings when a screenshot that nobody took has to go. */
export const SHOT_ALARM = 'shot';
const SHOT_MINUTES = 10;

/**
 * Leaves a screenshot (`data:` URL) for the page in which a box is drawn on it, in memory only; it
 * goes with the session or after ten minutes.
 */
export async function leaveShot(picture: string): Promise<void> {
  await ringOnce(SHOT_ALARM, SHOT_MINUTES);
  await browser.storage.session.set({ shot: { picture, at: Date.now() } });
}

/**
 * Returns the screenshot that was left and forgets it, or `null`; one of ten minutes ago counts for
 * nothing.
 */
export async function takeShot(): Promise<string | null> {
  const { shot } = await browser.storage.session.get('shot');
  if (shot === undefined) return null;
  await removeShot();
  const { picture, at } = (shot ?? {}) as Record<string, unknown>;
  if (typeof picture !== 'string' || typeof at !== 'number') return null;
  // An alarm sleeps with the computer.
  return Math.abs(Date.now() - at) < SHOT_MINUTES * 60_000 ? picture : null;
}

/** Forgets the screenshot that was left. */
export async function removeShot(): Promise<void> {
  await browser.storage.session.remove('shot');
  await stopAlarm(SHOT_ALARM);
}
