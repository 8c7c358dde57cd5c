// Decides whether a scanned account may be bound to the host of its page.
import type { Account, AccountDraft } from '../../core/account/account.ts';
import { originRefusal } from '../../core/match/origin.ts';
import { isNamedLike, resemblanceTo } from '../../core/match/resemblance.ts';
import { hostOf } from '../../core/match/site.ts';
import { imitatedBy } from '../site/site.ts';
import type { Found } from './decode/job.ts';
import type { Finding, Source } from './meaning.ts';
import type { Scan } from './types.ts';

/** A text found on the page, with where it stood and whether as a code, link or key. */
export type Bound = Found & { from: Source };

type Binding = Pick<Scan, 'fillHost' | 'fillTicked' | 'imitated'>;

/**
 * Returns the host that the one account of a page may be bound to (`fillHost`), and whether without
 * asking (`fillTicked`): only for a code in the page's own pixels, visible to a person, on a host
 * that resembles no confirmed site, under names that fit no other site.
 */
export async function bindToHost(
  origin: string | undefined,
  all: Bound[],
  seen: Finding[],
  known: Account[],
): Promise<Binding> {
  const accounts = seen.filter(({ kind }) => kind === 'account' || kind === 'migration');
  const [only] = accounts;
  // Anyone on the network can write a page over plain http.
  const isOpen = origin !== undefined && originRefusal(origin) === null;
  const host = isOpen ? hostOf(origin) : null;
  if (host === null || accounts.length !== 1 || only?.kind !== 'account') return { fillHost: null };
  const codes = all.filter(({ text, top, from }) => text === only.text && top && from === 'code');
  if (codes.length === 0) return { fillHost: null };
  const kept = known.filter(({ deletedAt }) => deletedAt === null);
  const imitated = await imitatedBy(
    host,
    kept.flatMap(({ sites }) => sites),
  );
  const isOwn = !only.veiled && codes.some(({ own }) => own);
  const isSure = imitated === null && isOwn && !isOfAnother(only.draft, host, kept);
  return { fillHost: host, fillTicked: isSure, imitated };
}

// Whether the account's names fit a confirmed site that is not this host, and do not fit this host.
function isOfAnother(
  { issuer, parameters }: AccountDraft,
  host: string,
  known: Account[],
): boolean {
  const named = { issuer, accountName: '', parameters };
  if (resemblanceTo(host)(named) > 0) return false;
  return known.some(({ sites }) =>
    sites.some((site) => site !== host && isNamedLike(site.replace(/^\*\./, ''), named)),
  );
}
