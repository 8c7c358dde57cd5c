import { GENERIC } from '../account/fold.ts';
import { type DomainParts, domainParts } from './domain.ts';
import { unicodeHost } from './punycode.ts';
import { skeleton } from './skeleton.ts';

/**
 * Returns the confirmed site (without `*.`) that a host looks like without belonging to it, or
 * `null`: a letter or two apart, letters of another script, the same name under another suffix, or
 * the name in front of another domain. A reason to warn, never to allow; hosts that are confirmed
 * themselves, or share a registrable domain with one that is, look like nothing else.
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

/** A host taken apart, as the eye sees it. */
interface Look extends DomainParts {
  host: string;
  /** Skeleton of the name that was registered. */
  shape: string;
  /**
   * Skeletons of all that stands before the suffix, and of the domain with it: what
   * `login-example.net` borrows.
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

// One slip in five letters, two in ten; shorter names are a letter apart from half the world.
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
 * Returns whether two words are at most `slips` insertions, deletions, changes or swaps of
 * neighbours apart.
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
