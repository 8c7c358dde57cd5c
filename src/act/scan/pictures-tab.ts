// Opens the page for pictures, with or without a screenshot.
import { leaveScreenshot, removeScreenshot } from '../../browser/handoff/screenshot.ts';
import { type CurrentTab, openTab, screenshot } from '../../browser/tabs.ts';
import { Refusal } from '../../core/refusal.ts';
import { whileOpen } from '../../vault/session/session.ts';
import { twice } from './twice.ts';

/** Path of the page for pictures, from the extension's root. */
const PICTURES_PAGE = 'src/pictures/index.html';
/**
 * Longest screenshot in UTF-16 units: `storage.session` holds 10 MB in all. A PNG of photographs on
 * a large screen can be longer.
 */
const LONGEST = 8_000_000;

/** Opens the page for pictures (files, drops, the camera) in a tab of its own. */
export function openPictures(): Promise<void> {
  return openTab(PICTURES_PAGE);
}

/**
 * Takes a screenshot of the tab, leaves it in session memory and opens the page for pictures, which
 * takes it at once. Only within a click, whose access ends with it: the page in its own tab could
 * capture only itself. Refuses `page_forbidden`, `picture_too_large`, and `vault_locked` when the
 * vault locks meanwhile. `now` in seconds since 1970.
 */
export async function handScreenshot({ windowId }: CurrentTab, now: number): Promise<void> {
  const sharp = await taken(windowId, 'png');
  const picture = sharp.length > LONGEST ? await taken(windowId, 'jpeg') : sharp;
  if (picture.length > LONGEST) throw new Refusal('picture_too_large');
  await whileOpen(() => leaveScreenshot(picture, now), removeScreenshot);
  await openPictures();
}

async function taken(windowId: number, format: 'png' | 'jpeg'): Promise<string> {
  try {
    return await twice(() => screenshot(windowId, format));
  } catch {
    throw new Refusal('page_forbidden');
  }
}
