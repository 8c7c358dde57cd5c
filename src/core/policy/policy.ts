// What an organization may set for the browsers that it manages (docs/POLICIES.md).
import { hostOf } from '../match/site.ts';

/**
 * What an organization has set; what it has not set is left out. Each member only takes something
 * away: without one, the person decides.
 */
export interface Policy {
  /** Characters that a new password has at least, on top of the strength that is always asked. */
  minimumPasswordLength?: number;
  /** The longest time without input, in minutes, before the vault locks. */
  lockAfterMinutes?: number;
  /** `false`: accounts leave only in sealed files. */
  plainExport?: boolean;
  /**
   * The only sites on which a code is filled: ASCII hosts, and `*.domain` for a domain with
   * everything below it. Copying stays.
   */
  fillSites?: readonly string[];
  /** `false`: accounts are not shared with other computers. */
  sync?: boolean;
}

/** The least and the most that a member in numbers may be. */
export const POLICY_BOUNDS = {
  minimumPasswordLength: [8, 128],
  lockAfterMinutes: [1, 1440],
} as const satisfies Partial<Record<keyof Policy, readonly [number, number]>>;

/**
 * Returns the policy in what an administrator has written. Browsers need not check it, so each
 * member is judged alone, and one that is nonsense counts as not set: it neither loosens another
 * nor locks anybody out. A list of sites stays a list, whatever is in it: an item that is no site
 * permits nothing.
 */
export function policyOf(stored: unknown): Policy {
  const given: Record<string, unknown> =
    typeof stored === 'object' && stored !== null ? { ...stored } : {};
  const { fillSites } = given;
  const policy: Policy = {};
  for (const name of ['minimumPasswordLength', 'lockAfterMinutes'] as const) {
    const [least, most] = POLICY_BOUNDS[name];
    const value = given[name];
    if (isWhole(value) && least <= value && value <= most) policy[name] = value;
  }
  if (Array.isArray(fillSites))
    policy.fillSites = fillSites.map(siteOf).filter((site) => site !== null);
  for (const name of ['plainExport', 'sync'] as const) {
    const value = given[name];
    if (isSwitch(value)) policy[name] = Boolean(value);
  }
  return policy;
}

/** Returns after how many minutes the vault locks where the person chose `minutes`; 0: at exit. */
export function lockMinutes({ lockAfterMinutes }: Policy, minutes: number): number {
  if (lockAfterMinutes === undefined) return minutes;
  return minutes === 0 ? lockAfterMinutes : Math.min(minutes, lockAfterMinutes);
}

/** Returns whether a code may be filled on a host from `hostOf`. */
export function permitsSite({ fillSites }: Policy, host: string | null): boolean {
  if (fillSites === undefined) return true;
  return host !== null && fillSites.some((site) => isWithin(host, site));
}

function isWithin(host: string, site: string): boolean {
  if (!site.startsWith('*.')) return host === site;
  return host === site.slice(2) || host.endsWith(site.slice(1));
}

function isWhole(value: unknown): value is number {
  return Number.isSafeInteger(value);
}

// Firefox passes on what Windows keeps in the registry, which has no booleans.
function isSwitch(value: unknown): value is boolean | 0 | 1 {
  return typeof value === 'boolean' || value === 0 || value === 1;
}

// Nothing that a URL has beside its host: user, port, path.
const NAME = /^(?:\[[^\]]+\]|[^\s/\\@?#%:[\]]+)$/;

function siteOf(item: unknown): string | null {
  if (typeof item !== 'string') return null;
  const [, star = '', name = ''] = /^(\*\.)?(.*)$/s.exec(item) ?? [];
  const host = NAME.test(name) ? hostOf(`https://${name}`) : null;
  return host === null ? null : `${star}${host}`;
}
