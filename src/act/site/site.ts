// Confirmed sites: saves them, and tells whether a host is one or imitates one.
import type { Account } from '../../core/account/account.ts';
import { confirming } from '../../core/account/edits.ts';
import { hostOf, isConfirmed } from '../../core/match/site.ts';
import { Refusal } from '../../core/refusal.ts';
import { change, read } from '../../vault/vault.ts';
import { registrableOf } from './domain.ts';

/**
 * Saves that the person confirmed these sites for an account at `now`, seconds since 1970: ASCII
 * hosts, or `*.domain` for a whole registrable domain. Refuses `site_unknown` for what is no host,
 * `account_missing`, and like `change`.
 */
export async function confirmSites(accountId: string, sites: string[], now: number): Promise<void> {
  const hosts = sites.map((site) => site.replace(/^\*\./, ''));
  if (hosts.some((host) => hostOf(`https://${host}`) !== host)) throw new Refusal('site_unknown');
  let isKnown = false;
  const confirm = confirming(accountId, Math.floor(now), sites);
  await change((contents) => {
    isKnown = contents.accounts.some(({ id }) => id === accountId);
    return confirm(contents);
  });
  if (!isKnown) throw new Refusal('account_missing');
}

/**
 * Returns whether the account's codes may be filled on an ASCII host; loads the public suffix list
 * only where a whole domain is confirmed.
 */
export async function isAllowed(account: Account, host: string): Promise<boolean> {
  if (isConfirmed(account, host)) return true;
  if (!account.sites.some((site) => site.startsWith('*.'))) return false;
  return isConfirmed(account, host, await registrableOf(host));
}

/**
 * Returns the confirmed site that a host imitates, or `null`; also `null` when the check cannot be
 * loaded.
 */
export async function imitatedBy(host: string, sites: string[]): Promise<string | null> {
  try {
    const { lookalikeOf } = await import('../../core/match/lookalike.ts');
    return lookalikeOf(host, sites);
  } catch {
    return null;
  }
}

/**
 * Returns all confirmed sites of the vault, the account's own first: those that a new host may
 * imitate.
 */
export async function sitesBeside(account: Account): Promise<string[]> {
  return [...account.sites, ...(await read()).accounts.flatMap((known) => known.sites)];
}
