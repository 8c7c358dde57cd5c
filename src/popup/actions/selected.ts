// The text that was selected on a page to be kept as recovery codes, and the account it is for.
import { signal } from '@preact/signals';
import { leftText } from '../../browser/handoff/selected.ts';
import { choosing, here, tab } from '../../ui/state/state.ts';
import { go } from '../../ui/state/view.ts';

const text = signal<string | null>(null);

/**
 * Lets the person choose the account for the text that was selected with the context menu; the one
 * account of the page's site is taken at once.
 */
export async function takeSelected(now: number): Promise<void> {
  const left = await leftText.take(now);
  if (!left || left.tabId !== tab.value?.tabId) return;
  const [only, ...others] = here.value;
  if (only && others.length === 0)
    return go({ screen: 'recovery', id: only.id, selected: left.text });
  text.value = left.text;
  choosing.value = true;
}

/** Returns whether the account that is chosen next gets recovery codes. */
export function keepsSelected(): boolean {
  return choosing.value && text.value !== null;
}

/** Shows the form that saves the selected text with an account. */
export function keepSelected(id: string): void {
  const selected = text.value ?? '';
  text.value = null;
  choosing.value = false;
  go({ screen: 'recovery', id, selected });
}

/** Forgets the text, as when the person cancels. */
export function dropSelected(): void {
  text.value = null;
}
