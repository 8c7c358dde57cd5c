import { leaveLoginStep, readLoginStep, removeLoginStep } from '../../browser/handoff/login-step.ts';
import { ask } from '../../browser/inject.ts';
import type { CurrentTab } from '../../browser/tabs.ts';
import fillFile from '../../content/fill.ts?script&iife';
import { goByOneName, namedIn, typedIn } from '../../core/account/named.ts';
import { hostOf } from '../../core/match/site.ts';
import type { PageNames } from '../../core/page.ts';
import { refusalCode } from '../../core/refusal.ts';
import type { Account } from '../../core/vault/account.ts';
import { whileOpen } from '../../vault/session.ts';
import { registrableOf } from '../domain.ts';
import type { PageDocument } from '../page.ts';

// Who has not gone on to the code by then has begun another login.
const STEP_SECONDS = 300;

const SHORT = 200;

/**
 * Returns those of the accounts which belong to a site that its page names, or that the login step
 * before it in this tab named: all of them go by one name, or the page names several. None where
 * fewer than two belong to the site, and the page is not asked then; `now` in seconds since 1970.
 */
export async function namedOn(
  tab: CurrentTab,
  documents: PageDocument[],
  accounts: Account[],
  now: number,
): Promise<Account[]> {
  const [first] = documents;
  const host = hostOf(first?.facts.origin ?? '');
  if (accounts.length < 2 || host === null) return [];
  const { typed, written } = await namesIn(tab, documents);
  const named = namedIn(accounts, { typed, written, near: nearIn(documents) });
  const entered = typedIn(accounts, typed);
  if (goByOneName(entered)) await note(tab, host, entered, now);
  if (goByOneName(named) || (named.length === 0 && typed.length > 0)) return named;
  const before = await stepBefore(tab, host, accounts, now);
  if (named.length === 0) return before;
  const meant = before.filter((account) => named.includes(account));
  return meant.length > 0 ? meant : named;
}

/** Forgets who began to log in: the code is filled, and the next login may be another's. */
export function forgetLoginStep(): void {
  void removeLoginStep().catch(() => undefined);
}

async function namesIn(tab: CurrentTab, documents: PageDocument[]): Promise<PageNames> {
  const documentIds = documents.map(({ documentId }) => documentId);
  try {
    const answers = await ask({ tabId: tab.tabId, documentIds }, fillFile, 'fill.names');
    return {
      typed: answers.flatMap(({ value }) => value.typed),
      written: answers.flatMap(({ value }) => value.written),
    };
  } catch (caught) {
    // A page that has gone on meanwhile names nobody.
    if (refusalCode(caught) === null) throw caught;
    return { typed: [], written: [] };
  }
}

function nearIn(documents: PageDocument[]): string[] {
  const said = documents.flatMap(({ facts: { fields, blocks } }) => [
    ...fields.flatMap(({ around, near, labels, hints }) => [...around, near, ...labels, ...hints]),
    ...blocks.flatMap(({ after }) => after),
  ]);
  return [...new Set(said)].filter((text) => text.length <= SHORT);
}

function note(tab: CurrentTab, host: string, named: Account[], now: number): Promise<void> {
  const ids = named.map(({ id }) => id);
  return whileOpen(() => leaveLoginStep({ tabId: tab.tabId, host, ids, at: now }), removeLoginStep).catch(
    () => undefined,
  );
}

async function stepBefore(
  tab: CurrentTab,
  host: string,
  accounts: Account[],
  now: number,
): Promise<Account[]> {
  const step = await readLoginStep();
  if (step?.tabId !== tab.tabId || Math.abs(now - step.at) > STEP_SECONDS) return [];
  if (step.host !== host && (await isOtherSite(step.host, host))) return [];
  return accounts.filter(({ id }) => step.ids.includes(id));
}

async function isOtherSite(one: string, other: string): Promise<boolean> {
  const domain = await registrableOf(one);
  return domain === null || domain !== (await registrableOf(other));
}
