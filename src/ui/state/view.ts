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
  | { screen: 'confirm'; id: string; host: string; lookalikeOf: string | null }
  | { screen: 'frame'; id: string; framed: Framed }
  | { screen: 'choose'; id: string; code: RefusalCode; choices: FieldChoice[] };

/** The screen that is shown. */
export const view = signal<View>({ screen: 'home' });

/** Shows another screen. */
export function go(next: View): void {
  view.value = next;
}

/** Shows the list of accounts. */
export function goHome(): void {
  view.value = { screen: 'home' };
}
