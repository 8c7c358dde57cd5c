// The script that is injected to scan a page: answers the calls `capture.*` of `PageCalls`.
import type { PageCalls } from '../core/page/calls.ts';
import { look } from './capture/look.ts';
import { restore, reveal } from './capture/reveal.ts';

const calls: Pick<PageCalls, 'capture.look' | 'capture.reveal' | 'capture.restore'> = {
  'capture.look': look,
  'capture.reveal': reveal,
  'capture.restore': restore,
};

const world = globalThis as { latchkey?: object };
world.latchkey = Object.assign(world.latchkey ?? {}, calls);
