import { computed, signal } from '@preact/signals';
import type { PageLook } from '../../act/fill/outcome.ts';
import type { CurrentTab } from '../../browser/tabs.ts';
import type { Account } from '../../core/account/account.ts';
import { goByOneName } from '../../core/account/named.ts';
import { matching } from '../../core/account/search.ts';
import { likelyAt, resemblanceTo } from '../../core/match/resemblance.ts';
import { hostOf, isConfirmed, needsDomain, rank } from '../../core/match/site.ts';
import { type RefusalCode, refusalCode } from '../../core/refusal.ts';
import { onVault, read, type VaultState, vaultState, whyFailed } from '../../vault/vault.ts';
import { clearMessage } from './message.ts';
import { goHome } from './view.ts';

/** Where the vault stands; `null` until the first look, when nothing at all is drawn. */
export const vault = signal<VaultState | null>(null);

/** Why the vault is `failed`. */
export const failure = signal<RefusalCode>('vault_unreadable');

/** Every account of the open vault, the trash included; empty while it is not open. */
const stored = signal<Account[]>([]);

/** The tab that the popup was opened over, `null` before it is known and in the settings. */
export const tab = signal<CurrentTab | null>(null);

/** What the page would take; `null` until it was looked at, which is after the first paint. */
export const page = signal<PageLook | null>(null);

/** What the person searches for. */
export const query = signal('');

/** Which account of the list the arrow keys are on. */
export const selection = signal(-1);

/** True while the person picks the account for this page from the list. */
export const choosing = signal(false);

/** ASCII host of the page, `null` where there is none (the browser's own pages). */
export const host = computed(() => page.value?.host ?? hostOf(tab.value?.url ?? ''));

// Only known when an account is confirmed for a whole domain: the list of public suffixes is large.
const domain = signal<string | null>(null);

const alive = computed(() => stored.value.filter(({ deletedAt }) => deletedAt === null));

/**
 * The accounts in the order that suits the page; it stays while the same accounts are there, so
 * that no row jumps.
 */
export const accounts = computed(() => settle(alive.value, host.value));

/** The accounts in the trash. */
export const trash = computed(() => stored.value.filter(({ deletedAt }) => deletedAt !== null));

/** The accounts whose codes may be filled on this page, last used first. */
export const here = computed(() => accounts.value.filter(isHere));

/**
 * The accounts that belong to the page's site: confirmed for it, or named like it. Where there are
 * several, the page may say which is meant.
 */
export const belonging = computed(() => {
  const place = host.value;
  if (place === null) return [];
  const isLikely = likelyAt(place);
  return accounts.value.filter((account) => isHere(account) || isLikely(account));
});

/** The accounts of the site that the page names, once it was looked at; it may name several. */
export const named = computed(() => {
  const ids = page.value?.named ?? [];
  return ids.length === 0 ? [] : accounts.value.filter(({ id }) => ids.includes(id));
});

/**
 * The account whose name resembles a host that it is not confirmed for, while no other is, or the
 * page names it: only a proposal, and never Enter's.
 */
export const suggested = computed(() => {
  if (query.value.trim() || choosing.value) return null;
  if (named.value.length > 0) return named.value.some(isHere) ? null : (named.value[0] ?? null);
  const [first] = accounts.value;
  if (!first || here.value.length > 0 || host.value === null) return null;
  if (likelyAt(host.value)(first)) return first;
  return accounts.value.find(isFramed) ?? null;
});

/**
 * The account that has the card: the first that is confirmed for this page, of several the one that
 * the page names.
 */
export const card = computed(() => {
  if (query.value.trim() || choosing.value) return null;
  const isNaming = named.value.length > 0;
  // A page that names several leaves it to the person.
  if (isNaming && !goByOneName(named.value)) return null;
  const meant = isNaming ? named.value.filter(isHere) : here.value;
  return meant[0] ?? null;
});

/**
 * The first accounts of the list: those of the page's site, but the one above the list; first those
 * that the page names. None while the person searches or chooses.
 */
export const alsoHere = computed(() => {
  if (query.value.trim() || choosing.value) return [];
  const above = card.value ?? suggested.value;
  const ofSite = new Set([...named.value, ...belonging.value]);
  return [...ofSite].filter((account) => account !== above);
});

