import { countedText, text } from '../../ui/language/catalogue.ts';
import type { Came as CameLine } from '../../vault/sync/record.ts';
import type { SharingState } from '../../vault/sync/state.ts';
import { showSection } from '../state/section.ts';
import { dateAndTime } from '../state/when.ts';

/** What came from other computers last, and the way to the state before. */
export function Came({ of: { record, computers } }: { of: SharingState }) {
  const { last } = record;
  if (!last || last.came.length === 0) return null;
  const nameOf = (by: string | null): string | null =>
    computers.find(({ id }) => id === by)?.name ?? null;
  return (
    <section class="came">
      <h2>{text('devices_came')}</h2>
      <ul class="panel">
        {last.came.map((one) => {
          const name = nameOf(one.by);
          return (
            <li key={`${one.kind} ${one.by}`} class={`line came-${one.kind}`}>
              <span class="names">
                <span class="issuer">{whatCame(one)}</span>
                <span class="account-name">
                  {[name, dateAndTime(last.at)].filter((part) => part !== null).join(' · ')}
                </span>
              </span>
            </li>
          );
        })}
      </ul>
      {last.isKept && (
        <p class="secondary">
          {text('devices_came_kept')}{' '}
          <button type="button" class="link to-before" onClick={() => showSection('backup')}>
            {text('snapshots')}
          </button>
        </p>
      )}
    </section>
  );
}

function whatCame({ kind, count }: CameLine): string {
  return kind === 'joined' || kind === 'left'
    ? text(`devices_came_${kind}`)
    : countedText(`devices_came_${kind}`, count);
}
