import { useSignal } from '@preact/signals';
import { say } from '../ui/catalogue.ts';
import { sentence } from '../ui/error.ts';
import { tell } from '../ui/message.ts';
import { NewPassword, useNewPassword } from '../ui/NewPassword.tsx';
import { PasswordField } from '../ui/PasswordField.tsx';
import { changePassword } from '../vault/vault.ts';

/** Changes the password: everything is sealed anew. */
export function ChangePassword() {
  const open = useSignal(false);
  return (
    <section>
      <h2>{say('password')}</h2>
      {open.value ? (
        <Form
          done={() => {
            open.value = false;
          }}
        />
      ) : (
        <button
          type="button"
          class="change-password"
          onClick={() => {
            open.value = true;
          }}
        >
          {say('change_password')}
        </button>
      )}
    </section>
  );
}

function Form({ done }: { done: () => void }) {
  const current = useSignal('');
  const shown = useSignal(false);
  const wrong = useSignal<string | null>(null);
  const busy = useSignal(false);
  const next = useNewPassword();
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    wrong.value = null;
    if (busy.value || !(await next.isGood())) return;
    busy.value = true;
    try {
      await changePassword(current.value, next.password.value);
      done();
      tell({ tone: 'good', text: say('password_changed') });
    } catch (caught) {
      wrong.value = sentence(caught);
    }
    busy.value = false;
  };
  return (
    <form class="panel padded" onSubmit={submit} aria-busy={busy.value}>
      <PasswordField
        id="current"
        label={say('password_now')}
        value={current}
        shown={shown}
        error={wrong.value}
        first
      />
      <NewPassword of={next} />
      <p class="row-of-buttons">
        <button type="submit" class="primary" aria-disabled={busy.value}>
          {say('change_password')}
        </button>
        <button type="button" class="quiet" onClick={done}>
          {say('cancel')}
        </button>
      </p>
    </form>
  );
}
