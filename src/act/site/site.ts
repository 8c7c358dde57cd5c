import type { Account } from '../../core/account/account.ts';
import { confirming } from '../../core/account/edits.ts';
import { hostOf, isConfirmed } from '../../core/match/site.ts';
import { Refusal } from '../../core/refusal.ts';
import { change, read } from '../../vault/vault.ts';
import { registrableOf } from './domain.ts';

/**
 * Remembers that the person wants this account's codes on these sites at `now`, seconds since 1970:
 * hosts, exact and ASCII, or `*.domain` for all of a registrable domain. Resolves once saved;
 * refuses `account_missing`, and `site_unknown` for what is no host.
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
 * Returns whether the account's codes may go to a host; asks the public suffix list only where a
 * whole domain is confirmed.
 */
export async function isAllowed(account: Account, host: string): Promise<boolean> {
  if (isConfirmed(account, host)) return true;
  if (!account.sites.some((site) => site.startsWith('*.'))) return false;
  return isConfirmed(account, host, await registrableOf(host));
}

/** Returns the confirmed site that a host imitates, or `null`. */
export async function imitatedBy(host: string, sites: string[]): Promise<string | null> {
  try {
    const { lookalikeOf } = await import('../../core/match/lookalike.ts');
    return lookalikeOf(host, sites);
  } catch {
    return null;
  }
}

/**
 * Returns every confirmed site, the account's own first: what a new one could be meant to look
 * like.
 */
export async function sitesBeside(account: Account): Promise<string[]> {
  return [...account.sites, ...(await read()).accounts.flatMap((known) => known.sites)];
}
