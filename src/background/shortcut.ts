import { quickFill } from '../act/fill/shortcut.ts';
import { onCommand, openPopup } from '../browser/commands.ts';
import { currentTab } from '../browser/tabs.ts';

/**
 * Fills on Alt+Shift+L; opens the popup where anything has to be asked or told. To be called
 * synchronously when the worker starts.
 */
export function watchCommand(): void {
  onCommand('fill', () => void fillOrAsk());
}

async function fillOrAsk(): Promise<void> {
  const tab = await currentTab();
  const done = tab !== null && (await quickFill(tab, Date.now() / 1000).catch(() => false));
  if (!done) await openPopup();
}
