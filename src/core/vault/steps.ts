import type { Json } from '../account/account.ts';
import { VERSION } from './envelope.ts';

/** What a format version's body is as JSON, before this version's types apply to it. */
export type Plain = { [field: string]: Json };

/** Turns the body of one format version into that of the next; pure, never edited once released. */
export type Step = (plain: Plain) => Plain;

/** The steps by the version that they start from; version 1 is the first, so there are none yet. */
export const STEPS: Readonly<Record<number, Step>> = {};

/**
 * Returns the body as `to` has it, one step after the other; throws when a step is missing, which a
 * test excludes.
 */
export function upgraded(plain: Plain, from: number, steps = STEPS, to = VERSION): Plain {
  let current = plain;
  for (let version = from; version < to; version++) {
    const step = steps[version];
    if (!step) throw new RangeError(`no step from version ${version}`);
    current = step(current);
  }
  return current;
}
