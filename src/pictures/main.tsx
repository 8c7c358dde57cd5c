// Entry of the page for pictures.
import { effect } from '@preact/signals';
import { render } from 'preact';
import { appear } from '../ui/state/appearance.ts';
import { followSaves } from '../ui/state/automatic.ts';
import { startClock } from '../ui/state/clock.ts';
import { followCopies } from '../ui/state/copy.ts';
import { shareFromHere } from '../ui/state/sharing.ts';
import { followVault, refresh, vault } from '../ui/state/state.ts';
import { App } from './App.tsx';
import { forget } from './step.ts';

followVault();
await Promise.all([appear(), refresh()]);
startClock();
followCopies();
followSaves();
// The screenshot, and all else that was brought here, is forgotten when the vault is no longer
// open.
effect(() => {
  if (vault.value !== 'open') forget();
});
render(<App />, document.body);
shareFromHere(true);
