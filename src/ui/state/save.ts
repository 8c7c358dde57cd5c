import type { Edit } from '../../core/account/edits.ts';
import { change } from '../../vault/vault.ts';
import { sentence } from '../language/error.ts';
import { showMessage } from './message.ts';
import { showSaved } from './state.ts';

/**
 * Saves an edit and shows the result; on failure nothing is changed, and the reason is shown.
 * Returns whether it was saved.
 */
export async function save(edit: Edit): Promise<boolean> {
  try {
    const { accounts } = await change(edit);
    showSaved(accounts);
    return true;
  } catch (caught) {
    showMessage({ tone: 'bad', text: sentence(caught) });
    return false;
  }
}
