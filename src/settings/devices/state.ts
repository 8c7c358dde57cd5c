// What the section on devices shows, as a signal.
import { signal } from '@preact/signals';
import { onLocal } from '../../browser/storage/storage.ts';
import { sentence } from '../../ui/language/error.ts';
import { showMessage } from '../../ui/state/message.ts';
import { runSync } from '../../vault/sync/cycle.ts';
import { type SharingState, sharingState } from '../../vault/sync/state.ts';
import { onVault } from '../../vault/vault.ts';

/** What there is to say of sharing, `off`, or `null` until it was read. */
export const sharing = signal<SharingState | 'off' | null>(null);

/** Reads what there is to say of sharing. */
export async function lookAtSharing(): Promise<void> {
  sharing.value = (await sharingState().catch(() => null)) ?? 'off';
}

/**
 * Shows what there is to say of sharing, and follows its changes in any window; returns the
 * function that stops it.
 */
export function followSharing(): () => void {
  const look = (): void => void lookAtSharing();
  look();
  const stops = [onVault(look), onLocal(({ sync }) => (sync ? look() : undefined))];
  return () => {
    for (const stop of stops) stop();
  };
}

/** Does what the person asked for; shows why it was not done. Returns whether it was. */
export async function tried(work: () => Promise<void>): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (caught) {
    showMessage({ tone: 'bad', text: sentence(caught) });
    return false;
  } finally {
    await lookAtSharing();
  }
}

/** Shares at once after a change of the person's own; the page shows it if that fails. */
export async function shareNow(): Promise<void> {
  await runSync();
  await lookAtSharing();
}
