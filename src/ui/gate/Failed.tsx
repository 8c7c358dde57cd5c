import { useSignal } from '@preact/signals';
import { rawFile } from '../../vault/vault.ts';
import { saveFile } from '../backup/file.ts';
import { text } from '../language/catalogue.ts';
import { sentence, sentenceOf } from '../language/error.ts';
import { Icon } from '../parts/Icon.tsx';
import { showMessage } from '../state/message.ts';
import { failure, refresh } from '../state/state.ts';

/**
 * Says that there is a vault that does not open. It is left as it is, and no new one is offered
 * here.
 */
export function Failed({ restore }: { restore: () => void }) {
  const busy = useSignal(false);
  const again = async (): Promise<void> => {
    busy.value = true;
    await refresh();
    busy.value = false;
  };
  const saveRaw = async (): Promise<void> => {
    try {
      const { name, text } = await rawFile();
      saveFile(name, text);
    } catch (caught) {
      showMessage({ tone: 'bad', text: sentence(caught) });
    }
  };
  return (
    <main class="failed screen centred">
      <span class="badge bad">
        <Icon name="warning" size={24} />
      </span>
      <h1>{text('failed_title')}</h1>
      <p role="alert">{sentenceOf(failure.value)}</p>
      <p class="secondary">{text('failed_kept')}</p>
      <div class="stack">
        <button type="button" class="primary again" aria-disabled={busy.value} onClick={again}>
          {text('try_again')}
        </button>
        <button type="button" class="save-raw" onClick={saveRaw}>
          {text('save_raw')}
        </button>
        <button type="button" class="restore-first" onClick={restore}>
          {text('restore_instead')}
        </button>
      </div>
    </main>
  );
}
