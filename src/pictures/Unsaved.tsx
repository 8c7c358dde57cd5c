import type { Scan } from '../act/scan/page.ts';
import { offersOf, unsavedOf } from '../ui/found/offers.ts';
import { countedText, text } from '../ui/language/catalogue.ts';
import { Icon } from '../ui/parts/Icon.tsx';
import { accounts } from '../ui/state/state.ts';
import { dropUnsaved, go, unsaved } from './step.ts';

/** Says how many accounts were found and not saved; lets the person show or forget them. */
export function Unsaved() {
  const scan = unsaved.value;
  const count = scan ? countOf(scan) : 0;
  if (!scan || count === 0) return null;
  return (
    <div class="banner look unsaved" role="status">
      <Icon name="info" size={16} />
      <span class="said">
        <span>{countedText('found_accounts', count)}</span>
        <span>{text('nothing_stored_yet')}</span>
      </span>
      <button type="button" class="link show-unsaved" onClick={() => go({ at: 'found', scan })}>
        {text('part_show')}
      </button>
      <button type="button" class="link forget-unsaved" onClick={dropUnsaved}>
        {text('part_forget')}
      </button>
    </div>
  );
}

function countOf(scan: Scan): number {
  const findings = unsavedOf(scan, accounts.value);
  return offersOf({ ...scan, findings }, accounts.value).filter(
    ({ duplicateOf }) => duplicateOf === null,
  ).length;
}
