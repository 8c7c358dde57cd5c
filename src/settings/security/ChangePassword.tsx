import { useSignal } from '@preact/signals';
import { say } from '../../ui/language/catalogue.ts';
import { NewPassword, useNewPassword } from '../../ui/password/NewPassword.tsx';
import { tell } from '../../ui/state/message.ts';
import { changePassword } from '../../vault/vault.ts';
import { PasswordForm } from './PasswordForm.tsx';

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
  const next = useNewPassword();
  const work = async (current: string): Promise<void> => {
    if (!(await next.isGood())) return;
    await changePassword(current, next.password.value);
    done();
    tell({ tone: 'good', text: say('password_changed') });
  };
  return (
    <PasswordForm deed={say('change_password')} work={work} close={done}>
      <NewPassword of={next} />
    </PasswordForm>
  );
}
