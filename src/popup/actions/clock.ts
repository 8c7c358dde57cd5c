// The check of this computer's clock.
import { text } from '../../ui/language/catalogue.ts';
import { sentence } from '../../ui/language/error.ts';
import { showMessage } from '../../ui/state/message.ts';
import { host, tab } from '../../ui/state/state.ts';

/** Seconds that sites usually tolerate: one step before and after. */
const FORGIVEN_S = 20;

/**
 * Compares this computer's clock with the open site's, at the person's request, and shows the
 * result.
 */
export async function checkClock(): Promise<void> {
  if (!tab.value) return;
  const place = host.value ?? '';
  try {
    const { clockOffset } = await import('../../act/clock.ts');
    const offset = await clockOffset(tab.value);
    if (offset === null) showMessage({ tone: 'bad', text: text('clock_unknown', { host: place }) });
    else if (Math.abs(offset) <= FORGIVEN_S)
      showMessage({ tone: 'good', text: text('clock_fine', { host: place }) });
    else
      showMessage({
        tone: 'bad',
        text: text('clock_off', { host: place, seconds: Math.abs(offset) }),
      });
  } catch (caught) {
    showMessage({ tone: 'bad', text: sentence(caught) });
  }
}
