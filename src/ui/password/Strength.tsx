import type { PasswordJudgement } from '../../vault/password/password.ts';
import { text } from '../language/catalogue.ts';

/** Returns 0 (nothing typed) to 4: below 2 the vault refuses the password. */
export function strengthOf(judgement: PasswordJudgement | null): 0 | 1 | 2 | 3 | 4 {
  if (!judgement || judgement.length === 0) return 0;
  if (!judgement.ok) return 1;
  if (judgement.guessesLog10 < 12) return 2;
  return judgement.guessesLog10 < 15 ? 3 : 4;
}

const WORDS = [
  'strength_none',
  'strength_weak',
  'strength_fair',
  'strength_good',
  'strength_strong',
] as const;

/**
 * Draws how strong a password is with four bars and a word; with `bare`, no word, since an error
 * above says the same.
 */
export function Strength({
  judgement,
  bare,
}: {
  judgement: PasswordJudgement | null;
  bare?: boolean;
}) {
  const level = strengthOf(judgement);
  return (
    <div class={`strength level${level}`}>
      <span class="bars" aria-hidden="true">
        <i />
        <i />
        <i />
        <i />
      </span>
      <span class="word" role="status">
        {bare ? '' : text(WORDS[level])}
      </span>
    </div>
  );
}
