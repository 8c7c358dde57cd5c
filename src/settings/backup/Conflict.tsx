import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { saveFile } from '../../ui/backup/file.ts';
import { text } from '../../ui/language/catalogue.ts';
import { sentence } from '../../ui/language/error.ts';
import { showMessage } from '../../ui/state/message.ts';
import { showSaved } from '../../ui/state/state.ts';
import { isContested, keepOpened, rawFile } from '../../vault/vault.ts';

/**
 * The choice to make while a newer copy of the vault under another password prevents saving; draws
 * nothing otherwise.
 */
export function Contest() {
  const contested = useSignal(false);
  const look = async (): Promise<void> => {
    contested.value = await isContested().catch(() => false);
  };
  useEffect(() => void look(), []);
  const trying = (work: () => Promise<void>) => (): Promise<void> =>
    work().catch((caught) => showMessage({ tone: 'bad', text: sentence(caught) }));
  const save = trying(async () => {
    const { name, text } = await rawFile();
    saveFile(name, text);
  });
  const keep = trying(async () => {
    showSaved((await keepOpened()).accounts);
    await look();
    showMessage({ tone: 'good', text: text('contest_kept') });
  });
  if (!contested.value) return null;
  return (
    <section class="panel padded contest" role="alert">
      <p>{text('contest_text')}</p>
      <p class="row-of-buttons">
        <button type="button" class="save-other" onClick={save}>
          {text('contest_save_other')}
        </button>
        <button type="button" class="danger keep-opened" onClick={keep}>
          {text('contest_keep')}
        </button>
      </p>
    </section>
  );
}
