import type { CurrentTab } from '../browser/tabs.ts';
import { hostOf } from '../core/match/site.ts';
import type { Account } from '../core/vault/account.ts';
import { read, vaultState } from '../vault/vault.ts';
import { fill } from './fill.ts';
import { isAllowed } from './site.ts';

/**
 * Fills without the popup: only when the vault is open, exactly one account is confirmed for the tab's host, and one field is
 * sure. Returns whether it did; otherwise the popup has to ask.
 */
export async function quickFill(tab: CurrentTab, now: number, choice?: string): Promise<boolean> {
  const account = await onlyAccount(tab.url);
  if (!account) return false;
  const { outcome } = await fill(tab, account, now, choice);
  return outcome === 'filled';
}

/** Returns the one account that is confirmed for the page, or `null` when there is none, or several, or a locked vault. */
export async function onlyAccount(url: string): Promise<Account | null> {
  const host = hostOf(url);
  if (host === null || (await vaultState()) !== 'open') return null;
  const living = (await read()).accounts.filter((account) => account.deletedAt === null);
  const allowed = await Promise.all(living.map((account) => isAllowed(account, host)));
  const mine = living.filter((_, index) => allowed[index]);
  return mine.length === 1 ? (mine[0] ?? null) : null;
}
