import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { text } from '../../ui/language/catalogue.ts';
import { sentence } from '../../ui/language/error.ts';
import { focusField } from '../../ui/parts/focus.ts';
import { PasswordField } from '../../ui/parts/PasswordField.tsx';

interface Props {
  /** Caption of the button. */
  deed: string;
  /** Gets the password; a refusal of it is shown under the field. */
  work: (password: string) => Promise<void>;
  close: () => void;
  /** Label of the field; "current password" by default. */
  label?: string;
  /** The password gets the focus when the form appears: by default it does. */
  first?: boolean;
  /** Further fields below the password. */
  children?: ComponentChildren;
}

/** Form that asks for the password before an action for which an open vault is not enough. */
export function PasswordForm({ deed, work, close, label, first = true, children }: Props) {
  const password = useSignal('');
  const shown = useSignal(false);
  const wrong = useSignal<string | null>(null);
  const busy = useSignal(false);
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (busy.value) return;
    [busy.value, wrong.value] = [true, null];
    try {
      await work(password.value);
    } catch (caught) {
      wrong.value = sentence(caught);
      focusField('confirm-password');
    }
    busy.value = false;
  };
  return (
    <form class="panel padded" onSubmit={submit} aria-busy={busy.value}>
      <PasswordField
        id="confirm-password"
        label={label ?? text('password_now')}
        value={password}
        shown={shown}
        error={wrong.value}
        first={first}
      />
      {children}
      <p class="row-of-buttons">
        <button type="submit" class="primary confirm" aria-disabled={busy.value}>
          {busy.value ? text('working') : deed}
        </button>
        <button type="button" class="quiet" onClick={close}>
          {text('cancel')}
        </button>
      </p>
    </form>
  );
}
