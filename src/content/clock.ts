// The script that is injected to compare clocks: answers the call `clock.ask` of `PageCalls`.
import type { NoTime, PageCalls, SiteTime } from '../core/page/calls.ts';

// Asks the page's own server for its headers alone, because the person asked whether the clock is
// right.
async function ask(): Promise<SiteTime | NoTime> {
  const before = Date.now();
  try {
    const { headers } = await fetch(location.href, {
      method: 'HEAD',
      mode: 'same-origin',
      credentials: 'omit',
      cache: 'no-store',
      redirect: 'manual',
      referrerPolicy: 'no-referrer',
    });
    const site = Date.parse(headers.get('date') ?? '');
    if (Number.isNaN(site)) return 'silent';
    // A cache between here and the site keeps the old `Date` (RFC 9111 §5.1).
    if (Number(headers.get('age') ?? 0) > 0) return 'cached';
    return { site, before, after: Date.now() };
  } catch {
    return 'offline';
  }
}

const calls: Pick<PageCalls, 'clock.ask'> = { 'clock.ask': ask };

const world = globalThis as unknown as { latchkey?: object };
world.latchkey = Object.assign(world.latchkey ?? {}, calls);
