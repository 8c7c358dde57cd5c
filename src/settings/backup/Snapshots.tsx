import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Account } from '../../core/account/account.ts';
import { say, sayCount } from '../../ui/language/catalogue.ts';
import { sentence } from '../../ui/language/error.ts';
import { Names } from '../../ui/parts/Names.tsx';
import { tell } from '../../ui/state/message.ts';
import { showSaved } from '../../ui/state/state.ts';
import {
  onVault,
  openSnapshot,
  restoreSnapshot,
  type Snapshot,
  snapshots,
} from '../../vault/vault.ts';
import { dateAndTime } from '../state/when.ts';

/** A snapshot and how many accounts it holds; `null` when it does not open. */
type Counted = Snapshot & { count: number | null };

/**
 * Earlier states that this browser keeps by itself: when, how many accounts and which, and the way
 * back.
 */
export function Snapshots() {
  const all = useSignal<Counted[]>([]);
  const look = async (): Promise<void> => {
    const counted: Counted[] = [];
    for (const one of await snapshots().catch(() => []))
      counted.push({ ...one, count: (await accountsOf(one))?.length ?? null });
    all.value = counted;
  };
  useEffect(() => {
    void look();
    return onVault(() => void look());
  }, []);
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
    <section class="snapshots">
      <h2>{say('snapshots')}</h2>
      <p class="secondary">{say('snapshots_text')}</p>
      <ul class="panel">
        {all.value.map((one) => (
          <State key={one.name} of={one} restore={() => restore(one.name)} />
        ))}
      </ul>
    </section>
  );
}

function State({ of, restore }: { of: Counted; restore: () => void }) {
  const { at, kind, count } = of;
  const inside = useSignal<Account[] | null>(null);
  const show = async (): Promise<void> => {
    inside.value ??= await accountsOf(of);
  };
  const what = count === null ? say('snapshot_closed') : sayCount('accounts_count', count);
  return (
    <li class="line state">
      <span class="names">
        <span class="issuer">{dateAndTime(at)}</span>
        <span class="account-name">
          {say(`snapshot_${kind}`)} · {what}
        </span>
      </span>
      {count !== null && (
        <button type="button" class="restore" onClick={restore}>
          {say('restore')}
        </button>
      )}
      {count !== null && count > 0 && (
        <details onToggle={show}>
          <summary>{say('snapshot_show')}</summary>
          <ul>
            {inside.value?.map(({ id, issuer, accountName }) => (
              <li key={id}>
                <Names issuer={issuer} accountName={accountName} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </li>
  );
}

// What was in the trash then is not what anyone looks for.
async function accountsOf({ name }: Snapshot): Promise<Account[] | null> {
  const contents = await openSnapshot(name).catch(() => null);
  return contents?.accounts.filter(({ deletedAt }) => deletedAt === null) ?? null;
}
