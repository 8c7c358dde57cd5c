// How far setting up an account has come: its steps after the scan, and what tells each is done.
import type { Account, Enrollment } from './account.ts';

/** The steps that follow the scan, in their order. */
export const STEPS_AHEAD = ['confirmed', 'recovery', 'second'] as const;

/** The name of such a step. */
export type StepName = (typeof STEPS_AHEAD)[number];

/** Where a step stands. */
export type StepState = 'done' | 'skipped' | 'open';

/** The enrollment of an account that was just scanned. */
export const BEGUN: Enrollment = { confirmed: null, recovery: null, second: null };

// Somebody who uses the code a day later is let in with it.
const LATER_S = 24 * 3600;

/**
 * Returns where the steps of an account stand, or `null` for one that is not being set up. Beside
 * what the person said, codes that are kept here count, a code that was used on a confirmed site a
 * day after the scan, and `isBackedUp`: a backup that holds the account was saved.
 */
export function stepsOf(account: Account, isBackedUp: boolean): Record<StepName, StepState> | null {
  const { enrollment, recoveryCodes, sites, usedAt, createdAt } = account;
  if (enrollment === null) return null;
  const isUsedLater = sites.length > 0 && usedAt !== null && usedAt - createdAt >= LATER_S;
  const state = (said: Enrollment[StepName], isDone: boolean): StepState => {
    if (isDone || (said !== null && said !== 'skipped')) return 'done';
    return said === 'skipped' ? 'skipped' : 'open';
  };
  return {
    confirmed: state(enrollment.confirmed, isUsedLater),
    recovery: state(enrollment.recovery, recoveryCodes.length > 0),
    second: state(enrollment.second, isBackedUp),
  };
}

/** Returns how many steps are done, the scan itself included: 1 to 4. */
export function doneOf(steps: Record<StepName, StepState>): number {
  return 1 + STEPS_AHEAD.filter((name) => steps[name] === 'done').length;
}

/** Returns what is left of an enrollment: `null` once nothing is. */
export function leftOf(account: Account): Enrollment | null {
  const steps = stepsOf(account, false);
  return steps && doneOf(steps) <= STEPS_AHEAD.length ? account.enrollment : null;
}

/**
 * Returns the enrollment of an account of which a copy is restored: steps that were settled in
 * either stay settled, and one that is finished in either is finished.
 */
export function furthest(today: Enrollment | null, copy: Enrollment | null): Enrollment | null {
  if (today === null || copy === null) return null;
  const extra = { ...copy.extra, ...today.extra };
  return {
    confirmed: further(today.confirmed, copy.confirmed),
    recovery: further(today.recovery, copy.recovery),
    second: further(today.second, copy.second),
    ...(Object.keys(extra).length === 0 ? {} : { extra }),
  };
}

function further<T extends Enrollment[StepName]>(today: T, copy: T): T {
  if (today === null) return copy;
  return today === 'skipped' && copy !== null ? copy : today;
}
