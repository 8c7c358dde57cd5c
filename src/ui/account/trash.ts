import type { Account } from '../../core/account/account.ts';
import { trashing } from '../../core/account/edits.ts';
import { text } from '../language/catalogue.ts';
import { now } from '../state/clock.ts';
import { showMessage } from '../state/message.ts';
import { save } from '../state/save.ts';

/** Moves an account to the trash and offers to undo that; returns whether it was saved. */
export async function remove(account: Account): Promise<boolean> {
  if (!(await save(trashing(account.id, now.value, now.value)))) return false;
  const said = text('moved_to_trash', { name: account.issuer || account.accountName });
  showMessage({ tone: 'good', text: said, undo: () => void restore(account) });
  return true;
}

/** Takes an account back out of the trash. */
export async function restore(account: Account): Promise<void> {
  if (await save(trashing(account.id, now.value, null)))
    showMessage({ tone: 'good', text: text('restored') });
}
