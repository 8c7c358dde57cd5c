import { signal } from '@preact/signals';
import { onSection } from '../../browser/handoff/section.ts';

/** The sections of the settings, in their order. */
export const SECTIONS = [
  'accounts',
  'transfer',
  'backup',
  'devices',
  'security',
  'filling',
  'health',
  'look',
  'about',
] as const;

/** The name of a section. */
export type Section = (typeof SECTIONS)[number];

/** The section that is shown; never kept in the address. */
export const section = signal<Section>('accounts');

/**
 * The account that the section on accounts shows instead of its list, and the section to which its
 * way back leads; `null` for the list.
 */
export const chosen = signal<{ id: string; from: Section } | null>(null);

/** Shows a section from its start. */
export function showSection(name: Section): void {
  chosen.value = null;
  wantedOut.value = null;
  section.value = name;
}

/** Shows an account in the section on accounts; its way back leads to `from`. */
export function showAccount(id: string, from: Section): void {
  chosen.value = { id, from };
  section.value = 'accounts';
}

/**
 * The id of the account that the popup wants taken out, as a code for a phone or on a sheet; `null`
 * mostly.
 */
export const wantedOut = signal<string | null>(null);

/** Shows a section whenever the popup asks for it. */
export function followSection(): void {
  onSection((wanted, account) => {
    wantedOut.value = account;
    section.value = SECTIONS.find((name) => name === wanted) ?? section.value;
  });
}
