import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { type Reminder as Due, dismissReminder, read, reminder } from '../../vault/vault.ts';
import { countedText, text } from '../language/catalogue.ts';
import { Icon } from '../parts/Icon.tsx';
import { accounts } from '../state/state.ts';

interface Props {
  saveBackup: () => void;
  makeRecoveryKey: () => void;
}

/**
 * Draws the reminder that is due, if any: to save a backup or make a recovery key. Dismissing it is
 * stored.
 */
export function Reminder({ saveBackup, makeRecoveryKey }: Props) {
  const due = useSignal<Due | null>(null);
  useEffect(() => {
    let current = true;
    dueNow().then((found) => {
      if (current) due.value = found;
    });
    return () => {
      current = false;
    };
  }, [accounts.value]);
  if (!due.value) return null;
  const dismiss = async (shown: Due): Promise<void> => {
    due.value = null;
    // If this cannot be stored, the reminder comes back.
    await dismissReminder(shown).catch(() => undefined);
  };
  const shown = due.value;
  return (
    <aside class="reminder" aria-label={text('backup_save')}>
      <p>
        {shown.kind === 'first'
          ? text('reminder_first')
          : countedText('reminder_behind', shown.changes)}
      </p>
      <button
        type="button"
        class="quiet glyph dismiss"
        aria-label={text('dismiss')}
        onClick={() => dismiss(shown)}
      >
        <Icon name="close" size={16} />
      </button>
      <p class="ways">
        <button type="button" class="link save-backup" onClick={saveBackup}>
          {text('backup_save')}
        </button>
        {shown.kind === 'first' && (
          <button type="button" class="link make-key" onClick={makeRecoveryKey}>
            {text('recovery_key_make')}
          </button>
        )}
      </p>
    </aside>
  );
}

async function dueNow(): Promise<Due | null> {
  return read()
    .then(reminder)
    .catch(() => null);
}
