import { useSignal } from '@preact/signals';
import { resetPassword } from '../../vault/vault.ts';
import { text } from '../language/catalogue.ts';
import { sentence } from '../language/error.ts';
import { focusField } from '../parts/focus.ts';
import { TextField } from '../parts/TextField.tsx';
import { NewPassword, useNewPassword } from '../password/NewPassword.tsx';
import { showSaved } from '../state/state.ts';

/** Form for a forgotten password: the recovery key sets a new one. */
export function Forgotten({ back }: { back: () => void }) {
  const typed = useSignal('');
  const error = useSignal<string | null>(null);
  const busy = useSignal(false);
  const next = useNewPassword();
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (busy.value || !(await next.isGood())) return;
    busy.value = true;
    error.value = null;
    try {
      showSaved((await resetPassword(typed.value, next.password.value)).accounts);
    } catch (caught) {
      error.value = sentence(caught);
      focusField('recovery-key');
    }
    busy.value = false;
  };
  return (
    <main class="create forgotten screen">
      <header class="opening">
        <h1>{text('forgotten')}</h1>
        <p class="secondary">{text('forgotten_text')}</p>
      </header>
      <form onSubmit={submit} aria-busy={busy.value}>
        <TextField
          id="recovery-key"
          label={text('recovery_key')}
          value={typed.value}
          code
          first
          error={error.value}
          onText={(entered) => {
            typed.value = entered;
          }}
        />
        <NewPassword of={next} />
        <div class="pair-of-buttons">
          <button type="button" class="cancel" onClick={back}>
            {text('back')}
          </button>
          <button class="primary reset" type="submit" aria-disabled={busy.value}>
            {text('set_password')}
          </button>
        </div>
      </form>
    </main>
  );
}
