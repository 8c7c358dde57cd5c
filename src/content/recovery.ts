// The script that is injected to find recovery codes: answers the call `recovery.look`.
import type { PageCalls } from '../core/page/calls.ts';
import { readShown } from './recovery/shown.ts';

async function selected(): Promise<string> {
  const field = document.activeElement;
  if (field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement) {
    const { value, selectionStart, selectionEnd } = field;
    const text = value.slice(selectionStart ?? 0, selectionEnd ?? 0);
    if (text) return text;
  }
  return String(getSelection() ?? '');
}

const calls: Pick<PageCalls, 'recovery.look' | 'recovery.selected'> = {
  'recovery.look': async () => readShown(),
  'recovery.selected': selected,
};

const world = globalThis as unknown as { latchkey?: object };
world.latchkey = Object.assign(world.latchkey ?? {}, calls);
