import { useSignal } from '@preact/signals';
import { hasFolders } from '../../browser/folder/folder.ts';
import { text } from '../../ui/language/catalogue.ts';
import { sentence } from '../../ui/language/error.ts';
import { focusField } from '../../ui/parts/focus.ts';
import { TextField } from '../../ui/parts/TextField.tsx';
import { showMessage } from '../../ui/state/message.ts';
import { joinByCode, joinByRecoveryKey } from '../../vault/sync/join.ts';
import { NameField, useName } from './NameField.tsx';
import { lookAtSharing } from './state.ts';
import { carrierOf, useWay, Way } from './Way.tsx';

/** Form that joins a computer which shares already, by its pairing code or its recovery key. */
export function Join({ close }: { close: () => void }) {
  const way = useWay();
  const name = useName();
  const typed = useSignal('');
  const withKey = useSignal(false);
  const error = useSignal<string | null>(null);
  const busy = useSignal(false);
  const change = (on: boolean) => (): void => {
    [withKey.value, typed.value, error.value] = [on, '', null];
  };
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (busy.value) return;
    [busy.value, error.value] = [true, null];
    try {
      // Before any other wait, as the browser asks only within a click.
      const carrier = await carrierOf(way.value);
      if (carrier) {
        await (withKey.value ? joinByRecoveryKey : joinByCode)(carrier, typed.value, name.value);
        await lookAtSharing();
        showMessage({ tone: 'good', text: text('devices_joined') });
      }
    } catch (caught) {
      error.value = sentence(caught);
      focusField('pairing-code');
    }
    busy.value = false;
  };
  return (
    <form class="join-form" onSubmit={submit} aria-busy={busy.value}>
      <h2>{text('devices_join')}</h2>
      {!withKey.value && <p class="secondary">{text('devices_join_text')}</p>}
      <Way of={way} />
      {!hasFolders() && <p class="secondary">{text('devices_folder_none')}</p>}
      <TextField
        key={String(withKey.value)}
        id="pairing-code"
        label={text(withKey.value ? 'recovery_key' : 'devices_code')}
        hint={withKey.value ? text('devices_key_text') : null}
        value={typed.value}
        code
        first
        error={error.value}
        onText={(entered) => {
          typed.value = entered;
        }}
      />
      <p>
        <button type="button" class="link other-way" onClick={change(!withKey.value)}>
          {text(withKey.value ? 'devices_code_instead' : 'devices_key_instead')}
        </button>
      </p>
      <NameField of={name} />
      <p class="row-of-buttons">
        <button
          type="submit"
          class="primary join-now"
          aria-disabled={busy.value || typed.value.trim() === ''}
        >
          {text(busy.value ? 'working' : 'devices_join_do')}
        </button>
        <button type="button" class="quiet" onClick={close}>
          {text('cancel')}
        </button>
      </p>
    </form>
  );
}
