import type { Scan } from '../../act/scan/page.ts';
import type { Ahead } from '../../ui/found/ahead.ts';
import { Found as Preview } from '../../ui/found/Found.tsx';
import { go, goHome } from '../../ui/state/view.ts';
import { fillCode } from '../actions/actions.ts';
import { choosePicture } from '../actions/picture.ts';

const AHEAD: Ahead = {
  back: goHome,
  saved: ([first], fills) => {
    if (first?.enrollment) go({ screen: 'enroll', id: first.id });
    else goHome();
    if (fills && first) fillCode(first, undefined, true);
  },
  show: (id) => go({ screen: 'account', id }),
  picture: choosePicture,
  otherwise: () => go({ screen: 'add' }),
  next: () => go({ screen: 'scan' }),
};

/**
 * Screen that previews what was found; after saving, the code can be filled at once, and a single
 * account is set up further.
 */
export function Found({ scan }: { scan: Scan }) {
  return <Preview scan={scan} ahead={AHEAD} />;
}
