import { type Exported, missingOf } from '../../act/scan/page.ts';
import { say } from '../language/catalogue.ts';
import { listed } from './listed.ts';

/**
 * Says which codes of an export are still to be read, whether this one had been, and how long they
 * are kept.
 */
export function Missing({ of: one, repeated }: { of: Exported; repeated: boolean }) {
  return (
    <div class="banner look part-missing" role="status">
      {repeated && <p>{say('part_again')}</p>}
      <p>{say('part_missing', { missing: listed(missingOf(one)) })}</p>
      <p>{say('part_kept')}</p>
    </div>
  );
}
