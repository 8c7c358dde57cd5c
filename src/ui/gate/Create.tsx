import { useSignal } from '@preact/signals';
import { create } from '../../vault/vault.ts';
import { text } from '../language/catalogue.ts';
import { sentence } from '../language/error.ts';
import { focusField } from '../parts/focus.ts';
import { Latch } from '../parts/Logo.tsx';
import { NewPassword, useNewPassword } from '../password/NewPassword.tsx';
import { showSaved } from '../state/state.ts';

/**
 * The first screen: the person chooses a password for the new vault, or takes a generated
 * passphrase. `restore` leads on where there is a backup; `join`, called once the vault is there,
 * where there is another computer to join.
 */
export function Create({ restore, join }: { restore: () => void; join?: () => void }) {
  const busy = useSignal(false);
  const joins = useSignal(false);
  const chosen = useNewPassword();
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (busy.value || !(await chosen.isGood())) return;
    busy.value = true;
    try {
      const { accounts } = await create(chosen.password.value);
      if (joins.value) join?.();
      showSaved(accounts);
    } catch (caught) {
      chosen.error.value = sentence(caught);
      focusField('password');
    }
    busy.value = false;
  };
  return (
    <main class="create screen">
      <header class="opening">
        <Latch size={40} />
        <h1>{text('create_title')}</h1>
        <p class="secondary">{text('create_text')}</p>
      </header>
      <form onSubmit={submit} aria-busy={busy.value}>
        <NewPassword of={chosen} first />
        <button class="primary wide create-vault" type="submit" aria-disabled={busy.value}>
          {text(busy.value ? 'creating' : 'create_vault')}
        </button>
        <button type="button" class="link restore-first" onClick={restore}>
          {text('restore_instead')}
        </button>
        {join && joins.value && (
          <p class="secondary join-later" role="status">
            {text('create_join_text')}
          </p>
        )}
        {join && !joins.value && (
          <button
            type="button"
            class="link join-first"
            onClick={() => {
              joins.value = true;
            }}
          >
            {text('create_join')}
          </button>
        )}
      </form>
    </main>
  );
}
