// The bundled marks of well-known issuers, which the first paint does not wait for.
import { signal } from '@preact/signals';
import type { IssuerMark } from './issuer-marks.ts';

/** Returns the mark of an issuer, `null` for any that is not well known. */
type MarkOf = (issuer: string) => IssuerMark | null;

/** Finds the mark of an issuer; `null` until the marks are loaded. */
export const bundledMarks = signal<MarkOf | null>(null);

/** Loads the marks; the letters stay where that fails. */
export async function loadMarks(): Promise<void> {
  const loaded = await import('./issuer-marks.ts').catch(() => null);
  if (loaded) bundledMarks.value = loaded.markOf;
}
