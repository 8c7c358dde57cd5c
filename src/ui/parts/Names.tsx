import { text } from '../language/catalogue.ts';
import { headAndTail } from './group.ts';

/**
 * Draws issuer above account name; a long account name is cut in its middle, so that its end stays
 * readable.
 */
export function Names({ issuer, accountName }: { issuer: string; accountName: string }) {
  const first = issuer || accountName || text('unnamed');
  const second = issuer ? accountName : '';
  const [head, tail] = headAndTail(second);
  return (
    <span class="names">
      <bdi class="issuer">{first}</bdi>
      {second && (
        <bdi class="account-name">
          <span class="head">{head}</span>
          {tail && <span class="tail">{tail}</span>}
        </bdi>
      )}
    </span>
  );
}
