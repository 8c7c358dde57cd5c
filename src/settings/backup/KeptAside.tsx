import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { saveFile } from '../../ui/backup/file.ts';
import { text } from '../../ui/language/catalogue.ts';
import { sentence } from '../../ui/language/error.ts';
import { showMessage } from '../../ui/state/message.ts';
import { type Aside, asides, keepAgain, onVault, removeAside } from '../../vault/vault.ts';
import { dateAndTime } from '../state/when.ts';

/**
 * The raw bytes that were replaced by a restore, or by a choice between two vaults: each can be
 * saved as a file, or removed.
 */
export function KeptAside() {
  const all = useSignal<Aside[]>([]);
  const look = async (): Promise<void> => {
    all.value = await asides().catch(() => []);
  };
  useEffect(() => {
    void look();
    return onVault(() => void look());
  }, []);
  const remove = async (aside: Aside): Promise<void> => {
    await removeAside(aside);
    await look();
    showMessage({
      tone: 'good',
      text: text('aside_removed'),
      undo: () => void trying(() => keep(aside)),
    });
  };
  const keep = async (aside: Aside): Promise<void> => {
    await keepAgain(aside);
    await look();
    showMessage({ tone: 'good', text: text('restored') });
  };
  if (all.value.length === 0) return null;
  return (
    <section class="asides">
      <h2>{text('aside')}</h2>
      <p class="secondary">{text('aside_text')}</p>
      <ul class="panel">
        {all.value.map((aside) => (
          <li key={aside.name} class="line">
            <span class="names">
              <span class="issuer">{dateAndTime(aside.at)}</span>
              <span class="account-name">{text('aside_size', { size: kilobytes(aside) })}</span>
            </span>
            <button
              type="button"
              class="save-aside"
              onClick={() => saveFile(aside.file.name, aside.file.text)}
            >
              {text('aside_save')}
            </button>
            <button
              type="button"
              class="danger remove-aside"
              onClick={() => trying(() => remove(aside))}
            >
              {text('remove')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function kilobytes({ file }: Aside): number {
  return Math.ceil(file.text.length / 1000);
}

async function trying(work: () => Promise<void>): Promise<void> {
  await work().catch((caught) => showMessage({ tone: 'bad', text: sentence(caught) }));
}
