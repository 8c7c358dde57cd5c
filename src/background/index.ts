// The service worker (Chromium) or background page (Firefox): what happens without any window.
import { haveDomains } from '../act/site/domain.ts';
import { haveLists } from '../core/field/read-page.ts';
import { every } from '../core/field/words/every.ts';
import { registrableDomain } from '../core/match/domain.ts';
import { watchSaves } from './automatic.ts';
import { watchClipboard } from './clipboard.ts';
import { watchFrame } from './frame-permission.ts';
import { watchLock } from './lock.ts';
import { watchMenu } from './menu.ts';
import { watchScreenshot } from './screenshot.ts';
import { watchCommand } from './shortcut.ts';
import { watchSharing } from './sync.ts';

// Listeners are registered at once: a worker that wakes for an event only gets it if they are there
// when its script has run.
haveDomains(registrableDomain);
haveLists(every);
watchLock();
watchCommand();
watchMenu();
watchClipboard();
watchFrame();
watchScreenshot();
watchSaves();
watchSharing();
