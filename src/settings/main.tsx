// Entry of the settings.
import { render } from 'preact';
import { followPolicy } from '../ui/policy/policy.ts';
import { appear } from '../ui/state/appearance.ts';
import { followSaves } from '../ui/state/automatic.ts';
import { startClock } from '../ui/state/clock.ts';
import { followCopies } from '../ui/state/copy.ts';
import { shareFromHere } from '../ui/state/sharing.ts';
import { followVault, refresh } from '../ui/state/state.ts';
import { App } from './App.tsx';
import { followSection } from './state/section.ts';
import { followSettings } from './state/setting.ts';

followVault();
followSection();
await Promise.all([appear(), followSettings(), followPolicy(), refresh()]);
startClock();
followCopies();
followSaves();
render(<App />, document.body);
shareFromHere(true);
