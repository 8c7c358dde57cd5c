import type { Account } from '../account/account.ts';
import { resemblanceTo } from './resemblance.ts';

// URLs allow more than the DNS does: `*.co.uk` would be a host, and read as a confirmed pattern.
const HOST = /^(?:[a-z0-9_-]+(?:\.[a-z0-9_-]+)*|\[[0-9a-f:.]+\])$/;

// Longer addresses are nobody's login page, and take the URL parser a while.
const LONGEST_URL = 65_536;

// Above every resemblance.
const CONFIRMED = 9;

/**
 * Returns the ASCII host of an http(s) URL in lower case without port, user and trailing dot, or
 * `null` for anything else (an IPv6 address keeps its brackets).
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
 * or one of a registrable domain confirmed as `*.domain`. The latter needs `registrable`, what
 * `registrableDomain(host)` of `domain.ts` says; without it only exact hosts count, so that the
 * list of public suffixes need not be loaded before anything is shown.
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
 * Returns the accounts in the order in which this host's visitor wants them: confirmed first, then
 * likely by issuer, pinned, last used; otherwise as given. Only sorts: a name never authorises
 * anything.
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
