import { text } from '../language/catalogue.ts';
import { Host } from './Host.tsx';
import { Icon } from './Icon.tsx';

const PLACE = '{host}';

/**
 * Warns that an address only looks like a confirmed one; `isOwn` when that is one of the account in
 * question.
 */
export function Lookalike({ of: host, isOwn }: { of: string; isOwn: boolean }) {
  // The address is drawn as the one in question is, for comparing letter by letter.
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
