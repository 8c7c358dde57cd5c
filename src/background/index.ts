import { haveDomains } from '../act/site/domain.ts';
import { haveLists } from '../core/field/read-page.ts';
import { every } from '../core/field/words/every.ts';
import { registrableDomain } from '../core/match/domain.ts';
import { watchClipboard } from './clipboard.ts';
import { watchFrame } from './frame-permission.ts';
import { watchLock } from './lock.ts';
import { watchMenu } from './menu.ts';
import { watchScreenshot } from './screenshot.ts';
import { watchCommand } from './shortcut.ts';

// Listeners are registered at once: a worker that wakes for an event has to know them before the
// event is handed out.
haveDomains(registrableDomain);
haveLists(every);
watchLock();
watchCommand();
watchMenu();
watchClipboard();
watchFrame();
watchScreenshot();
