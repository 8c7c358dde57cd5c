import { signal } from '@preact/signals';

/** The sections of the settings, in their order. */
export const SECTIONS = ['accounts', 'backup', 'security', 'filling', 'look', 'about'] as const;

/** The name of a section. */
export type Section = (typeof SECTIONS)[number];

/** The section that is shown; never in the address. */
export const section = signal<Section>('accounts');