/** The accounts of the list: all that match the search, or all but the one above the list. */
export const shown = computed(() => {
  const words = query.value.trim();
  if (words) return matching(accounts.value, words);
  const first = new Set(alsoHere.value);
  const above = card.value ?? suggested.value;
  return [
    ...first,
    ...accounts.value.filter((account) => account !== above && !first.has(account)),
  ];
});

/** Returns whether the person has confirmed the open page for this account. */
export function isHere(account: Account): boolean {
  return isAt(account, host.value);
}

function isAt(account: Account, place: string | null): boolean {
  return place !== null && isConfirmed(account, place, domain.value);
}

/**
 * Returns whether a frame of the page belongs to a site that is confirmed for this account, or that
 * bears its name.
 */
export function isFramed(account: Account): boolean {
  const frames = page.value?.frames ?? [];
  return frames.some((frame) => account.sites.includes(frame) || likelyAt(frame)(account));
}

/** Returns an account of the open vault by its id, also from the trash. */
export function accountById(id: string): Account | undefined {
  return stored.value.find((account) => account.id === id);
}

/** Reads the vault anew and shows what it holds; never throws: what is wrong becomes a state. */
export async function refresh(): Promise<void> {
  try {
    const state = await vaultState();
    const contents = state === 'open' ? await read() : null;
    show(state, contents?.accounts ?? []);
    await knowDomain();
    if (state === 'failed') failure.value = await whyFailed();
  } catch (caught) {
    const code = refusalCode(caught);
    // The deadline can pass between the two calls.
    if (code === 'vault_locked') return show('locked', []);
    failure.value = code ?? 'vault_unreadable';
    show('failed', []);
  }
}

/** Follows every change of the vault from any window; returns what stops it. */
export function followVault(): () => void {
  let running = Promise.resolve();
  return onVault(() => {
    running = running.then(refresh);
  });
}

/** Shows accounts that were just written, without waiting for the storage to say so. */
export function showSaved(accountsNow: Account[]): void {
  show('open', accountsNow);
}

const names = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });
let settled: { place: string | null; at: Map<string, number> } = { place: null, at: new Map() };

function settle(all: Account[], place: string | null): Account[] {
  const { at } = settled;
  const same =
    settled.place === place &&
    at.size === all.length &&
    all.every((account) => at.has(sortKey(account)));
  const sorted = same
    ? all.toSorted((a, b) => positionOf(a) - positionOf(b))
    : ranked(all.toSorted(byName), place);
  if (!same)
    settled = { place, at: new Map(sorted.map((account, index) => [sortKey(account), index])) };
  return sorted;
}

// Being set up on a site is a use of it: the card is for the account that was just saved, not for
// the one that it replaces.
function ranked(all: Account[], place: string | null): Account[] {
  const resemblance = place === null ? () => 0 : resemblanceTo(place);
  const given = new Map(
    all.map((account) => {
      const isNew = account.usedAt === null && (isAt(account, place) || resemblance(account) >= 2);
      return [isNew ? { ...account, usedAt: account.createdAt } : account, account];
    }),
  );
  return rank([...given.keys()], place, domain.value).map(
    (account) => given.get(account) ?? account,
  );
}

function byName(a: Account, b: Account): number {
  return (
    names.compare(a.issuer || a.accountName, b.issuer || b.accountName) ||
    names.compare(a.accountName, b.accountName)
  );
}

function positionOf(account: Account): number {
  return settled.at.get(sortKey(account)) ?? 0;
}

// What a person changes on purpose may move a row; being used may not.
function sortKey({ id, pinned, sites }: Account): string {
  return `${id} ${pinned} ${sites.join(' ')}`;
}

// What was open may hold names and secrets of its own: a search, a scan, a line about an account.
function forget(): void {
  query.value = '';
  choosing.value = false;
  selection.value = -1;
  goHome();
  clearMessage();
}

function show(state: VaultState, all: Account[]): void {
  if (state !== 'open') forget();
  stored.value = all;
  vault.value = state;
}

/** Learns the registrable domain of the page, where an account is confirmed for a whole domain. */
export async function knowDomain(): Promise<void> {
  const place = host.value;
  if (place === null || domain.value !== null || !needsDomain(stored.value)) return;
  const { registrableDomain } = await import('../../core/match/domain.ts');
  domain.value = registrableDomain(place);
}
