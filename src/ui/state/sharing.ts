import { onLocal } from '../../browser/storage/storage.ts';
import { isSharing } from '../../vault/sync/record.ts';

let stopWatching: () => void = () => undefined;

/**
 * Has a window that was just painted share the accounts with the person's other computers, where
 * that is switched on; a tab (`isTab`) goes on to do so whenever something changes in the folder,
 * which the worker cannot see. To be called after the first paint.
 */
export function shareFromHere(isTab = false): void {
  const begin = (): void => void share(isTab).catch(() => undefined);
  requestIdleCallback(begin);
  // Switched on while the tab is open.
  if (isTab) onLocal(({ sync }) => (sync && sync.oldValue === undefined ? begin() : undefined));
}

// Most people share nothing, so the code for it is loaded only then.
async function share(isTab: boolean): Promise<void> {
  if (!(await isSharing())) return;
  const [{ syncSoon }, { watchChosen }] = await Promise.all([
    import('../../vault/sync/turns.ts'),
    import('../../vault/sync/carrier.ts'),
  ]);
  if (isTab) {
    stopWatching();
    stopWatching = await watchChosen(() => void syncSoon(true));
  }
  await syncSoon();
}
