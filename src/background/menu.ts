import { fillHere } from '../act/here.ts';
import { openPopup } from '../browser/commands.ts';
import { message } from '../browser/locale.ts';
import { offerMenu, onMenu, onStart } from '../browser/menus.ts';

const FILL_HERE = 'fill-here';

/** Offers "Fill code here" on fields: the person has chosen the field, so only the site is still checked. */
export function watchMenu(): void {
  onStart(() => void offerMenu(FILL_HERE, message('menu_fill_here')));
  onMenu(FILL_HERE, ({ tab, frameId }) => {
    void fillHere(tab, frameId, Date.now() / 1000)
      .catch(() => false)
      .then((done) => (done ? undefined : openPopup()));
  });
}
