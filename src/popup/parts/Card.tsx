import type { Account } from '../../core/account/account.ts';
import { LiveCode, LiveRing } from '../../ui/account/LiveCode.tsx';
import { text } from '../../ui/language/catalogue.ts';
import { Mark } from '../../ui/mark/Mark.tsx';
import { Icon } from '../../ui/parts/Icon.tsx';
import { Names } from '../../ui/parts/Names.tsx';
import { now } from '../../ui/state/clock.ts';
import { belonging, isBarred, isFramed, isHere, named } from '../../ui/state/state.ts';
import { go } from '../../ui/state/view.ts';
import { fillFromCard, nextCode } from '../actions/actions.ts';
import { CodeButtons } from './CodeButtons.tsx';
import { Unfinished } from './Unfinished.tsx';

const RECENT_S = 24 * 3600;

/** Draws the account of the open page with its button to fill or copy. */
export function Card({ account }: { account: Account }) {
  const { id, issuer, accountName, type } = account;
  const name = issuer || accountName;
  const mine = isHere(account);
  const isNamed = named.value.includes(account);
  return (
    <section
      class={`card ${mine ? 'this-site' : 'likely-site'}`}
      aria-label={text(mine ? 'this_site' : 'likely_site')}
    >
      {!mine && <h2>{text('likely_site')}</h2>}
      <div class="who">
        <Mark name={name} issuer={issuer} size={36} />
        <Names issuer={issuer} accountName={accountName} />
        <button
          type="button"
          class="quiet glyph details"
          aria-label={text('details_of', { name })}
          onClick={() => go({ screen: 'account', id })}
        >
          <Icon name="more" />
        </button>
      </div>
      <p class={`named secondary ${belonging.value.length > 1 ? 'waiting' : ''}`} role="status">
        {isNamed && text('named_here')}
      </p>
      <div class="what">
        <LiveCode of={account} />
        {type === 'hotp' ? (
          <button
            type="button"
            class="quiet glyph next-code"
            aria-label={text('next_code_of', { name })}
            title={text('next_code')}
            onClick={() => nextCode(account)}
          >
            <Icon name="next" />
          </button>
        ) : (
          <LiveRing of={account} size={20} />
        )}
        <span class="space" />
        <CodeButtons
          account={account}
          fill={isBarred.value && !isFramed(account) ? null : () => fillFromCard(account)}
          copies={text('copy_code_of', { name })}
        />
      </div>
      <Unfinished account={account} />
      {wantsRecoveryCodes(account) && (
        <button type="button" class="link recovery" onClick={() => go({ screen: 'recovery', id })}>
          <Icon name="recovery" size={16} />
          {text('recovery_save')}
        </button>
      )}
    </section>
  );
}

// Sites show recovery codes once, right after enrollment: so they are asked for on the first day.
function wantsRecoveryCodes({ recoveryCodes, createdAt, enrollment }: Account): boolean {
  const isSettled = enrollment !== null && enrollment.recovery !== null;
  return recoveryCodes.length === 0 && !isSettled && now.value - createdAt < RECENT_S;
}
