// Judges new passwords, and makes passphrases.

const LEAST_CHARACTERS = 8;
const LEAST_GUESSES_LOG10 = 10;
const WORDS_IN_PHRASE = 5;

/** Whether a password is good enough: `ok` needs 8 characters and 10^10 guesses. */
export interface PasswordJudgement {
  ok: boolean;
  /** Characters after NFKC. */
  length: number;
  /** log10 of the estimated guesses. */
  guessesLog10: number;
  refusal: 'password_short' | 'password_guessable' | null;
}

/** Returns the judgement of a password; loads its word lists when it is first called. */
export async function judgePassword(password: string): Promise<PasswordJudgement> {
  // Counted in the form in which it is stretched; an emoji is one character.
  const spelled = password.normalize('NFKC');
  const length = [...spelled].length;
  const guessesLog10 = length === 0 ? 0 : (await import('./strength.ts')).guessesLog10(spelled);
  const refusal =
    length < LEAST_CHARACTERS
      ? 'password_short'
      : guessesLog10 < LEAST_GUESSES_LOG10
        ? 'password_guessable'
        : null;
  return { ok: refusal === null, length, guessesLog10, refusal };
}

/** Returns a random passphrase that is easy to type: 5 words, 52 bits. */
export async function passphrase(): Promise<string> {
  const { WORDS } = await import('./wordlist.ts');
  const words = Array.from({ length: WORDS_IN_PHRASE }, () => WORDS[below(WORDS.length)]);
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
