import type { Account, AccountDraft } from '../../core/account/account.ts';
import { originRefusal } from '../../core/match/origin.ts';
import { isNamedLike, resemblanceTo } from '../../core/match/resemblance.ts';
import { hostOf } from '../../core/match/site.ts';
import { imitatedBy } from '../site/site.ts';
import type { Found } from './decode/job.ts';
import type { Finding, Source } from './meaning.ts';
import type { Scan } from './types.ts';

/** A text of the page and where it came from. */
export type Bound = Found & { from: Source };

type Binding = Pick<Scan, 'fillHost' | 'fillTicked' | 'imitated'>;

/**
 * Returns the host that the one account of a page may be bound to, and whether without being asked:
 * only a code of the page's own pixels, seen by a person, on a host that looks like no confirmed
 * site, under a name that belongs to no other.
 */
export async function bindToHost(
  origin: string | undefined,
  all: Bound[],
  seen: Finding[],
  known: Account[],
): Promise<Binding> {
  const accounts = seen.filter(({ kind }) => kind === 'account' || kind === 'migration');
  const [only] = accounts;
  // A page over plain http is anybody's.
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

// The names say one confirmed site, if only to the eye, and the address is another.
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
