// Entry of the popup.
import { render } from 'preact';
import { currentTab } from '../browser/tabs.ts';
import { followBackups } from '../ui/backup/saved.ts';
import { followPolicy } from '../ui/policy/policy.ts';
import { appear } from '../ui/state/appearance.ts';
import { followSaves } from '../ui/state/automatic.ts';
import { startClock } from '../ui/state/clock.ts';
import { followCopies } from '../ui/state/copy.ts';
import { shareFromHere } from '../ui/state/sharing.ts';
import { followVault, knowDomain, refresh, tab } from '../ui/state/state.ts';
import { App } from './App.tsx';
import { lookAhead, lookAtPage } from './actions/actions.ts';
import { fitToContent } from './fit.ts';

// Draws nothing before everything is known, so that no wrong screen flashes and nothing moves
// afterwards.
const language = appear();
const place = currentTab().catch(() => null);
await Promise.all([
  language,
  refresh(),
  followPolicy(),
  followBackups(),
  place.then((found) => {
    tab.value = found;
  }),
]);
await knowDomain();
followVault();
startClock();
followCopies();
followSaves();
render(<App />, document.body);
fitToContent();
shareFromHere();
void lookAhead();
requestAnimationFrame(() => setTimeout(lookAtPage));
