import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { say } from '../ui/catalogue.ts';
import { sentence } from '../ui/error.ts';
import { tell } from '../ui/message.ts';
import { makeRecoveryKey, openers } from '../vault/vault.ts';

/** The key on paper that opens the vault when the password is forgotten. Shown once; only the person keeps it. */
export function RecoveryKey() {
  const exists = useSignal(false);
  const made = useSignal<string | null>(null);
  const busy = useSignal(false);
  useEffect(() => {
    openers().then(
      ({ recovery }) => {
        exists.value = recovery;
      },
      () => undefined,
    );
  }, []);
  const make = async (): Promise<void> => {
    if (busy.value) return;
    busy.value = true;
    try {
      made.value = await makeRecoveryKey();
      exists.value = true;
    } catch (caught) {
      tell({ tone: 'bad', text: sentence(caught) });
    }
    busy.value = false;
  };
  return (
    <section>
      <h2>{say('recovery_key')}</h2>
      <p class="secondary">{say(exists.value ? 'recovery_key_exists' : 'recovery_key_text')}</p>
      {made.value && (
        <div class="panel padded sheet" role="status">
          <p class="letters large">{made.value}</p>
          <p class="look">{say('recovery_key_keep')}</p>
          <button type="button" class="print" onClick={() => print()}>
            {say('print')}
          </button>
        </div>
      )}
      <button type="button" class="make-recovery-key" aria-disabled={busy.value} onClick={make}>
        {say(exists.value ? 'recovery_key_again' : 'recovery_key_make')}
      </button>
    </section>
  );
}
