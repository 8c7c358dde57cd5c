import { unlocking } from '../../browser/handoff/unlocking.ts';
import { openSmall } from '../../browser/windows.ts';
import { tab } from '../../ui/state/state.ts';
import { seconds } from '../../vault/session/seconds.ts';

// The browser's own question has to fit: Chromium's is 448 pixels wide, and is cut off otherwise.
const [WIDTH, HEIGHT] = [520, 680];

/**
 * Asks for the passkey in a small window of ours, since the popup closes as soon as the browser
 * asks for one, and what runs in it ends with it.
 */
export async function unlockInWindow(): Promise<void> {
  const windowId = tab.peek()?.windowId;
  if (windowId !== undefined) await unlocking.leave({ windowId }, seconds());
  await openSmall('src/unlock/index.html', WIDTH, HEIGHT);
  window.close();
}
