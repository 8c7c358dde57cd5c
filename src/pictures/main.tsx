import { effect } from '@preact/signals';
import { render } from 'preact';
import { appear } from '../ui/language/appearance.ts';
import { startClock } from '../ui/state/clock.ts';
import { followCopies } from '../ui/state/copy.ts';
import { followVault, refresh, vault } from '../ui/state/state.ts';
import { App } from './App.tsx';
import { forget } from './step.ts';

followVault();
await Promise.all([appear(), refresh()]);
startClock();
followCopies();
// Whatever was brought here belongs to the open vault: the screenshot goes with it.
effect(() => {
  if (vault.value !== 'open') forget();
});
render(<App />, document.body);
