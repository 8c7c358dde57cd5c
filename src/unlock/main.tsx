// Entry of the small window that asks for a passkey: the popup closes when the browser does.
import { render } from 'preact';
import { loadFurther } from '../ui/language/catalogue.ts';
import { appear } from '../ui/state/appearance.ts';
import { followVault, refresh } from '../ui/state/state.ts';
import { App } from './App.tsx';

followVault();
await Promise.all([appear().then(loadFurther), refresh()]);
render(<App />, document.body);
