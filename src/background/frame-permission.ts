import { continueFrame, FRAME_ALARM, tidyFrame } from '../act/fill/frame-permission.ts';
import { leaveFill } from '../act/fill/shortcut.ts';
import { onAlarm } from '../browser/alarms.ts';
import { openPopup } from '../browser/commands.ts';
import { onHosts } from '../browser/hosts.ts';

/**
 * Continues a fill into a frame of another site once the person has given access, since the popup
 * is closed by then, and gives back access that is no longer needed. To be called synchronously
 * when the worker starts.
 */
export function watchFrame(): void {
  onHosts(() => void goOn().catch(() => undefined));
  onAlarm(FRAME_ALARM, () => void tidyFrame(seconds()));
  void tidyFrame(seconds());
}

async function goOn(): Promise<void> {
  const now = seconds();
  const ended = await continueFrame(now);
  if (!ended) return;
  await leaveFill(ended.tabId, ended.fill, now);
  if (ended.fill.outcome !== 'filled') await openPopup();
}

function seconds(): number {
  return Date.now() / 1000;
}
