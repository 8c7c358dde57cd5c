import { type Exported, missingOf } from '../../act/scan.ts';
import { say } from '../catalogue.ts';
import { listed } from './listed.ts';

/** Says which codes of an export are still to be read, and how long the others are kept. */
export function Missing({ of: one }: { of: Exported }) {
  return (
    <div class="banner look part-missing" role="status">
      <p>{say('part_missing', { missing: listed(missingOf(one)) })}</p>
      <p>{say('part_kept')}</p>
    </div>
  );
}
