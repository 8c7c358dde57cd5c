// The script that is injected to compare clocks: answers the call `clock.ask` of `PageCalls`.
import type { PageCalls, SiteTime } from '../core/page/calls.ts';

// Asks the page's own server for its headers alone, because the person asked whether the clock is
// right. Returns `null` when the server does not answer or sends no `Date`.
async function ask(): Promise<SiteTime | null> {
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
    return Number.isNaN(site) ? null : { site, before, after: Date.now() };
  } catch {
    return null;
  }
}

const calls: Pick<PageCalls, 'clock.ask'> = { 'clock.ask': ask };

const world = globalThis as unknown as { latchkey?: object };
world.latchkey = Object.assign(world.latchkey ?? {}, calls);
