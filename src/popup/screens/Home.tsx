import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { Account } from '../../core/account/account.ts';
import { ClockUsed } from '../../ui/account/ClockUsed.tsx';
import { text } from '../../ui/language/catalogue.ts';
import { sentenceOf } from '../../ui/language/error.ts';
import { Icon } from '../../ui/parts/Icon.tsx';
import { VirtualList } from '../../ui/parts/VirtualList.tsx';
import { clockWrong } from '../../ui/state/clock.ts';
import { later } from '../../ui/state/later.tsx';
import { message } from '../../ui/state/message.ts';
import { Notices } from '../../ui/state/Notices.tsx';
import { usePaste } from '../../ui/state/pasted.ts';
import {
  accounts,
  alsoHere,
  card,
  choosing,
  here,
  isBarred,
  isFramed,
  isHere,
  named,
  page,
  query,
  selection,
  shown,
  suggested,
  tab,
} from '../../ui/state/state.ts';
import { takesCode } from '../actions/actions.ts';
import { useListKeys } from '../actions/keys.ts';
import { readPasted } from '../actions/picture.ts';
import { openSettingsAt } from '../actions/settings.ts';
import { BottomBar } from '../parts/BottomBar.tsx';
import { Card } from '../parts/Card.tsx';
import { Half } from '../parts/Half.tsx';
import { Row } from '../parts/Row.tsx';
import { SiteLine } from '../parts/SiteLine.tsx';
import { TopBar } from '../parts/TopBar.tsx';
import { useWaiting, Waiting } from '../parts/Waiting.tsx';
import { Empty } from './Empty.tsx';

const Reminder = later(() =>
  import('../../ui/backup/Reminder.tsx').then(({ Reminder }) => Reminder),
);

const ROW_PX = 56;
const SEARCH_FROM = 8;

/** The main screen: the account of this page as a card, then all others. */
export function Home() {
  const search = useRef<HTMLInputElement>(null);
  useListKeys(() => search.current);
  usePaste(readPasted);
  useEffect(() => {
    if (accounts.peek().length >= SEARCH_FROM) search.current?.focus();
    return () => {
      query.value = '';
      selection.value = -1;
    };
  }, []);
  const many = accounts.value.length >= SEARCH_FROM;
  return (
    <div class="home screen">
      <TopBar />
      <Half />
      {accounts.value.length === 0 ? <Empty /> : <List search={search} many={many} />}
      <AtTheEnd />
      <BottomBar />
    </div>
  );
}

/** What is shown below the list: one thing, and nothing while a message is shown. */
function AtTheEnd() {
  const waiting = useWaiting();
  if (message.value !== null || query.value !== '' || choosing.value) return null;
  return waiting ? <Waiting on={waiting} /> : <QuietReminder />;
}

// The reminder stays away while the person is about to fill.
function QuietReminder() {
  if (card.value !== null && takesCode()) return null;
  if (tab.value !== null && page.value === null) return null;
  return (
    <Reminder
      saveBackup={() => openSettingsAt('backup')}
      makeRecoveryKey={() => openSettingsAt('security')}
    />
  );
}

function List({ search, many }: { search: { current: HTMLInputElement | null }; many: boolean }) {
  const list = shown.value;
  const site = alsoHere.value;
  const others = list.slice(site.length);
  const heading = headingOf(site);
  const above = card.value ?? suggested.value;
  // The card fills a frame of this page, so "no account yet" would be wrong.
  const isOfFrame = suggested.value !== null && isFramed(suggested.value);
  const scroller = useRef<HTMLDivElement>(null);
  // Enter acts on the first result, so it has to be visible.
  useLayoutEffect(() => {
    if (scroller.current) scroller.current.scrollTop = 0;
  }, [query.value]);
  return (
    <main class="list">
      <search class={many || query.value ? 'search' : 'search waiting'}>
        <Icon name="search" size={18} />
        <input
          id="search"
          ref={search}
          type="search"
          placeholder={text('search')}
          aria-label={text('search')}
          autocomplete="off"
          spellcheck={false}
          value={query}
          onInput={(event) => {
            query.value = event.currentTarget.value;
            selection.value = -1;
          }}
        />
      </search>
      <div class="scroller" ref={scroller}>
        <Notices />
        {clockWrong.value && <p class="banner look">{sentenceOf('clock_wrong')}</p>}
        <ClockUsed />
        {(choosing.value || here.value.length === 0) && !query.value && !isOfFrame && <SiteLine />}
        {above && <Card account={above} />}
        {above && isBarred.value && <p class="secondary by-policy">{sentenceOf('policy_site')}</p>}
        {list.length === 0 && query.value && (
          <p class="nothing secondary" role="status">
            {text('search_nothing', { words: query.value })}
          </p>
        )}
        {heading && <h2>{text(heading)}</h2>}
        {heading === 'this_site' && named.value.length > 0 && (
          <p class="secondary choose-named">{text('choose_named')}</p>
        )}
        {site.length > 0 && <Rows of={site} from={0} label={text(heading ?? 'likely_site')} />}
        {(above || site.length > 0) && others.length > 0 && <h2>{text('other_accounts')}</h2>}
        <Rows
          of={others}
          from={site.length}
          label={text(choosing.value ? 'choose_account' : 'accounts')}
        />
      </div>
    </main>
  );
}

/**
 * Rows of the list; `from` is how many rows are above them, since the arrow keys go through all.
 */
function Rows({ of, from, label }: { of: Account[]; from: number; label: string }) {
  const at = selection.value - from;
  return (
    <VirtualList
      items={of}
      rowHeight={ROW_PX}
      keyOf={({ id }) => id}
      inSight={at < of.length ? at : -1}
      label={label}
    >
      {(account, index) => <Row account={account} index={from + index} />}
    </VirtualList>
  );
}

// Returns the heading of the rows of this site; none below a suggested card, whose own heading
// covers them.
function headingOf(site: Account[]): 'also_here' | 'this_site' | 'likely_site' | null {
  if (site.length === 0 || suggested.value !== null) return null;
  if (!site.every(isHere)) return 'likely_site';
  return card.value === null ? 'this_site' : 'also_here';
}
