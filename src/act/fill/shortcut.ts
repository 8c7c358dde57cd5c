// Fills without the popup.
import { quickOutcome } from '../../browser/handoff/outcome.ts';
import type { CurrentTab } from '../../browser/tabs.ts';
import type { Account } from '../../core/account/account.ts';
import { goByOneName } from '../../core/account/named.ts';
import { likelyAt } from '../../core/match/resemblance.ts';
import { hostOf } from '../../core/match/site.ts';
import type { ChosenFields } from '../../core/page/facts.ts';
import { type RefusalCode, refusalCode } from '../../core/refusal.ts';
import { read, vaultState } from '../../vault/vault.ts';
import { isAllowed } from '../site/site.ts';
import { type PageDocument, readSettled } from './documents.ts';
import { fill } from './fill.ts';
import { forgetLoginStep, type Who, whoOn } from './named.ts';
import type { FillOutcome } from './outcome.ts';

/**
 * Fills without the popup, if the vault is open, exactly one account is confirmed for the tab's
 * host (or named by its page among several), and the field is certain. Returns whether it filled;
 * otherwise the popup has to ask, and gets the reason from `takeRefusal`. `now` in seconds since
 * 1970.
 */
export async function quickFill(
  tab: CurrentTab,
  now: number,
  choice?: ChosenFields,
): Promise<boolean> {
  try {
    const account = await onlyAccount(tab, tab.url, now);
    if (!account) return false;
    const ended = await fill(tab, account, now, choice);
    await leaveFill(tab.tabId, ended, now);
    if (ended.outcome === 'filled') forgetLoginStep();
    return ended.outcome === 'filled';
  } catch (caught) {
    if (refusalCode(caught) === null) throw caught;
    return false;
  }
}

/** Leaves how a fill without the popup ended, for the popup to say. */
export function leaveFill(tabId: number, ended: FillOutcome, now: number): Promise<void> {
  return quickOutcome.leave({ tabId, outcome: ended.outcome, code: codeOf(ended) }, now);
}

/**
 * Returns why the shortcut or the menu did not fill in this tab in the last seconds, or `null`;
 * each reason once.
 */
export async function takeRefusal(tab: CurrentTab, now: number): Promise<RefusalCode | null> {
  const left = await quickOutcome.take(now);
  return left?.tabId === tab.tabId ? (left.code as RefusalCode | null) : null;
}

/**
 * Returns the one account whose code is meant on a page of the tab: the only one confirmed for its
 * address, or the one of several that the page names. `null` with a locked vault, when no account
 * is confirmed, when the page names several or one that is not confirmed, or when it only mentions
 * one.
 */
export async function onlyAccount(
  tab: CurrentTab,
  url: string,
  now: number,
  documents?: PageDocument[],
): Promise<Account | null> {
  const host = hostOf(url);
  if (host === null || (await vaultState()) !== 'open') return null;
  const living = (await read()).accounts.filter((account) => account.deletedAt === null);
  const allowed = await Promise.all(living.map((account) => isAllowed(account, host)));
  const mine = living.filter((_, index) => allowed[index]);
  if (mine.length === 0) return null;
  const isLikely = likelyAt(host);
  const belonging = living.filter((account) => mine.includes(account) || isLikely(account));
  const who = belonging.length < 2 ? NOBODY : await whoAt(tab, url, belonging, now, documents);
  return meantAmong(mine, who);
}

const NOBODY: Who = { named: [], isTold: false };

function meantAmong(mine: Account[], { named, isTold }: Who): Account | null {
  const [first, ...others] =
    named.length > 0 ? mine.filter((account) => named.includes(account)) : mine;
  if (!first || others.length > 0) return null;
  if (named.length > 0 && !goByOneName(named)) return null;
  return mine.length === 1 || isTold ? first : null;
}

async function whoAt(
  tab: CurrentTab,
  url: string,
  belonging: Account[],
  now: number,
  documents?: PageDocument[],
): Promise<Who> {
  const { origin } = new URL(url);
  try {
    const all = documents ?? (await readSettled(tab));
    const open = all.filter(({ facts }) => facts.origin === origin);
    return await whoOn(tab, open, belonging, now);
  } catch (caught) {
    // `fill` reports why the page cannot be read.
    if (refusalCode(caught) === null) throw caught;
    return NOBODY;
  }
}

function codeOf(ended: FillOutcome): RefusalCode | null {
  switch (ended.outcome) {
    case 'filled':
      return null;
    case 'unknown_site':
      return 'site_unknown';
    case 'framed':
      return 'frame_closed';
    default:
      return ended.code;
  }
}
