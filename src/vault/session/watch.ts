import { onSession } from '../../browser/storage/session.ts';
import { onLocal } from '../../browser/storage/storage.ts';

/**
 * Calls back whenever the stored vault or the session changed, in any window; returns the function
 * that stops it.
 */
export function onVault(listener: () => void): () => void {
  const stopSession = onSession(listener);
  const stopLocal = onLocal(({ vault }) => {
    // Firefox also reports values that were set to what they were.
    if (vault && vault.oldValue !== vault.newValue) listener();
  });
  return () => {
    stopSession();
    stopLocal();
  };
}
