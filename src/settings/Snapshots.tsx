import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { say, sayCount } from '../ui/catalogue.ts';
import { sentence } from '../ui/error.ts';
import { tell } from '../ui/message.ts';
import { showSaved } from '../ui/state.ts';
import { openSnapshot, restoreSnapshot, type Snapshot, snapshots } from '../vault/vault.ts';
import { dateAndTime } from './when.ts';

/** Earlier states that this browser keeps by itself: what was in them, and the way back. */
export function Snapshots() {
  const all = useSignal<(Snapshot & { count: number | null })[]>([]);
  const look = async (): Promise<void> => {
    const found = await snapshots().catch(() => []);
    all.value = await Promise.all(found.map(async (one) => ({ ...one, count: await countOf(one) })));
  };
  useEffect(() => void look(), []);
  const restore = async (name: string): Promise<void> => {
    try {
      showSaved((await restoreSnapshot(name)).accounts);
      await look();
      tell({ tone: 'good', text: say('backup_restored') });
    } catch (caught) {
      tell({ tone: 'bad', text: sentence(caught) });
    }
  };
  if (all.value.length === 0) return null;
  return (
    <section>
      <h2>{say('snapshots')}</h2>
      <p class="secondary">{say('snapshots_text')}</p>
      <ul class="panel">
        {all.value.map(({ name, at, kind, count }) => (
          <li key={name} class="line">
            <span class="names">
              <span class="issuer">{dateAndTime(at)}</span>
              <span class="account-name">
                {say(`snapshot_${kind}`)}
                {count !== null && ` · ${sayCount('accounts_count', count)}`}
              </span>
            </span>
            <button type="button" class="restore" onClick={() => restore(name)}>
              {say('restore')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

async function countOf({ name }: Snapshot): Promise<number | null> {
  const contents = await openSnapshot(name).catch(() => null);
  return contents?.accounts.filter(({ deletedAt }) => deletedAt === null).length ?? null;
}
