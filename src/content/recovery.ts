// The script that is injected to find recovery codes: answers the call `recovery.look`.
import type { PageCalls } from '../core/page/calls.ts';
import { readShown } from './recovery/shown.ts';

const calls: Pick<PageCalls, 'recovery.look'> = { 'recovery.look': async () => readShown() };

const world = globalThis as unknown as { latchkey?: object };
world.latchkey = Object.assign(world.latchkey ?? {}, calls);
