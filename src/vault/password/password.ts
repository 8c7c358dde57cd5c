// Judges new passwords, and makes passphrases.
import { readPolicy } from '../../browser/storage/managed.ts';
import { Refusal } from '../../core/refusal.ts';

const LEAST_CHARACTERS = 8;
const LEAST_GUESSES_LOG10 = 10;
const WORDS_IN_PHRASE = 5;

/**
 * Whether a password is good enough: `ok` needs 8 characters, or as many as the organization asks,
 * and 10^10 guesses.
 */
export interface PasswordJudgement {
  ok: boolean;
  /** Characters after NFKC. */
  length: number;
  /** log10 of the estimated guesses. */
  guessesLog10: number;
  /** Characters that it needs. */
  least: number;
  refusal: 'password_short' | 'password_policy' | 'password_guessable' | null;
}

/** Returns the judgement of a password; loads its word lists when it is first called. */
export async function judgePassword(password: string): Promise<PasswordJudgement> {
  // Counted in the form in which it is stretched; an emoji is one character.
  const spelled = password.normalize('NFKC');
  const length = [...spelled].length;
  const guessesLog10 = length === 0 ? 0 : (await import('./strength.ts')).guessesLog10(spelled);
  const least = await leastCharacters();
  const refusal =
    length < LEAST_CHARACTERS
      ? 'password_short'
      : length < least
        ? 'password_policy'
        : guessesLog10 < LEAST_GUESSES_LOG10
          ? 'password_guessable'
          : null;
  return { ok: refusal === null, length, guessesLog10, least, refusal };
}

/** Refuses `password_short`, `password_policy` and `password_guessable`. */
export async function guardNewPassword(password: string): Promise<void> {
  const judgement = await judgePassword(password);
  const refusal = passwordRefusal(judgement);
  if (refusal) throw refusal;
}

/** Returns why a password is not good enough, or `null` where it is. */
export function passwordRefusal({ refusal, least }: PasswordJudgement): Refusal | null {
  return refusal && new Refusal(refusal, { least });
}

async function leastCharacters(): Promise<number> {
  const { minimumPasswordLength = 0 } = await readPolicy();
  return Math.max(LEAST_CHARACTERS, minimumPasswordLength);
}

/**
 * Returns a random passphrase that is easy to type: 5 words, 52 bits, or more words where the
 * organization asks for longer passwords.
 */
export async function passphrase(): Promise<string> {
  const [{ WORDS }, least] = await Promise.all([import('./wordlist.ts'), leastCharacters()]);
  const words: (string | undefined)[] = [];
  while (words.length < WORDS_IN_PHRASE || words.join(' ').length < least)
    words.push(WORDS[below(WORDS.length)]);
  return words.join(' ');
}

// Returns a random integer below `count`. Numbers of the last, incomplete round are drawn again,
// since modulo would favour the first words.
function below(count: number): number {
  const rounds = Math.floor(2 ** 32 / count) * count;
  for (;;) {
    const [drawn = 0] = crypto.getRandomValues(new Uint32Array(1));
    if (drawn < rounds) return drawn % count;
  }
}
