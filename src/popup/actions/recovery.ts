// What the popup does with a recovery code: fills it, marks it used, and says how that ended.
import type { Account } from '../../core/account/account.ts';
import { text } from '../../ui/language/catalogue.ts';
import { sentence, sentenceOf } from '../../ui/language/error.ts';
import { showMessage } from '../../ui/state/message.ts';
import { tab } from '../../ui/state/state.ts';

/**
 * Fills a recovery code of an account into the page's field for one, and marks it as used; where it
 * cannot be filled, says why and marks nothing.
 */
export async function fillRecoveryCode(account: Account, code: string): Promise<void> {
  if (!tab.value) return;
  try {
    const { fillRecovery } = await import('../../act/recovery/fill.ts');
    const ended = await fillRecovery(tab.value, account, code);
    if (ended.outcome === 'filled') {
      const { spend } = await import('../../ui/recovery/use.ts');
      return await spend(account.id, code, text('recovery_filled', { host: ended.host }));
    }
    const why = ended.outcome === 'refused' ? ended.code : 'site_unknown';
    showMessage({ tone: 'bad', text: sentenceOf(why) });
  } catch (caught) {
    showMessage({ tone: 'bad', text: sentence(caught) });
  }
}
