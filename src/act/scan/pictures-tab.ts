import { leaveScreenshot, removeScreenshot } from '../../browser/handoff/screenshot.ts';
import { type CurrentTab, openTab, screenshot } from '../../browser/tabs.ts';
import { Refusal } from '../../core/refusal.ts';
import { whileOpen } from '../../vault/session/session.ts';
import { twice } from './twice.ts';

/** The page for pictures, from the extension's root. */
const PICTURES_PAGE = 'src/pictures/index.html';
/**
 * `storage.session` holds 10 MB in all; a screenshot of photographs on a large screen can be longer
 * as a PNG.
 */
const LONGEST = 8_000_000;

/** Opens the page for pictures: files, drops, the camera. */
export function openPictures(): Promise<void> {
  return openTab(PICTURES_PAGE);
}

/**
 * Takes a screenshot of the tab under the grant of this very click, because from its own tab the
 * page for pictures could see nothing but itself; leaves it in memory and opens that page, which
 * takes it away at once. Refuses `page_forbidden`, and `vault_locked` when the vault locks
 * meanwhile.
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
