// Compares this computer's clock with that of the open site.
import { ask } from '../browser/inject.ts';
import type { CurrentTab } from '../browser/tabs.ts';
import clockFile from '../content/clock.ts?script&iife';
import type { NoTime } from '../core/page/calls.ts';

/**
 * Returns by how many seconds this computer's clock is ahead of the open site's (negative: behind),
 * or why the site's time is not known. Makes the only request that Latchkey ever makes (HEAD,
 * same origin), so only to be called for a click that asks for it. Refuses `page_forbidden`,
 * `page_gone`.
 */
export async function clockOffset({ tabId }: CurrentTab): Promise<number | NoTime> {
  const [answer] = await ask({ tabId }, clockFile, 'clock.ask');
  const told = answer?.value ?? 'silent';
  return typeof told === 'string' ? told : offsetOf(told);
}

/**
 * Returns the offset in seconds that an answer proves, from times in milliseconds since 1970: the
 * site's `Date` header leaves out up to a second (RFC 9110 §6.6.1), and was written between
 * `before` and `after`. 0 when both clocks can agree.
 */
export function offsetOf({
  site,
  before,
  after,
}: {
  site: number;
  before: number;
  after: number;
}): number {
  if (before > site + 1000) return Math.round((before - site - 1000) / 1000);
  if (after < site) return Math.round((after - site) / 1000);
  return 0;
}
