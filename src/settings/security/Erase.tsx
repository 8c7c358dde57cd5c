import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { forgetPasskeys } from '../../act/passkey/passkey.ts';
import { giveBackOverwrite } from '../../browser/clipboard.ts';
import { giveBackDownload, mayDownload } from '../../browser/downloads.ts';
import { giveHostsBack } from '../../browser/hosts.ts';
import { endSharing } from '../../browser/sharing/consent.ts';
import { text } from '../../ui/language/catalogue.ts';
import { sentence } from '../../ui/language/error.ts';
import { TextField } from '../../ui/parts/TextField.tsx';
import { showMessage } from '../../ui/state/message.ts';
import { refresh } from '../../ui/state/state.ts';
import { isSharing } from '../../vault/sync/record.ts';
import { eraseShared } from '../../vault/sync/stop.ts';
import {
  type AutomaticState,
  automaticState,
  eraseEverything,
  leftovers,
  passkeys,
  removeAutomatic,
} from '../../vault/vault.ts';
import { erasedAll } from '../state/erased.ts';

/**
 * Erases everything, after the person has typed the word for it, and shows what is left then. The
 * files of automatic backups are deleted only where the person ticks that.
 */
export function Erase() {
  const open = useSignal(false);
  const typed = useSignal('');
  const word = text('erase_word');
  const saved = useSignal<Pick<AutomaticState, 'files' | 'left'>>({ files: [], left: 0 });
  const canDelete = useSignal(false);
  const deletes = useSignal(false);
  const shares = useSignal(false);
  useEffect(() => void lookForFiles(), []);
  const sure = typed.value.trim().toLocaleLowerCase() === word.toLocaleLowerCase();
  const erase = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (!sure) return;
    try {
      const { files, left } = saved.value;
      // While it is still known where they are, and the browser lets us delete them.
      const kept = deletes.value ? (await removeAutomatic()).kept : files;
      const keys = await passkeys().catch(() => []);
      const shared = (await eraseEverything(eraseShared)) ?? null;
      await forgetPasskeys(keys);
      for (const giveBack of [giveBackOverwrite, giveBackDownload, giveHostsBack, endSharing])
        await giveBack().catch(() => undefined);
      erasedAll.value = {
        leftovers: await leftovers(),
        files: kept,
        left,
        shared,
        passkeys: keys.length > 0,
      };
      await refresh();
    } catch (caught) {
      showMessage({ tone: 'bad', text: sentence(caught) });
    }
  };
  return (
    <section>
      <h2>{text('erase')}</h2>
      <p class="secondary">{text('erase_text')}</p>
      {open.value ? (
        <form class="panel padded" onSubmit={erase}>
          <TextField
            id="erase-word"
            label={text('erase_type', { word })}
            value={typed.value}
            first
            onText={(text) => {
              typed.value = text;
            }}
          />
          {shares.value && <p class="secondary erase-shared">{text('devices_erase')}</p>}
          {canDelete.value && (
            <label class="tick">
              <input
                id="erase-automatic"
                type="checkbox"
                autocomplete="off"
                checked={deletes.value}
                onChange={({ currentTarget }) => {
                  deletes.value = currentTarget.checked;
                }}
              />
              <span>{text('automatic_erase')}</span>
            </label>
          )}
          <button type="submit" class="danger erase" aria-disabled={!sure}>
            {text('erase')}
          </button>
        </form>
      ) : (
        <button
          type="button"
          class="danger erase-begin"
          onClick={() => {
            open.value = true;
          }}
        >
          {text('erase')}…
        </button>
      )}
    </section>
  );

  async function lookForFiles(): Promise<void> {
    shares.value = await isSharing().catch(() => false);
    saved.value = await automaticState().catch(() => saved.value);
    canDelete.value = saved.value.files.length > 0 && (await mayDownload().catch(() => false));
  }
}
