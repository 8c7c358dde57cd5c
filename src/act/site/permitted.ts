// On which sites the organization lets codes be filled, whatever the person has confirmed.
import { readPolicy } from '../../browser/storage/managed.ts';
import { permitsSite } from '../../core/policy/policy.ts';
import { Refusal } from '../../core/refusal.ts';

/** Returns whether the organization lets codes be filled on a host. */
export async function isPermitted(host: string | null): Promise<boolean> {
  return permitsSite(await readPolicy(), host);
}

/** Refuses `policy_site` for a host on which the organization lets no code be filled. */
export async function guardSite(host: string | null): Promise<void> {
  if (!(await isPermitted(host))) throw new Refusal('policy_site');
}
