import { leftChoice } from '../../browser/handoff/choice.ts';
import { choosing, here, tab } from '../../ui/state/state.ts';
import { takesCode } from './actions.ts';

/**
 * Lets the person pick the account for the field chosen in the context menu, if that is why the
 * popup opened and none is confirmed here.
 */
export async function chooseForMenu(now: number): Promise<void> {
  const left = await leftChoice.read(now);
  if (!left || left.tabId !== tab.value?.tabId) return;
  // In a page that was left since there may be no field at all.
  if (here.value.length === 0 && takesCode()) choosing.value = true;
}
