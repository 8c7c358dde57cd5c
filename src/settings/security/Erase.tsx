import { useSignal } from '@preact/signals';
import { giveBackOverwrite } from '../../browser/clipboard.ts';
import { text } from '../../ui/language/catalogue.ts';
import { sentence } from '../../ui/language/error.ts';
import { TextField } from '../../ui/parts/TextField.tsx';
import { showMessage } from '../../ui/state/message.ts';
import { refresh } from '../../ui/state/state.ts';
import { eraseEverything } from '../../vault/vault.ts';

/** Erases everything, after the person has typed the word for it. */
export function Erase() {
  const open = useSignal(false);
  const typed = useSignal('');
  const word = text('erase_word');
  const sure = typed.value.trim().toLocaleLowerCase() === word.toLocaleLowerCase();
  const erase = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (!sure) return;
    try {
      await eraseEverything();
      await giveBackOverwrite().catch(() => undefined);
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
}
