// Finds the account that a page means, where several belong to its site.
import { loginStep } from '../../browser/handoff/login-step.ts';
import { ask } from '../../browser/inject.ts';
import type { CurrentTab } from '../../browser/tabs.ts';
import fillFile from '../../content/fill.ts?script&iife';
import type { Account } from '../../core/account/account.ts';
import { goByOneName, isStranger, namedIn, saysOthers, typedIn } from '../../core/account/named.ts';
import { choose, type Decision, type Place } from '../../core/field/choose.ts';
import { hostOf } from '../../core/match/site.ts';
import type { PageNames } from '../../core/page/calls.ts';
import { refusalCode } from '../../core/refusal.ts';
import { whileOpen } from '../../vault/session/session.ts';
import { registrableOf } from '../site/domain.ts';
import type { PageDocument } from './documents.ts';
import { factsOf } from './spot.ts';

// Longer texts, in characters, are no names.
const SHORT = 200;

/**
 * Returns which of a site's accounts are meant: those that its page names, or else those that the
 * login step before it in this tab named; all of them where the page names somebody else. None, and
 * the page is not asked, where there are fewer than two. `now` in seconds since 1970.
 */
export async function namedOn(
  tab: CurrentTab,
  documents: PageDocument[],
  accounts: Account[],
  now: number,
): Promise<Account[]> {
  return (await whoOn(tab, documents, accounts, now)).named;
}

/**
 * The accounts that a page names; `isTold` when it says whose login it is, not only mentions
 * someone.
 */
export interface Who {
  named: Account[];
  isTold: boolean;
}

const NOBODY: Who = { named: [], isTold: false };

/**
 * Returns what `namedOn` does, with whether it is sure enough to fill a code without asking: a name
 * in a footer, a comment or another form is only a mention.
 */
export async function whoOn(
  tab: CurrentTab,
  documents: PageDocument[],
  accounts: Account[],
  now: number,
): Promise<Who> {
  const [first] = documents;
  const host = hostOf(first?.facts.origin ?? '');
  if (accounts.length < 2 || host === null) return NOBODY;
  const { typed, written, told } = await namesIn(tab, documents);
  const [near, after] = [nearIn(documents), afterIn(documents)];
  const named = namedIn(accounts, { typed, written, near: [...near, ...after] });
  const entered = typedIn(accounts, typed);
  // Another name was typed than in the step before: that step no longer counts.
  if (typed.length > 0 && entered.length === 0) await loginStep.remove().catch(() => undefined);
  // Somebody without an account here logs in: any account would be a guess.
  if (isStranger(accounts, typed, named.length === 0 ? told : []))
    return { named: accounts, isTold: false };
  // A name typed here is not kept for the next step where the page itself says another one.
  const isOne = goByOneName(named);
  if (isOne && goByOneName(entered)) await note(tab, host, entered, now);
  const isSure = entered.length > 0 || !saysOthers(accounts, told);
  const isTold = isOne && isSure && goByOneName(namedIn(accounts, { typed, written: told, near }));
  if (isTold || (named.length === 0 && typed.length > 0)) return { named, isTold };
  const before = await stepBefore(tab, host, accounts, now);
  if (named.length === 0) return { named: before, isTold: true };
  const meant = before.filter((account) => named.includes(account));
  return meant.length > 0 ? { named: meant, isTold: true } : { named, isTold: false };
}

/**
 * Forgets whose login step it was: the code is filled, and the next login may be another person's.
 */
export function forgetLoginStep(): void {
  void loginStep.remove().catch(() => undefined);
}

async function namesIn(tab: CurrentTab, documents: PageDocument[]): Promise<PageNames> {
  const decision = choose(factsOf(documents), null);
  const places = placesOf(decision);
  const askOne = ({ documentId }: PageDocument, page: number) => {
    const indexes = places.filter((place) => place.page === page).flatMap(({ fields }) => fields);
    const target = { tabId: tab.tabId, documentIds: [documentId] };
    return ask(
      target,
      fillFile,
      'fill.names',
      indexes.map(({ index }) => index),
    );
  };
  try {
    const answers = (await Promise.all(documents.map(askOne))).flat();
    return {
      typed: answers.flatMap(({ value }) => value.typed),
      written: answers.flatMap(({ value }) => value.written),
      told: answers.flatMap(({ value }) => value.told),
    };
  } catch (caught) {
    // A page that was replaced meanwhile names nobody.
    if (refusalCode(caught) === null) throw caught;
    return { typed: [], written: [], told: [] };
  }
}

function placesOf(decision: Decision): Place[] {
  if (decision.outcome === 'never') return [];
  return decision.outcome === 'fill' ? [decision.place] : decision.places;
}

function nearIn(documents: PageDocument[]): string[] {
  return shortOf(
    documents.flatMap(({ facts: { fields } }) =>
      fields.flatMap(({ around, near, labels, hints }) => [...around, near, ...labels, ...hints]),
    ),
  );
}

function afterIn(documents: PageDocument[]): string[] {
  return shortOf(
    documents.flatMap(({ facts: { blocks } }) => blocks.flatMap(({ after }) => after)),
  );
}

function shortOf(texts: string[]): string[] {
  return [...new Set(texts)].filter((text) => text.length <= SHORT);
}

function note(tab: CurrentTab, host: string, named: Account[], now: number): Promise<void> {
  const ids = named.map(({ id }) => id);
  return whileOpen(
    () => loginStep.leave({ tabId: tab.tabId, host, ids }, now),
    loginStep.remove,
  ).catch(() => undefined);
}

async function stepBefore(
  tab: CurrentTab,
  host: string,
  accounts: Account[],
  now: number,
): Promise<Account[]> {
  const step = await loginStep.read(now);
  if (step?.tabId !== tab.tabId) return [];
  if (step.host !== host && (await isOtherSite(step.host, host))) return [];
  return accounts.filter(({ id }) => step.ids.includes(id));
}

async function isOtherSite(one: string, other: string): Promise<boolean> {
  const domain = await registrableOf(one);
  return domain === null || domain !== (await registrableOf(other));
}
