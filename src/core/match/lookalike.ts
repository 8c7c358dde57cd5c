// Look-alikes: hosts that only resemble a site that the person has confirmed.
import { GENERIC } from '../account/fold.ts';
import { type DomainParts, domainParts } from './domain.ts';
import { unicodeHost } from './punycode.ts';
import { skeleton } from './skeleton.ts';

/**
 * Returns the confirmed site (without `*.`) that a host imitates, or `null`: the names are a letter
 * or two apart or use letters of another script, the suffix differs, or the site's name stands in
 * front of another domain. A reason to warn, never to allow. Hosts under the registrable domain of
 * a confirmed site imitate nothing.
 */
export function lookalikeOf(host: string, sites: string[]): string | null {
  const look = lookOf(host);
  if (look === null) return null;
  const known = sites.flatMap((site) => lookOf(site.replace(/^\*\./, '')) ?? []);
  if (known.some((site) => site.domain === look.domain)) return null;
  for (const isLike of [isSameName, isMisspelt, isInFront]) {
    const imitated = known.find((site) => isLike(look, site));
    if (imitated) return imitated.host;
  }
  return null;
}

/** The parts of a host, and how they look to a person. */
interface Look extends DomainParts {
  host: string;
  /** Skeleton of the registered name (`example` of `www.example.com`). */
  shape: string;
  /**
   * Skeletons of the name, of everything before the suffix, and of the whole domain: an imitation
   * such as `login-example.net` may equal any of them.
   */
  shapes: string[];
}

function lookOf(host: string): Look | null {
  const parts = domainParts(host);
  if (parts === null) return null;
  const { subdomain, name, domain } = parts;
  const shape = skeleton(unicodeHost(name));
  const front = skeleton(unicodeHost(subdomain));
  return { ...parts, host, shape, shapes: [shape, front + shape, skeleton(unicodeHost(domain))] };
}

function isSameName(look: Look, site: Look): boolean {
  return look.shapes.some((shape) => shape.length > 2 && site.shapes.includes(shape));
}

// One slip from five letters on, two from ten; shorter names are a letter apart from too many
// others.
function isMisspelt(look: Look, site: Look): boolean {
  const length = Math.min(look.shape.length, site.shape.length);
  const slips = length >= 10 ? 2 : length >= 5 ? 1 : 0;
  return slips > 0 && isWithin(slips, look.shape, site.shape);
}

function isInFront(look: Look, site: Look): boolean {
  if (`.${look.subdomain}.`.includes(`.${site.domain}.`)) return true;
  if (site.shape.length < 4 || GENERIC.has(site.name)) return false;
  const labels = unicodeHost(`${look.subdomain}.${look.name}`).split('.');
  return labels.some((label) =>
    [label, ...label.split('-')].some((part) => skeleton(part) === site.shape),
  );
}

/**
 * Returns whether two words are at most `slips` insertions, deletions, substitutions or swaps of
 * neighbours apart (optimal string alignment distance).
 */
function isWithin(slips: number, a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > slips) return false;
  let twoBack: number[] = [];
  let back = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (back[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const swap = isSwap ? (twoBack[j - 2] ?? 0) + 1 : Infinity;
      row.push(Math.min((back[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, change, swap));
    }
    twoBack = back;
    back = row;
  }
  return (back[b.length] ?? 0) <= slips;
}
