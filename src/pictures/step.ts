import { signal } from '@preact/signals';
import type { Outcome, Scan } from '../act/scan/page.ts';

/** The step that the page shows, on the way from a picture to an account. */
export type Step =
  | { at: 'ways' }
  | { at: 'reading'; files: File[] }
  | { at: 'camera' }
  | { at: 'box'; picture: Blob }
  | { at: 'found'; scan: Scan };

/** The step that is shown. */
export const step = signal<Step>({ at: 'ways' });

/** The screenshot that the popup left, in memory only. */
export const screenshot = signal<Blob | null>(null);

/** What the files held that were read last. */
export const outcomes = signal<Outcome[]>([]);

/** What was found and left unsaved, in memory only. */
export const unsaved = signal<Scan | null>(null);

/**
 * Shows another step. Leaving accounts unsaved keeps them, to be shown again or together with what
 * is found next.
 */
export function go(next: Step): void {
  if (next.at === 'found') unsaved.value = null;
  else if (step.value.at === 'found') unsaved.value = step.value.scan;
  step.value = next;
}

/** Shows the choice of ways. */
export function goBack(): void {
  go({ at: 'ways' });
}

/** Back to the choice of ways when the accounts are saved: the screenshot has done its work. */
export function finish(): void {
  step.value = { at: 'ways' };
  screenshot.value = null;
}

/** Lets go of what was found and not saved. */
export function dropUnsaved(): void {
  unsaved.value = null;
}

/** Lets go of everything that was brought here. */
export function forget(): void {
  step.value = { at: 'ways' };
  screenshot.value = null;
  unsaved.value = null;
  outcomes.value = [];
}
