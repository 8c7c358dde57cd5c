// Hosts of pages, and which accounts the person has confirmed for a host.
import type { Account } from '../account/account.ts';
import { resemblanceTo } from './resemblance.ts';

// Stricter than URLs: there `*.co.uk` is a valid host, and would be read as a confirmed pattern.
const HOST = /^(?:[a-z0-9_-]+(?:\.[a-z0-9_-]+)*|\[[0-9a-f:.]+\])$/;

// Characters: longer addresses are no login pages, and slow to parse.
const LONGEST_URL = 65_536;

// Higher than every value of `resemblanceTo`.
const CONFIRMED = 9;

/**
 * Returns the host of an http(s) URL in ASCII and lower case, without port, user and trailing dot
 * (an IPv6 address keeps its brackets); `null` for any other text.
 */
export function hostOf(url: string): string | null {
  if (url.length > LONGEST_URL) return null;
  try {
    const { protocol, hostname } = new URL(url);
    if (protocol !== 'https:' && protocol !== 'http:') return null;
    const host = hostname.replace(/\.$/, '');
    return HOST.test(host) ? host : null;
  } catch {
    return null;
  }
}

/**
 * Returns whether a host (from `hostOf`) is one of the account's confirmed sites: that very host,
 * or within a domain confirmed as `*.domain`. The latter needs `registrable`, the value of
 * `registrableDomain(host)`; without it only exact hosts count, so that the public suffix list need
 * not be loaded before anything is shown.
 */
export function isConfirmed(
  account: Account,
  host: string,
  registrable: string | null = null,
): boolean {
  if (account.sites.includes(host)) return true;
  if (registrable === null || !account.sites.includes(`*.${registrable}`)) return false;
  return host === registrable || host.endsWith(`.${registrable}`);
}

/**
 * Returns whether any account has a `*.domain` site, so that `isConfirmed` and `rank` need
 * `registrableDomain(host)`.
 */
export function needsDomain(accounts: Account[]): boolean {
  return accounts.some((account) => account.sites.some((site) => site.startsWith('*.')));
}

/**
 * Returns the accounts sorted for a visitor of this host: confirmed first, then by `resemblanceTo`,
 * then pinned, then last used; otherwise as given. Only sorts: a name never permits anything.
 */
export function rank(
  accounts: Account[],
  host: string | null,
  registrable: string | null = null,
): Account[] {
  const resemblance = host === null ? () => 0 : resemblanceTo(host);
  const closeness = (account: Account): number =>
    host !== null && isConfirmed(account, host, registrable) ? CONFIRMED : resemblance(account);
  return accounts
    .map((account) => ({ account, closeness: closeness(account) }))
    .sort(
      (a, b) =>
        b.closeness - a.closeness ||
        Number(b.account.pinned) - Number(a.account.pinned) ||
        (b.account.usedAt ?? 0) - (a.account.usedAt ?? 0),
    )
    .map(({ account }) => account);
}
