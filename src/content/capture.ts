import type { PageCalls } from '../core/page.ts';
import { look } from './capture/look.ts';

const calls: Pick<PageCalls, 'capture.look'> = { 'capture.look': look };

const world = globalThis as { latchkey?: object };
world.latchkey = Object.assign(world.latchkey ?? {}, calls);
