// Finds the frames of other sites that may hold the form.
import type { Account } from '../../core/account/account.ts';
import { choose } from '../../core/field/choose.ts';
import { originRefusal } from '../../core/match/origin.ts';
import { hostOf } from '../../core/match/site.ts';
import { isPermitted } from '../site/permitted.ts';
import { imitatedBy, isAllowed, sitesBeside } from '../site/site.ts';
import type { PageDocument } from './documents.ts';
import type { Framed, FrameSite } from './outcome.ts';
import { factsOf } from './spot.ts';

// Further frames are most likely advertisements.
const MOST_FRAMES = 5;

/**
 * Returns the frames of other sites that may hold the form, 5 at most; `null` where there is none,
 * or the page has a field of its own to ask about.
 */
export async function framedIn(
  documents: PageDocument[],
  account: Account,
): Promise<Framed | null> {
  const [{ facts, documentId }] = documents as [PageDocument];
  const page = hostOf(facts.origin);
  if (page === null || originRefusal(facts.origin) !== null) return null;
  const seen = new Set(documents.map((document) => hostOf(document.facts.origin)));
  const closed = await permitted(closedFrames(documents));
  const allowed = await Promise.all(closed.map((host) => isAllowed(account, host)));
  // A frame that is within reach and allowed was searched already.
  const hosts = closed.filter((host, at) => !(allowed[at] && seen.has(host)));
  const known = hosts.map((host) => allowed[closed.indexOf(host)] ?? false);
  const own = documents.filter((document) => document.facts.origin === facts.origin);
  if (!known.includes(true) && choose(factsOf(own), null).outcome !== 'never') return null;
  const sites = await sitesBeside(account);
  const frames = await Promise.all(
    hosts.map(async (host, at): Promise<FrameSite> => {
      const isKnown = known[at] ?? false;
      return { host, known: isKnown, lookalikeOf: isKnown ? null : await imitatedBy(host, sites) };
    }),
  );
  frames.sort((a, b) => Number(b.known) - Number(a.known));
  return frames.length === 0
    ? null
    : { outcome: 'framed', page, documentId, frames: frames.slice(0, MOST_FRAMES) };
}

async function permitted(hosts: string[]): Promise<string[]> {
  const verdicts = await Promise.all(hosts.map(isPermitted));
  return hosts.filter((_, at) => verdicts[at]);
}

/**
 * Returns the ASCII hosts of the frames that need access of their own, each once; never the page's
 * own host.
 */
export function closedFrames(documents: PageDocument[]): string[] {
  const own = documents[0] && hostOf(documents[0].facts.origin);
  const hosts = documents.flatMap(({ facts }) =>
    facts.frames.map((host) => hostOf(`https://${host}`)),
  );
  return [...new Set(hosts)].filter((host): host is string => host !== null && host !== own);
}
