import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Account } from '../../core/account/account.ts';
import { countedText, text } from '../../ui/language/catalogue.ts';
import { sentence } from '../../ui/language/error.ts';
import { Names } from '../../ui/parts/Names.tsx';
import { showMessage } from '../../ui/state/message.ts';
import { showSaved } from '../../ui/state/state.ts';
import {
  onVault,
  openSnapshot,
  restoreSnapshot,
  type Snapshot,
  snapshots,
} from '../../vault/vault.ts';
import { dateAndTime } from '../state/when.ts';
import { Everywhere, useIsSharing } from './Everywhere.tsx';

/** A snapshot and how many accounts it holds; `null` when it does not open. */
type Counted = Snapshot & { count: number | null };

/**
 * The snapshots that this browser keeps: when, how many accounts and which; each can be restored.
 */
export function Snapshots() {
  const all = useSignal<Counted[]>([]);
  const shares = useIsSharing();
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
      showMessage({ tone: 'good', text: text('backup_restored') });
    } catch (caught) {
      showMessage({ tone: 'bad', text: sentence(caught) });
    }
  };
  if (all.value.length === 0) return null;
  return (
    <section class="snapshots">
      <h2>{text('snapshots')}</h2>
      <p class="secondary">{text('snapshots_text')}</p>
      <ul class="panel">
        {all.value.map((one) => (
          <State
            key={one.name}
            of={one}
            isShared={shares.value}
            restore={() => restore(one.name)}
          />
        ))}
      </ul>
    </section>
  );
}

interface Props {
  of: Counted;
  /** Whether restoring it is asked about first, since it reaches other computers. */
  isShared: boolean;
  restore: () => void;
}

function State({ of, isShared, restore }: Props) {
  const { at, kind, count } = of;
  const asked = useSignal(false);
  const ask = (on: boolean) => (): void => {
    asked.value = on;
  };
  const inside = useSignal<Account[] | null>(null);
  const show = async (): Promise<void> => {
    inside.value ??= await accountsOf(of);
  };
  const what = count === null ? text('snapshot_closed') : countedText('accounts_count', count);
  return (
    <li class="line state">
      <span class="names">
        <span class="issuer">{dateAndTime(at)}</span>
        <span class="account-name">
          {text(`snapshot_${kind}`)} · {what}
        </span>
      </span>
      {count !== null && (
        <button type="button" class="restore" onClick={isShared ? ask(true) : restore}>
          {text('restore')}
        </button>
      )}
      {asked.value && (
        <Everywhere
          restore={() => {
            asked.value = false;
            restore();
          }}
          look={() => accountsOf(of)}
          close={ask(false)}
        />
      )}
      {count !== null && count > 0 && (
        <details onToggle={show}>
          <summary>{text('snapshot_show')}</summary>
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

// Without what was in the trash then, which nobody looks for.
async function accountsOf({ name }: Snapshot): Promise<Account[] | null> {
  const contents = await openSnapshot(name).catch(() => null);
  return contents?.accounts.filter(({ deletedAt }) => deletedAt === null) ?? null;
}
