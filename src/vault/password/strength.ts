import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import frequent from './frequent.json' with { type: 'json' };
import { WORDS } from './wordlist.ts';

const estimator = new ZxcvbnFactory({
  dictionary: { passwords: frequent.passwords.split(' '), words: WORDS },
  graphs: frequent.graphs,
  maxLength: 128,
});

/**
 * Returns log10 of the guesses needed by an attacker who knows common passwords; `latchkey`,
 * `vault`, `authenticator` and `password` count as known words.
 */
export function guessesLog10(password: string): number {
  return estimator.check(password, ['latchkey', 'vault', 'authenticator', 'password']).guessesLog10;
}
