import { render } from 'preact';
import { appear } from '../ui/appearance.ts';
import { startClock } from '../ui/clock.ts';
import { followCopies } from '../ui/copy.ts';
import { followVault, refresh } from '../ui/state.ts';
import { App } from './App.tsx';
import { followSection } from './section.ts';
import { followSettings } from './setting.ts';

followVault();
followSection();
await Promise.all([appear(), followSettings(), refresh()]);
startClock();
followCopies();
render(<App />, document.body);
