import { type Exported, missingOf } from '../../act/scan/page.ts';
import { text } from '../language/catalogue.ts';
import { listed } from './listed.ts';

/**
 * Says which codes of an export are missing, whether the last one had been read before, and how
 * long they are kept.
 */
export function Missing({ of: one, repeated }: { of: Exported; repeated: boolean }) {
  return (
    <div class="banner look part-missing" role="status">
      {repeated && <p>{text('part_again')}</p>}
      <p>{text('part_missing', { missing: listed(missingOf(one)) })}</p>
      <p>{text('part_kept')}</p>
    </div>
  );
}
