import { signal } from '@preact/signals';
import type { Outcome, Scan } from '../act/scan.ts';

/** Where the person is on the way from a picture to an account. */
export type Step =
  | { at: 'ways' }
  | { at: 'reading'; files: File[] }
  | { at: 'camera' }
  | { at: 'box'; picture: Blob }
  | { at: 'found'; scan: Scan };

/** What is shown. */
export const step = signal<Step>({ at: 'ways' });

/** The screenshot that came along from the popup, in memory only. */
export const shot = signal<Blob | null>(null);

/** What was in the files that were read last. */
export const outcomes = signal<Outcome[]>([]);

/** What was found and left without saving, in memory only. */
export const unsaved = signal<Scan | null>(null);

/** Shows another step; what is found next takes the place of what was left. */
export function go(next: Step): void {
  step.value = next;
  if (next.at === 'found') unsaved.value = null;
}

/** Back to the choice of ways. */
export function goBack(): void {
  step.value = { at: 'ways' };
}

/** Back to the choice of ways from a preview, which can be shown again. */
export function leave(scan: Scan): void {
  goBack();
  unsaved.value = scan;
}

/** Back to the choice of ways when the accounts are saved: the screenshot has done its work. */
export function finish(): void {
  goBack();
  shot.value = null;
}

/** Lets go of everything that was brought here. */
export function forget(): void {
  goBack();
  shot.value = null;
  unsaved.value = null;
  outcomes.value = [];
}
