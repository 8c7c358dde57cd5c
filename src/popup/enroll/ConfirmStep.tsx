import { useSignal } from '@preact/signals';
import { text } from '../../ui/language/catalogue.ts';
import { now } from '../../ui/state/clock.ts';
import { fillCode } from '../actions/actions.ts';
import { Refused } from './Refused.tsx';
import type { StepProps } from './step.ts';

/**
 * The step that fills the site's field, and then asks whether the site accepted the code. That a
 * code was filled is known of the account itself, so that a closed popup forgets nothing.
 */
export function ConfirmStep({ account, settle }: StepProps) {
  const isRefused = useSignal(false);
  const isUsed = account.usedAt !== null;
  return (
    <>
      <p class="secondary">{text(isUsed ? 'enroll_asked' : 'enroll_confirm_text')}</p>
      {!isUsed && (
        <button type="button" class="primary wide fill-code" onClick={() => fillCode(account)}>
          {text('enroll_fill')}
        </button>
      )}
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
        {isUsed && (
          <button type="button" class="link fill-code" onClick={() => fillCode(account)}>
            {text('enroll_fill_again')}
          </button>
        )}
        <button type="button" class="link skip" onClick={() => settle({ confirmed: 'skipped' })}>
          {text('enroll_skip')}
        </button>
      </div>
    </>
  );
}
