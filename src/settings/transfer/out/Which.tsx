// Which accounts are taken out: all of them, unless the person opens the list and unticks some.
import { useSignal } from '@preact/signals';
import type { Account } from '../../../core/account/account.ts';
import { countedText, shownLanguage, text } from '../../../ui/language/catalogue.ts';
import { Mark } from '../../../ui/mark/Mark.tsx';
import { Names } from '../../../ui/parts/Names.tsx';
import { VirtualList } from '../../../ui/parts/VirtualList.tsx';
import { accounts } from '../../../ui/state/state.ts';
import { toggleWanted, unwanted, wantAll, wanted } from './export.ts';

const ROW_PX = 56;

/** How many accounts go out, and the list to choose from. */
export function Which() {
  const open = useSignal(false);
  const of = accounts.value.length.toLocaleString(shownLanguage.value);
  return (
    <div class="which">
      <p>
        <span role="status">{countedText('export_chosen', wanted.value.length, { of })}</span>{' '}
        <button
          type="button"
          class="link choose-accounts"
          aria-expanded={open.value}
          onClick={() => {
            open.value = !open.value;
          }}
        >
          {text('export_choose')}
        </button>
      </p>
      {open.value && <List />}
    </div>
  );
}

function List() {
  return (
    <>
      <p class="row-of-buttons">
        <button type="button" class="want-all" onClick={() => wantAll(true)}>
          {text('export_all')}
        </button>
        <button type="button" class="want-none" onClick={() => wantAll(false)}>
          {text('export_none')}
        </button>
      </p>
      <div class="panel scroller">
        <VirtualList
          items={accounts.value}
          rowHeight={ROW_PX}
          keyOf={({ id }) => id}
          inSight={-1}
          label={text('accounts')}
        >
          {(account) => <Row account={account} />}
        </VirtualList>
      </div>
    </>
  );
}

function Row({ account: { id, issuer, accountName } }: { account: Account }) {
  return (
    <label class="line">
      <input
        type="checkbox"
        autocomplete="off"
        checked={!unwanted.value.has(id)}
        onChange={() => toggleWanted(id)}
      />
      <Mark name={issuer || accountName} issuer={issuer} />
      <Names issuer={issuer} accountName={accountName} />
    </label>
  );
}
