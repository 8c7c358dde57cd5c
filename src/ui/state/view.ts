import { signal } from '@preact/signals';
import type { FieldChoice, Framed } from '../../act/fill/outcome.ts';
import type { Scan } from '../../act/scan/page.ts';
import type { RefusalCode } from '../../core/refusal.ts';

/**
 * Which screen of the open vault is shown. Never kept in the address, which the browser's history
 * would store.
 */
export type View =
  | { screen: 'home' }
  | { screen: 'scan'; image?: string; files?: File[] }
  | { screen: 'found'; scan: Scan }
  | { screen: 'add' }
  | { screen: 'account'; id: string }
  | { screen: 'edit'; id: string }
  | { screen: 'recovery'; id: string; selected?: string }
  | { screen: 'enroll'; id: string }
  | { screen: 'confirm'; id: string; host: string; lookalikeOf: string | null }
  | { screen: 'frame'; id: string; framed: Framed }
  | { screen: 'choose'; id: string; code: RefusalCode; choices: FieldChoice[] };

/** The screen that is shown. */
export const view = signal<View>({ screen: 'home' });

// Where a question that comes up on the way leads back to: the list, or the checklist.
let start: View = { screen: 'home' };

/** Shows another screen. */
export function go(next: View): void {
  if (next.screen === 'enroll') start = next;
  view.value = next;
}

/** Shows the list of accounts. */
export function goHome(): void {
  start = { screen: 'home' };
  view.value = start;
}

/** Shows the checklist of setting up an account, if the person came from there, or the list. */
export function goBack(): void {
  view.value = start;
}

/** Shows the checklist of this account, if the person came from there, or all about it. */
export function goToAccount(id: string): void {
  view.value = start.screen === 'enroll' && start.id === id ? start : { screen: 'account', id };
}
