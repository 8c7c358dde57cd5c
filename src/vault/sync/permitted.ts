import { readPolicy } from '../../browser/storage/managed.ts';
import { Refusal } from '../../core/refusal.ts';

/** Refuses `policy_off` where the organization has switched sharing off. */
export async function guardSharing(): Promise<void> {
  if ((await readPolicy()).sync === false) throw new Refusal('policy_off');
}
