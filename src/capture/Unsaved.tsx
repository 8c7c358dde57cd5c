import type { Scan } from '../act/scan.ts';
import { say, sayCount } from '../ui/catalogue.ts';
import { offersOf } from '../ui/found/offers.ts';
import { Icon } from '../ui/Icon.tsx';
import { accounts } from '../ui/state.ts';
import { go, unsaved } from './step.ts';

/** Says that accounts were found and not saved, and leads back to them. */
export function Unsaved() {
  const scan = unsaved.value;
  const count = scan ? countOf(scan) : 0;
  if (!scan || count === 0) return null;
  return (
    <div class="banner look unsaved" role="status">
      <Icon name="info" size={16} />
      <span class="said">
        <span>{sayCount('found_accounts', count)}</span>
        <span>{say('nothing_stored_yet')}</span>
      </span>
      <button type="button" class="link show-unsaved" onClick={() => go({ at: 'found', scan })}>
        {say('part_show')}
      </button>
    </div>
  );
}

// Exports of several codes are kept, and spoken of, as half read.
function countOf(scan: Scan): number {
  const sightings = scan.sightings.filter((seen) => seen.kind !== 'migration' || seen.parts === 1);
  return offersOf({ ...scan, sightings }, accounts.value).filter(({ duplicateOf }) => duplicateOf === null)
    .length;
}
