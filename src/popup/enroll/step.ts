// What every step of the checklist is given.
import type { Account, Enrollment } from '../../core/account/account.ts';

/** The account, and what settles its steps: saved at once, and said where it fails. */
export interface StepProps {
  account: Account;
  settle: (said: Partial<Enrollment>) => Promise<void>;
}
