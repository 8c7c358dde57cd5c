import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import common from './common.json' with { type: 'json' };
import { WORDS } from './words.ts';

const estimator = new ZxcvbnFactory({
  dictionary: { common: common.passwords.split(' '), words: WORDS },
  graphs: common.graphs,
  maxLength: 128,
});

/** Returns log10 of the guesses that an attacker who knows common passwords needs; words of our own name count as known. */
export function guessesLog10(password: string): number {
  return estimator.check(password, ['latchkey', 'vault', 'authenticator', 'password']).guessesLog10;
}
