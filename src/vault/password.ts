/** What we think of a password. `ok` needs 8 characters and 10^10 guesses. */
export interface PasswordJudgement {
  ok: boolean;
  length: number;
  /** log10 of the estimated guesses. */
  guessesLog10: number;
  refusal: 'password_short' | 'password_guessable' | null;
}

/** Returns the judgement of a password; loads its word list on first use (lazy). */
export async function judgePassword(_password: string): Promise<PasswordJudgement> {
  throw new Error('stub');
}

/** Returns a fresh random passphrase (at least 50 bits) that is easy to type. */
export async function passphrase(): Promise<string> {
  throw new Error('stub');
}
