import { useEffect } from 'preact/hooks';
import type { Account } from '../../core/account/account.ts';
import { Reminder } from '../../ui/backup/Reminder.tsx';
import { countedText, text } from '../../ui/language/catalogue.ts';
import { Mark } from '../../ui/mark/Mark.tsx';
import { Icon } from '../../ui/parts/Icon.tsx';
import { Names } from '../../ui/parts/Names.tsx';
import { VirtualList } from '../../ui/parts/VirtualList.tsx';
import { accounts, query, shown } from '../../ui/state/state.ts';
import { chosen, type Section, showAccount, showSection, wantedOut } from '../state/section.ts';
import { OneAccount } from './OneAccount.tsx';
import { Trash } from './Trash.tsx';

const ROW_PX = 56;

/** Section with all accounts: search, change one, restore one from the trash. */
export function Accounts() {
  useEffect(
    () => () => {
      query.value = '';
      chosen.value = null;
      wantedOut.value = null;
    },
    [],
  );
  const { id, from = 'accounts' } = chosen.value ?? {};
  const shownId = wantedOut.value ?? id;
  const account = accounts.value.find((one) => one.id === shownId);
  if (account) return <OneAccount account={account} from={from} back={() => showSection(from)} />;
  return (
    <>
      <h1>{text('section_accounts')}</h1>
      <p class="secondary">{countedText('accounts_count', accounts.value.length)}</p>
      <Reminder saveBackup={to('backup')} makeRecoveryKey={to('security')} />
      {accounts.value.length > 0 && <Search />}
      {query.value && shown.value.length === 0 && (
        <p class="secondary">{text('search_nothing', { words: query.value })}</p>
      )}
      {shown.value.length > 0 && (
        <div class="scroller panel">
          <VirtualList
            items={shown.value}
            rowHeight={ROW_PX}
            keyOf={({ id }) => id}
            inSight={-1}
            label={text('accounts')}
          >
            {(one) => <Row account={one} choose={() => showAccount(one.id, 'accounts')} />}
          </VirtualList>
        </div>
      )}
      <Trash />
    </>
  );
}

const to = (name: Section) => (): void => {
  showSection(name);
};

function Search() {
  return (
    <search class="box search">
      <Icon name="search" size={18} />
      <input
        id="search"
        type="search"
        aria-label={text('search')}
        placeholder={text('search')}
        autocomplete="off"
        spellcheck={false}
        value={query}
        onInput={(event) => {
          query.value = event.currentTarget.value;
        }}
      />
    </search>
  );
}

function Row({ account, choose }: { account: Account; choose: () => void }) {
  return (
    <button type="button" class="quiet line-button" onClick={choose}>
      <Mark name={account.issuer || account.accountName} issuer={account.issuer} />
      <Names issuer={account.issuer} accountName={account.accountName} />
      <Icon name="forward" size={16} />
    </button>
  );
}
