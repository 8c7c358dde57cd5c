import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { text } from '../../ui/language/catalogue.ts';
import { focused } from '../../ui/parts/focus.ts';
import { QrPicture } from '../../ui/parts/QrPicture.tsx';
import { now } from '../../ui/state/clock.ts';
import { showMessage } from '../../ui/state/message.ts';
import { hasRecoveryKey, makeRecoveryKey, revokeRecoveryKey } from '../../vault/vault.ts';
import { dateOf } from '../state/when.ts';
import { PasswordForm } from './PasswordForm.tsx';

/**
 * Makes and revokes the recovery key, which sets a new password when the old one is forgotten. The
 * key is shown once, and only the person keeps it.
 */
export function RecoveryKey() {
  const exists = useSignal(false);
  const made = useSignal<string | null>(null);
  const asked = useSignal<'make' | 'revoke' | null>(null);
  useEffect(() => {
    hasRecoveryKey().then(
      (has) => {
        exists.value = has;
      },
      () => undefined,
    );
  }, []);
  const make = async (password: string): Promise<void> => {
    made.value = await makeRecoveryKey(password);
    [exists.value, asked.value] = [true, null];
  };
  const revoke = async (password: string): Promise<void> => {
    await revokeRecoveryKey(password);
    [made.value, exists.value, asked.value] = [null, false, null];
    showMessage({ tone: 'good', text: text('recovery_key_revoked') });
  };
  const ask = (what: typeof asked.value) => (): void => {
    asked.value = what;
  };
  const makeWord = text(exists.value ? 'recovery_key_again' : 'recovery_key_make');
  return (
    <section>
      <h2>{text('recovery_key')}</h2>
      <p class="secondary">{text(exists.value ? 'recovery_key_exists' : 'recovery_key_text')}</p>
      {made.value && <Sheet recoveryKey={made.value} />}
      {asked.value === null && (
        <p class="row-of-buttons">
          <button type="button" class="make-recovery-key" onClick={ask('make')}>
            {makeWord}
          </button>
          {exists.value && (
            <button type="button" class="revoke-recovery-key" onClick={ask('revoke')}>
              {text('recovery_key_revoke')}
            </button>
          )}
        </p>
      )}
      {asked.value === 'make' && <PasswordForm deed={makeWord} work={make} close={ask(null)} />}
      {asked.value === 'revoke' && (
        <PasswordForm deed={text('recovery_key_revoke')} work={revoke} close={ask(null)} />
      )}
    </section>
  );
}

function halvesOf(key: string): string[] {
  const at = key.length >> 1;
  return [key.slice(0, at + 1), key.slice(at + 1)];
}

function Sheet({ recoveryKey }: { recoveryKey: string }) {
  return (
    <div class="panel padded sheet" role="status">
      <div class="both">
        <QrPicture text={recoveryKey} label={text('recovery_key_qr')} />
        {/* Two even lines: as one text it would break at any hyphen. */}
        <p class="letters large" tabIndex={-1} ref={focused}>
          {halvesOf(recoveryKey).map((half) => (
            <span key={half}>{half}</span>
          ))}
        </p>
      </div>
      <p class="on-paper">{text('recovery_key_sheet', { when: dateOf(now.peek()) })}</p>
      <p class="look">{text('recovery_key_keep')}</p>
      <button type="button" class="print" onClick={() => print()}>
        {text('print')}
      </button>
    </div>
  );
}
