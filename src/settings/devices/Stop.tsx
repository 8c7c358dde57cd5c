import { useSignal } from '@preact/signals';
import { endSharing } from '../../browser/sharing/consent.ts';
import { text } from '../../ui/language/catalogue.ts';
import { focused } from '../../ui/parts/focus.ts';
import { showMessage } from '../../ui/state/message.ts';
import { stopSharing } from '../../vault/sync/stop.ts';
import { tried } from './state.ts';

/** Switches sharing off on this computer, and asks what becomes of the sealed copy. */
export function Stop() {
  const open = useSignal(false);
  const deletes = useSignal(true);
  const busy = useSignal(false);
  const stop = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (busy.value) return;
    busy.value = true;
    if (await tried(() => stopSharing(deletes.value))) {
      await endSharing().catch(() => undefined);
      showMessage({ tone: 'good', text: text('devices_stopped') });
    }
    busy.value = false;
  };
  return (
    <section class="stop-sharing">
      <h2>{text('devices_stop')}</h2>
      <p class="secondary">{text('devices_stop_text')}</p>
      {open.value ? (
        <form class="panel padded" onSubmit={stop}>
          <label class="tick">
            <input
              id="delete-shared"
              type="checkbox"
              autocomplete="off"
              checked={deletes.value}
              aria-describedby="about-delete-shared"
              onChange={({ currentTarget }) => {
                deletes.value = currentTarget.checked;
              }}
            />
            <span>{text('devices_stop_delete')}</span>
          </label>
          <p id="about-delete-shared" class="secondary">
            {text('devices_stop_delete_text')}
          </p>
          <p class="row-of-buttons">
            <button type="submit" class="danger stop-now" ref={focused} aria-disabled={busy.value}>
              {text('devices_stop')}
            </button>
            <button
              type="button"
              class="quiet"
              onClick={() => {
                open.value = false;
              }}
            >
              {text('cancel')}
            </button>
          </p>
        </form>
      ) : (
        <button
          type="button"
          class="stop-begin"
          onClick={() => {
            open.value = true;
          }}
        >
          {text('devices_stop')}…
        </button>
      )}
    </section>
  );
}
