// Which documents may get a code at all, whatever sites the person has confirmed.
import type { RefusalCode } from '../refusal.ts';
import { hostOf } from './site.ts';

/**
 * Returns why a document of an origin (`self.origin`) must never get a code, or `null` when it may:
 * `site_opaque`, the origin has no name to confirm; `page_forbidden`, it is not http(s);
 * `site_insecure`, anybody on the way can read http, except on this computer.
 */
export function originRefusal(origin: string): RefusalCode | null {
  if (origin === 'null') return 'site_opaque';
  const host = hostOf(origin);
  if (host === null) return 'page_forbidden';
  return origin.startsWith('https:') || isLoopback(host) ? null : 'site_insecure';
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '127.0.0.1' || host === '[::1]';
}
