// What every page of the extension shows of the vault, the tab and its page, as signals.
import { computed, signal } from '@preact/signals';
import type { PageLook } from '../../act/fill/outcome.ts';
import type { CurrentTab } from '../../browser/tabs.ts';
import type { Account } from '../../core/account/account.ts';
import { goByOneName } from '../../core/account/named.ts';
import { matching } from '../../core/account/search.ts';
import { likelyAt, resemblanceTo } from '../../core/match/resemblance.ts';
import { hostOf, isConfirmed, needsDomain, rank } from '../../core/match/site.ts';
import { permitsSite } from '../../core/policy/policy.ts';
import { type RefusalCode, refusalCode } from '../../core/refusal.ts';
import {
  onVault,
  passkeys,
  read,
  type VaultState,
  vaultState,
  whyFailed,
} from '../../vault/vault.ts';
import { policy } from '../policy/policy.ts';
import { clearMessage } from './message.ts';
import { goHome } from './view.ts';

/** State of the vault; `null` until it was read, while nothing at all is drawn. */
export const vault = signal<VaultState | null>(null);

/** Why the vault is `failed`; meaningless in any other state. */
export const failure = signal<RefusalCode>('vault_unreadable');

/** The names of the passkeys that open the vault while it is locked, the oldest first. */
export const passkeyNames = signal<string[]>([]);

/** Every account of the open vault, the trash included; empty while it is not open. */
const stored = signal<Account[]>([]);

/** The tab that the popup was opened over; `null` before it is known, and in the settings. */
export const tab = signal<CurrentTab | null>(null);

/** What a look at the page found; `null` until then, which is after the first paint. */
export const page = signal<PageLook | null>(null);

/** The text in the search field. */
export const query = signal('');

/** Index of the account in the list that the arrow keys have selected, or -1. */
export const selection = signal(-1);

/** Whether the person is choosing the account for this page from the list. */
export const choosing = signal(false);

/** ASCII host of the page, `null` where there is none (the browser's own pages). */
export const host = computed(() => page.value?.host ?? hostOf(tab.value?.url ?? ''));

// Only set when an account is confirmed for a whole domain, as it needs the large public suffix
// list.
const domain = signal<string | null>(null);

const alive = computed(() => stored.value.filter(({ deletedAt }) => deletedAt === null));

/**
 * The accounts in the order that suits the page. The order stays as long as the accounts do, so
 * that no row moves.
 */
export const accounts = computed(() => settle(alive.value, host.value));

/** The accounts in the trash. */
export const trash = computed(() => stored.value.filter(({ deletedAt }) => deletedAt !== null));

/** The accounts whose codes may be filled on this page, in the order of `accounts`. */
export const here = computed(() => accounts.value.filter(isHere));

/**
 * The accounts of the page's site: confirmed for it, or with a name like it. Of several, the page
 * may name the one that is meant.
 */
export const belonging = computed(() => {
  const place = host.value;
  if (place === null) return [];
  const isLikely = likelyAt(place);
  return accounts.value.filter((account) => isHere(account) || isLikely(account));
});

/** The accounts of the site that the page names, possibly several; empty until it was looked at. */
export const named = computed(() => {
  const ids = page.value?.named ?? [];
  return ids.length === 0 ? [] : accounts.value.filter(({ id }) => ids.includes(id));
});

/**
 * An account that is not confirmed for the page, but that the page names or whose name resembles
 * the host, or that fits a frame of it, while no confirmed one is meant. Only a suggestion: Enter
 * never fills it.
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
 * The account shown as the card: confirmed for this page and, of several, the one that the page
 * names.
 */
export const card = computed(() => {
  if (query.value.trim() || choosing.value) return null;
  const isNaming = named.value.length > 0;
  // If the page names several, the person has to choose.
  if (isNaming && !goByOneName(named.value)) return null;
  const meant = isNaming ? named.value.filter(isHere) : here.value;
  return meant[0] ?? null;
});

/**
 * The first accounts of the list: those of the page's site without the one above the list, those
 * that the page names first. None while the person searches or chooses.
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

/** Whether the organization lets no code be filled on the page. */
export const isBarred = computed(() => !permitsSite(policy.value, host.value));

/** Returns whether the open page is confirmed for this account. */
export function isHere(account: Account): boolean {
  return isAt(account, host.value);
}

function isAt(account: Account, place: string | null): boolean {
  return place !== null && isConfirmed(account, place, domain.value);
}

/**
 * Returns whether the site of a frame of the page is confirmed for this account, or resembles its
 * name.
 */
export function isFramed(account: Account): boolean {
  const frames = page.value?.frames ?? [];
  return frames.some((frame) => account.sites.includes(frame) || likelyAt(frame)(account));
}

/** Returns an account of the open vault by its id, also from the trash. */
export function accountById(id: string): Account | undefined {
  return stored.value.find((account) => account.id === id);
}

/**
 * Reads the vault again and shows its state and accounts; never rejects: an error becomes a state.
 */
export async function refresh(): Promise<void> {
  try {
    const state = await vaultState();
    const contents = state === 'open' ? await read() : null;
    if (state === 'locked') await knowPasskeys();
    show(state, contents?.accounts ?? []);
    await knowDomain();
    if (state === 'failed') failure.value = await whyFailed();
  } catch (caught) {
    const code = refusalCode(caught);
    // The session can end between the two calls.
    if (code === 'vault_locked') return knowPasskeys().then(() => show('locked', []));
    failure.value = code ?? 'vault_unreadable';
    show('failed', []);
  }
}

// The password opens the vault all the same.
async function knowPasskeys(): Promise<void> {
  const all = await passkeys().catch(() => []);
  passkeyNames.value = all.map(({ name }) => name);
}

/** Follows every change of the vault from any window; returns the function that stops it. */
export function followVault(): () => void {
  let running = Promise.resolve();
  return onVault(() => {
    running = running.then(refresh);
  });
}

/** Shows accounts that were just saved, without waiting for the storage to report them. */
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

// Counts enrollment on this site as a use, so that the card shows the account that was just saved
// rather than the one it replaces.
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

// A change that the person made (pin, sites) may move a row; using an account may not.
function sortKey({ id, pinned, sites }: Account): string {
  return `${id} ${pinned} ${sites.join(' ')}`;
}

// Closes what was open, since it may show names and secrets: a search, a scan, a message about an
// account.
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

/** Finds the registrable domain of the page, if an account is confirmed for a whole domain. */
export async function knowDomain(): Promise<void> {
  const place = host.value;
  if (place === null || domain.value !== null || !needsDomain(stored.value)) return;
  const { registrableDomain } = await import('../../core/match/domain.ts');
  domain.value = registrableDomain(place);
}
