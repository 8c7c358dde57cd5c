import type { Account } from '../../core/account/account.ts';
import {
  type Concern,
  type ConcernKind,
  codesLeft,
  duplicatesIn,
} from '../../core/account/health.ts';
import { countedText, shownLanguage, text } from '../../ui/language/catalogue.ts';
import { Mark } from '../../ui/mark/Mark.tsx';
import { Icon } from '../../ui/parts/Icon.tsx';
import { Names } from '../../ui/parts/Names.tsx';
import { VirtualList } from '../../ui/parts/VirtualList.tsx';
import { now } from '../../ui/state/clock.ts';
import { accounts } from '../../ui/state/state.ts';
import { showAccount, showSection } from '../state/section.ts';
import { daysAgo } from '../state/when.ts';
import { isUnfolded, leaveBy, leftBy, takeFocus, unfold } from './left.ts';

const ROW_PX = 56;
/** Longer lists are folded. */
const MOST_SHOWN = 5;

/** One thing to look at: why it matters, what to do, and its accounts, each leading to its page. */
export function ConcernList({ kind, ids }: Concern) {
  const byId = new Map(accounts.value.map((account) => [account.id, account]));
  const listed = ids.flatMap((id) => byId.get(id) ?? []);
  const title = text(`health_${kind}`);
  const list = <List kind={kind} listed={listed} label={title} />;
  return (
    <section class={`concern of-${kind}`} aria-labelledby={`concern-${kind}`}>
      <h2 id={`concern-${kind}`}>
        {title} <span class="count">{ids.length.toLocaleString(shownLanguage.value)}</span>
      </h2>
      <p class="secondary">{text(`health_${kind}_text`)}</p>
      {kind === 'unsaved' && (
        <button type="button" class="link save-backup" onClick={() => showSection('backup')}>
          {text('backup_save')}
        </button>
      )}
      {listed.length <= MOST_SHOWN ? (
        list
      ) : (
        <details
          open={isUnfolded(kind)}
          onToggle={(event) => unfold(kind, event.currentTarget.open)}
        >
          <summary>{countedText('accounts_count', listed.length)}</summary>
          {list}
        </details>
      )}
    </section>
  );
}

function List({ kind, listed, label }: { kind: ConcernKind; listed: Account[]; label: string }) {
  const others = kind === 'duplicate' ? othersOf(listed) : null;
  const left = leftBy();
  const isLeft = ({ id }: Account): boolean => left?.kind === kind && left.id === id;
  return (
    <div class="scroller panel">
      <VirtualList
        items={listed}
        rowHeight={ROW_PX}
        keyOf={({ id }) => id}
        inSight={listed.findIndex(isLeft)}
        label={label}
      >
        {(account) => (
          <button
            type="button"
            class="quiet line-button"
            ref={isLeft(account) ? takeFocus : null}
            onClick={() => {
              leaveBy({ kind, id: account.id });
              showAccount(account.id, 'health');
            }}
          >
            <Mark name={account.issuer || account.accountName} issuer={account.issuer} />
            <Names issuer={account.issuer} accountName={account.accountName} />
            <span class="fact">{factOf(kind, account, others?.get(account.id))}</span>
            <Icon name="forward" size={16} />
          </button>
        )}
      </VirtualList>
    </div>
  );
}

/** For every account, another one that makes the same codes. */
function othersOf(listed: Account[]): Map<string, Account> {
  return new Map(
    duplicatesIn(listed).flatMap((set) =>
      set.flatMap(({ id }, at) => {
        const other = set[at === 0 ? 1 : 0];
        return other ? [[id, other] as const] : [];
      }),
    ),
  );
}

/** What is known of one account, beside its name; nothing where the heading says it all. */
function factOf(kind: ConcernKind, account: Account, other?: Account): string {
  switch (kind) {
    case 'unsaved':
      return text('health_changed', { when: daysAgo(account.updatedAt, now.peek()) });
    case 'codes_low':
      return text('health_codes_left', {
        left: codesLeft(account.recoveryCodes).toLocaleString(shownLanguage.value),
        all: account.recoveryCodes.length.toLocaleString(shownLanguage.value),
      });
    case 'weak':
      return countedText('health_bits', account.secret.length * 8);
    case 'duplicate':
      return other ? text('health_same_as', { name: apartFrom(account, other) }) : '';
    case 'codes_none':
    case 'unconfirmed':
      return '';
  }
}

/** The name that tells the other account apart. */
function apartFrom({ issuer, accountName }: Account, other: Account): string {
  if (other.issuer === issuer && other.accountName !== accountName) return other.accountName;
  return other.issuer || other.accountName;
}
