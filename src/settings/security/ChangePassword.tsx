import { useSignal } from '@preact/signals';
import { text } from '../../ui/language/catalogue.ts';
import { NewPassword, useNewPassword } from '../../ui/password/NewPassword.tsx';
import { showMessage } from '../../ui/state/message.ts';
import { changePassword } from '../../vault/vault.ts';
import { PasswordForm } from './PasswordForm.tsx';

/** Form that changes the password; everything is then sealed anew. */
export function ChangePassword() {
  const open = useSignal(false);
  return (
    <section>
      <h2>{text('password')}</h2>
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
          {text('change_password')}
        </button>
      )}
    </section>
  );
}

function Form({ done }: { done: () => void }) {
  const next = useNewPassword();
  const work = async (current: string): Promise<void> => {
    if (!(await next.isGood())) return;
    await changePassword(current, next.password.value);
    done();
    showMessage({ tone: 'good', text: text('password_changed') });
  };
  return (
    <PasswordForm deed={text('change_password')} work={work} close={done}>
      <NewPassword of={next} />
    </PasswordForm>
  );
}
