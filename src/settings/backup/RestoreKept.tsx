import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { text } from '../../ui/language/catalogue.ts';
import { showMessage } from '../../ui/state/message.ts';
import { showSaved } from '../../ui/state/state.ts';
import { restoreKept, type Snapshot, snapshots } from '../../vault/vault.ts';
import { PasswordForm } from '../security/PasswordForm.tsx';
import { dateAndTime } from '../state/when.ts';

/** The snapshots in this browser, for a vault that does not open; the password opens one. */
export function RestoreKept() {
  const all = useSignal<Snapshot[]>([]);
  const chosen = useSignal<string | null>(null);
  const choose = (name: string | null): void => {
    chosen.value = name;
  };
  useEffect(() => {
    snapshots().then(
      (found) => {
        all.value = found;
      },
      () => undefined,
    );
  }, []);
  const restore = (name: string) => async (password: string) => {
    showSaved((await restoreKept(name, password)).accounts);
    showMessage({ tone: 'good', text: text('backup_restored') });
  };
  if (all.value.length === 0) return null;
  return (
    <section class="kept">
      <h2>{text('restore_from_snapshot')}</h2>
      <ul class="panel">
        {all.value.map(({ name, at, kind }) => (
          <li key={name} class="line state">
            <span class="names">
              <span class="issuer">{dateAndTime(at)}</span>
              <span class="account-name">{text(`snapshot_${kind}`)}</span>
            </span>
            {chosen.value === name ? (
              <PasswordForm
                label={text('password')}
                deed={text('restore')}
                work={restore(name)}
                close={() => choose(null)}
              />
            ) : (
              <button type="button" class="restore" onClick={() => choose(name)}>
                {text('restore')}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
