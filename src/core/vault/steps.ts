// Steps from each format version of the contents to the next.
import type { Json } from '../account/account.ts';
import { VERSION } from './envelope.ts';

/** Parsed contents of any format version, before the types of this version apply. */
export type Plain = { [field: string]: Json };

/**
 * Turns contents of one format version into those of the next; pure, and never edited once
 * released.
 */
export type Step = (plain: Plain) => Plain;

/**
 * The steps, by the version that each starts from. Version 1 is the only one so far, so there are
 * none.
 */
export const STEPS: Readonly<Record<number, Step>> = {};

/**
 * Returns contents of version `from` as version `to` has them, one step after the other. Throws a
 * RangeError when a step is missing, which a test rules out.
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
