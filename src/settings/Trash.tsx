import { say } from '../ui/catalogue.ts';
import { now } from '../ui/clock.ts';
import { Mark } from '../ui/Mark.tsx';
import { Names } from '../ui/Names.tsx';
import { trash } from '../ui/state.ts';
import { restore } from '../ui/trash.ts';
import { daysAgo } from './when.ts';

/** What was deleted, to be taken back. */
export function Trash() {
  if (trash.value.length === 0) return null;
  return (
    <section class="trash">
      <h2>{say('trash')}</h2>
      <p class="secondary">{say('trash_text')}</p>
      <ul class="panel">
        {trash.value.map((account) => (
          <li key={account.id} class="line">
            <Mark name={account.issuer || account.accountName} />
            <Names issuer={account.issuer} accountName={account.accountName} />
            <span class="secondary">{daysAgo(account.deletedAt ?? now.value, now.value)}</span>
            <button type="button" class="restore" onClick={() => restore(account)}>
              {say('restore')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
