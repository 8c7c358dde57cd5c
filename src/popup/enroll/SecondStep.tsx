import { text } from '../../ui/language/catalogue.ts';
import { policy } from '../../ui/policy/policy.ts';
import { openSettingsAt } from '../actions/settings.ts';
import type { StepProps } from './step.ts';

/**
 * The step that gives the account to a backup, a phone or a sheet. A backup that was saved since
 * the account was added settles it by itself.
 */
export function SecondStep({ account: { id }, settle }: StepProps) {
  return (
    <>
      <p class="secondary">{text('enroll_second_text')}</p>
      <button
        type="button"
        class="primary wide save-backup"
        onClick={() => openSettingsAt('backup')}
      >
        {text('backup_save')}
      </button>
      {policy.value.plainExport === false ? (
        <p class="secondary by-policy">{text('policy_choices')}</p>
      ) : (
        <div class="both">
          <button type="button" class="to-phone" onClick={() => openSettingsAt('accounts', id)}>
            {text('enroll_second_phone')}
          </button>
          <button type="button" class="to-sheet" onClick={() => openSettingsAt('transfer', id)}>
            {text('enroll_second_sheet')}
          </button>
        </div>
      )}
      <p class="secondary">{text('enroll_second_leaves')}</p>
      <div class="quiet-ways">
        <button type="button" class="link have" onClick={() => settle({ second: 'done' })}>
          {text('enroll_second_have')}
        </button>
        <button type="button" class="link skip" onClick={() => settle({ second: 'skipped' })}>
          {text('enroll_skip')}
        </button>
      </div>
    </>
  );
}
