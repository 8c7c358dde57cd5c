import { countedText, text } from '../../ui/language/catalogue.ts';
import { sentence } from '../../ui/language/error.ts';
import { ChoiceField } from '../../ui/parts/ChoiceField.tsx';
import { Icon } from '../../ui/parts/Icon.tsx';
import { policy } from '../../ui/policy/policy.ts';
import { showMessage } from '../../ui/state/message.ts';
import { lock } from '../../vault/vault.ts';
import { choose, settings } from '../state/setting.ts';
import { Access } from './Access.tsx';
import { ChangePassword } from './ChangePassword.tsx';
import { ClearClipboard } from './ClearClipboard.tsx';
import { Erase } from './Erase.tsx';
import { Passkeys } from './Passkeys.tsx';
import { RecoveryKey } from './RecoveryKey.tsx';

// 0: when the browser closes.
const MINUTES = [1, 5, 15, 60, 0];

/** Section on when the vault locks, and on what opens it. */
export function Security() {
  const minutes = settings.value?.lockAfterMinutes ?? 15;
  const lockNow = (): Promise<void> =>
    lock().catch((caught) => showMessage({ tone: 'bad', text: sentence(caught) }));
  return (
    <>
      <h1>{text('section_security')}</h1>
      <div class="beside">
        <ChoiceField
          id="lock-after"
          label={text('lock_after')}
          value={String(minutes)}
          choices={minutesUpTo(policy.value.lockAfterMinutes).map((one) => [
            String(one),
            one === 0 ? text('lock_at_exit') : countedText('minutes', one),
          ])}
          onChoice={(one) => choose({ lockAfterMinutes: Number(one) })}
        />
        <button type="button" class="lock-now" onClick={lockNow}>
          <Icon name="lock" size={18} />
          {text('lock_now')}
        </button>
      </div>
      {policy.value.lockAfterMinutes !== undefined && (
        <p class="secondary by-policy">{text('policy_choices')}</p>
      )}
      <p class="secondary">{text('lock_always')}</p>
      <ClearClipboard />
      <ChangePassword />
      <Passkeys />
      <RecoveryKey />
      <Access />
      <Erase />
    </>
  );
}

/** Returns the choices of minutes, none longer than the organization allows. */
function minutesUpTo(most: number | undefined): number[] {
  if (most === undefined) return MINUTES;
  return [...MINUTES.filter((one) => one > 0 && one < most), most];
}
