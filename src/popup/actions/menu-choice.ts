import { leftChoice } from '../../browser/handoff/choice.ts';
import { choosing, here, tab } from '../../ui/state/state.ts';
import { takesCode } from './actions.ts';

/**
 * Lets the person choose the account for the field that was chosen in the context menu, if the
 * popup was opened for that and no account is confirmed for the page.
 */
export async function chooseForMenu(now: number): Promise<void> {
  const left = await leftChoice.read(now);
  if (!left || left.tabId !== tab.value?.tabId) return;
  // A page that replaced the chosen one may have no field.
  if (here.value.length === 0 && takesCode()) choosing.value = true;
}
