import { useSignal } from '@preact/signals';
import { text } from '../../ui/language/catalogue.ts';
import { now } from '../../ui/state/clock.ts';
import { fillCode } from '../actions/actions.ts';
import { Refused } from './Refused.tsx';
import type { StepProps } from './step.ts';

/**
 * The step that fills the site's field, and then asks whether the site accepted the code. That a
 * code was filled is known of the account itself, so that a closed popup forgets nothing. No button
 * takes the place of another, so that a second click answers no question.
 */
export function ConfirmStep({ account, settle }: StepProps) {
  const isRefused = useSignal(false);
  const isUsed = account.usedAt !== null;
  return (
    <>
      <p class="secondary">{text(isUsed ? 'enroll_asked' : 'enroll_confirm_text')}</p>
      <button
        type="button"
        class={isUsed ? 'wide fill-code' : 'primary wide fill-code'}
        onClick={() => fillCode(account)}
      >
        {text(isUsed ? 'enroll_fill_again' : 'enroll_fill')}
      </button>
      <div class="both">
        <button
          type="button"
          class={isUsed && !isRefused.value ? 'primary accepted' : 'accepted'}
          onClick={() => settle({ confirmed: now.value })}
        >
          {text('enroll_accepted')}
        </button>
        <button
          type="button"
          class="refused"
          aria-expanded={isRefused.value}
          onClick={() => {
            isRefused.value = true;
          }}
        >
          {text('enroll_refused')}
        </button>
      </div>
      {isRefused.value && <Refused account={account} />}
      <div class="quiet-ways">
        <button type="button" class="link skip" onClick={() => settle({ confirmed: 'skipped' })}>
          {text('enroll_skip')}
        </button>
      </div>
    </>
  );
}
