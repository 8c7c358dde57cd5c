// What the organization has set, as a signal: for what a page does not offer, and why.
import { signal } from '@preact/signals';
import { onPolicy, readPolicy } from '../../browser/storage/managed.ts';
import type { Policy } from '../../core/policy/policy.ts';

/** What the organization has set; each act asks for it anew, so this only draws. */
export const policy = signal<Policy>({});

/** Reads what the organization has set, and follows it. */
export async function followPolicy(): Promise<void> {
  onPolicy(() => void read());
  await read();
}

async function read(): Promise<void> {
  policy.value = await readPolicy();
}
