import { text } from '../../ui/language/catalogue.ts';
import { go } from '../../ui/state/view.ts';
import type { StepProps } from './step.ts';

/** The step that keeps the recovery codes, which most sites show only once. */
export function RecoveryStep({ account: { id }, settle }: StepProps) {
  return (
    <>
      <p class="secondary">{text('enroll_recovery_text')}</p>
      <button
        type="button"
        class="primary wide recovery"
        onClick={() => go({ screen: 'recovery', id })}
      >
        {text('recovery_save')}
      </button>
      <div class="quiet-ways">
        <button type="button" class="link elsewhere" onClick={() => settle({ recovery: 'kept' })}>
          {text('enroll_recovery_kept')}
        </button>
        <button type="button" class="link skip" onClick={() => settle({ recovery: 'skipped' })}>
          {text('enroll_skip')}
        </button>
      </div>
    </>
  );
}
