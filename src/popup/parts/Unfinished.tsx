import type { Account } from '../../core/account/account.ts';
import { doneOf, STEPS_AHEAD, stepsOf } from '../../core/account/enrollment.ts';
import { isBackedUp } from '../../ui/backup/saved.ts';
import { text } from '../../ui/language/catalogue.ts';
import { Icon } from '../../ui/parts/Icon.tsx';
import { go } from '../../ui/state/view.ts';

/**
 * One line that says how far setting up the account has come, and leads to its checklist. A step
 * that was skipped is only told of where `skipped` says so.
 */
export function Unfinished({ account, skipped = false }: { account: Account; skipped?: boolean }) {
  const steps = stepsOf(account, isBackedUp(account));
  const isLeft = (name: (typeof STEPS_AHEAD)[number]): boolean =>
    steps?.[name] === 'open' || (skipped && steps?.[name] === 'skipped');
  if (!steps || !STEPS_AHEAD.some(isLeft)) return null;
  return (
    <button
      type="button"
      class="link unfinished"
      onClick={() => go({ screen: 'enroll', id: account.id })}
    >
      <Icon name="shield" size={16} />
      {text('setup_left', { done: doneOf(steps), of: 1 + STEPS_AHEAD.length })}
    </button>
  );
}
