import { fillHere } from '../act/fill/menu-field.ts';
import { leaveSelected } from '../act/recovery/selected.ts';
import { handScreenshot } from '../act/scan/pictures-tab.ts';
import { openPopup } from '../browser/commands.ts';
import { leftImage } from '../browser/handoff/image.ts';
import { message } from '../browser/locale.ts';
import { type MenuClick, offerMenu, onMenu, onStart } from '../browser/menus.ts';
import { seconds } from '../vault/session/seconds.ts';
import { whileOpen } from '../vault/session/session.ts';
import { vaultState } from '../vault/vault.ts';

const FILL_HERE = 'fill-here';
const SCAN_IMAGE = 'scan-image';
const SAVE_RECOVERY = 'save-recovery';

/**
 * Offers "Fill code here" on fields (where only the site is still checked), "Scan this image" on
 * images and "Save as recovery codes" on selected text. To be called synchronously when the
 * worker starts.
 */
export function watchMenu(): void {
  onStart(() => {
    void offerMenu([
      { id: FILL_HERE, title: message('menu_fill_here'), over: 'editable' },
      { id: SCAN_IMAGE, title: message('menu_scan_image'), over: 'image' },
      { id: SAVE_RECOVERY, title: message('menu_recovery'), over: 'selection' },
    ]);
  });
  onMenu(FILL_HERE, ({ tab, frameId }) => {
    void fillHere(tab, frameId, Date.now() / 1000)
      .catch(() => false)
      .then((done) => (done ? true : openPopup()));
  });
  onMenu(SCAN_IMAGE, (click) => void scanImage(click));
  onMenu(SAVE_RECOVERY, (click) => void saveSelected(click));
}

// The popup asks for the account. A locked vault gets no note: after unlocking the person chooses
// again.
async function saveSelected({ tab, frameId, selected }: MenuClick): Promise<void> {
  if ((await vaultState()) === 'open')
    await leaveSelected(tab, frameId, selected ?? '').catch(() => undefined);
  await openPopup();
}

// The popup scans the image; where no popup opens, the person draws a box on a screenshot.
async function scanImage({ tab, frameId, image }: MenuClick): Promise<void> {
  // A locked vault gets no note: after unlocking the person chooses again.
  if ((await vaultState()) !== 'open') return void (await openPopup());
  if (image !== null) {
    // In a frame the address counts for nothing, as the page around it may have an image of the
    // same address that shows something else: then only the screenshot counts.
    const left = { tabId: tab.tabId, image: frameId === 0 ? image : '' };
    await whileOpen(() => leftImage.leave(left, seconds()), leftImage.remove).catch(
      () => undefined,
    );
  }
  if (!(await openPopup())) await handScreenshot(tab, seconds()).catch(() => undefined);
}
