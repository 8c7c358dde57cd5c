import type { Account } from '../../core/account/account.ts';
import { Mark } from '../../ui/mark/Mark.tsx';
import { Host } from '../../ui/parts/Host.tsx';
import { Lookalike } from '../../ui/parts/Lookalike.tsx';
import { Names } from '../../ui/parts/Names.tsx';

/**
 * Draws the host that a question is about, the account, and a warning when the host only resembles
 * a confirmed one.
 */
export function AskedSite({
  host,
  account,
  lookalikeOf,
}: {
  host: string;
  account: Account;
  lookalikeOf: string | null;
}) {
  return (
    <>
      <p class="large">
        <Host name={host} />
      </p>
      <div class="who">
        <Mark name={account.issuer || account.accountName} />
        <Names issuer={account.issuer} accountName={account.accountName} />
      </div>
      {lookalikeOf !== null && <Lookalike of={lookalikeOf} isOwn={isOwn(account, lookalikeOf)} />}
    </>
  );
}

function isOwn({ sites }: Account, host: string): boolean {
  return sites.includes(host) || sites.includes(`*.${host}`);
}
