// What a format does not carry, named before anything is written.
import type { Account } from '../../../core/account/account.ts';
import type { Member } from '../../../core/transfer/out/contract.ts';
import type { Losses } from '../../../core/transfer/out/losses.ts';
import {
  countedText,
  type MessageKey,
  shownLanguage,
  text,
} from '../../../ui/language/catalogue.ts';

/** The accounts that stay behind, those to look at, and what stays of the others. */
export function Lost({ losses: { leftOut, doubts, members } }: { losses: Losses }) {
  return (
    <>
      {leftOut.length > 0 && (
        <Named
          title={countedText('export_left_out', leftOut.length)}
          all={leftOut.map(({ account, why }) => ({ account, key: `export_why_${why}` }))}
          kind="left-out"
        />
      )}
      {doubts.length > 0 && (
        <Named
          title={countedText('export_doubts', doubts.length)}
          all={doubts.map(({ account, why }) => ({ account, key: `export_doubt_${why}` }))}
          kind="doubts"
        />
      )}
      {members.size > 0 && (
        <p class="secondary lost-members">
          {text('export_members', { what: listed([...members.keys()]) })}
        </p>
      )}
    </>
  );
}

interface Reason {
  account: Account;
  key: MessageKey;
}

function Named({ title, all, kind }: { title: string; all: Reason[]; kind: string }) {
  return (
    <div class={`named ${kind}`}>
      <h3>{title}</h3>
      <ul class="panel scroller">
        {all.map(({ account: { id, issuer, accountName }, key }) => (
          <li key={`${id} ${key}`} class="line">
            <span class="names">
              <bdi class="issuer">
                {[issuer, accountName].filter((name) => name !== '').join(': ') || text('unnamed')}
              </bdi>
              <span class="account-name">{text(key)}</span>
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function listed(members: readonly Member[]): string {
  const names = members.map((member) => text(`export_member_${member}`));
  return new Intl.ListFormat(shownLanguage.value, { type: 'conjunction' }).format(names);
}
