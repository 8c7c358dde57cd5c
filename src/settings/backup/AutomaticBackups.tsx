import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { onPermission } from '../../browser/clipboard.ts';
import { askDownload, giveBackDownload, mayDownload } from '../../browser/downloads.ts';
import { onLocal } from '../../browser/storage/storage.ts';
import { countedText, text } from '../../ui/language/catalogue.ts';
import { sentence } from '../../ui/language/error.ts';
import { showMessage } from '../../ui/state/message.ts';
import { type AutomaticState, automaticState, startAutomatic } from '../../vault/vault.ts';
import { choose, settings } from '../state/setting.ts';
import { dateAndTime } from '../state/when.ts';

/** The option to have a backup saved by itself after changes, and the files that it has saved. */
export function AutomaticBackups() {
  const allowed = useSignal(false);
  const state = useSignal<AutomaticState>({ files: [], left: 0, failed: null });
  const look = async (): Promise<void> => {
    allowed.value = await mayDownload().catch(() => false);
    state.value = await automaticState().catch(() => state.value);
  };
  useEffect(() => {
    void look();
    const stopPermission = onPermission(() => void look());
    const stopLocal = onLocal(({ automatic }) => (automatic ? void look() : undefined));
    return () => {
      stopPermission();
      stopLocal();
    };
  }, []);
  const isWanted = settings.value?.automaticBackups === true;
  const change = (box: HTMLInputElement): Promise<void> =>
    (box.checked ? switchOn() : switchOff())
      .catch((caught) => showMessage({ tone: 'bad', text: sentence(caught) }))
      .finally(() => {
        // The tick shows what is stored, not what was clicked.
        box.checked = allowed.value && settings.value?.automaticBackups === true;
      });
  const { files, left, failed } = state.value;
  return (
    <section class="automatic">
      <div class="switch">
        <label class="tick">
          <input
            id="automatic"
            type="checkbox"
            autocomplete="off"
            checked={allowed.value && isWanted}
            aria-describedby="about-automatic"
            onChange={(event) => change(event.currentTarget)}
          />
          <span>{text('automatic')}</span>
        </label>
        <p id="about-automatic" class="secondary">
          {text('automatic_text')}
        </p>
      </div>
      {isWanted && failed && (
        <p class="look automatic-failed" role="status">
          {text(`automatic_failed_${failed}`)}
        </p>
      )}
      {files.length > 0 && (
        <ul class="panel" aria-label={text('automatic_list')}>
          {files.map(({ id, at, path }) => (
            <li key={id} class="line">
              <span class="names">
                <span class="issuer">{dateAndTime(at)}</span>
                <span class="account-name path" dir="ltr">
                  {path}
                </span>
              </span>
            </li>
          ))}
        </ul>
      )}
      {left > 0 && <p class="secondary automatic-left">{countedText('automatic_left', left)}</p>}
    </section>
  );

  async function switchOn(): Promise<void> {
    // Before any other wait, as the browser asks only within a click.
    allowed.value = await askDownload();
    if (!allowed.value) return showMessage({ tone: 'bad', text: text('automatic_refused') });
    await choose({ automaticBackups: true });
    await startAutomatic();
    await look();
  }

  async function switchOff(): Promise<void> {
    await choose({ automaticBackups: false });
    // The option is off, whether or not the browser takes the permission back.
    await giveBackDownload().catch(() => undefined);
  }
}
