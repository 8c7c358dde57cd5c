import { readChoice } from '../../browser/handoff/outcome.ts';
import { choosing, here, tab } from '../../ui/state/state.ts';
import { takesCode } from './actions.ts';

// As long as `fill` would take the choice.
const FRESH_SECONDS = 180;

/**
 * Lets the person pick the account for the field chosen in the context menu, if that is why the
 * popup opened and none is confirmed here.
 */
export async function chooseForMenu(now: number): Promise<void> {
  const left = await readChoice();
  if (left?.tabId !== tab.value?.tabId || !left || Math.abs(now - left.at) >= FRESH_SECONDS) return;
  // In a page that was left since there may be no field at all.
  if (here.value.length === 0 && takesCode()) choosing.value = true;
}
