import { Refusal } from '../../../src/core/refusal.ts';

/**
 * Returns the code with which an action refuses, `null` when it does not; anything else that is
 * thrown goes through.
 */
export function refused(action: () => unknown): string | null {
  try {
    action();
    return null;
  } catch (caught) {
    if (caught instanceof Refusal) return caught.code;
    throw caught;
  }
}
