import { text } from '../language/catalogue.ts';
import { Host } from './Host.tsx';
import { Icon } from './Icon.tsx';

const PLACE = '{host}';

/**
 * Warns that a host only resembles the confirmed host `of`; `isOwn` when that one is confirmed for
 * the account in question.
 */
export function Lookalike({ of: host, isOwn }: { of: string; isOwn: boolean }) {
  // Drawn like the host in question, so that both can be compared letter by letter.
  const [before, after] = text(isOwn ? 'lookalike' : 'found_lookalike', { host: PLACE }).split(
    PLACE,
  );
  return (
    <p class="banner bad lookalike" role="alert">
      <Icon name="warning" />
      <span>
        {before}
        <Host name={host} />
        {after}
      </span>
    </p>
  );
}
