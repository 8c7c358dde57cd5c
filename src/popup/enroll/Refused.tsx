// What helps where a site refused a code: the codes around this moment, and the clock check.
import type { Account } from '../../core/account/account.ts';
import { type Code, codeAt } from '../../core/otp/code.ts';
import { shownLanguage, text } from '../../ui/language/catalogue.ts';
import { grouped } from '../../ui/parts/group.ts';
import { Icon } from '../../ui/parts/Icon.tsx';
import { clockAhead, codeTime } from '../../ui/state/clock.ts';
import { copy } from '../../ui/state/copy.ts';
import { showMessage } from '../../ui/state/message.ts';
import { host } from '../../ui/state/state.ts';
import { ClockCheck } from './ClockCheck.tsx';

/** Shows that help. HOTP has no clock: there the next code is the way on. */
export function Refused({ account }: { account: Account }) {
  if (account.type === 'hotp')
    return (
      <p class="secondary" role="status">
        {text('enroll_refused_counter')}
      </p>
    );
  return (
    <div class="why-refused">
      <p class="secondary" role="status">
        {text('enroll_refused_text')}
      </p>
      {host.value !== null && <ClockCheck />}
      <Neighbours account={account} />
    </div>
  );
}

/** The codes before, now and after, each with its time by the clock that the person sees. */
function Neighbours({ account }: { account: Account }) {
  const current = codeAt(account, codeTime.value);
  const before = codeAt(account, current.from - 1);
  const after = codeAt(account, current.until);
  return (
    <>
      <h3>{text('enroll_codes')}</h3>
      <ul class="neighbours">
        <Neighbour of={before} when={text('enroll_code_before', { time: shown(before.until) })} />
        <Neighbour of={current} when={text('enroll_code_now', { time: shown(current.until) })} />
        <Neighbour of={after} when={text('enroll_code_after', { time: shown(after.from) })} />
      </ul>
    </>
  );
}

function Neighbour({ of: { code }, when }: { of: Code; when: string }) {
  const take = async (): Promise<void> => {
    if (await copy(code)) showMessage({ tone: 'good', text: text('enroll_code_copied') });
    else showMessage({ tone: 'bad', text: text('copy_failed') });
  };
  return (
    <li>
      <span class="code" translate={false}>
        {grouped(code)}
      </span>
      <span class="secondary">{when}</span>
      <button
        type="button"
        class="quiet glyph copy"
        aria-label={text('enroll_code_copy', { when })}
        title={text('copy')}
        onClick={take}
      >
        <Icon name="copy" size={16} />
      </button>
    </li>
  );
}

function shown(seconds: number): string {
  const format = new Intl.DateTimeFormat(shownLanguage.value, { timeStyle: 'medium' });
  return format.format((seconds + clockAhead.value) * 1000);
}
