import { isSharing } from '../../vault/sync/record.ts';

/**
 * Has a window that was just painted share the accounts with the person's other computers, where
 * that is switched on; a tab (`isTab`) goes on to do so whenever something changes in the folder,
 * which the worker cannot see. To be called after the first paint.
 */
export function shareFromHere(isTab = false): void {
  requestIdleCallback(() => void share(isTab).catch(() => undefined));
}

// Most people share nothing, so the code for it is loaded only then.
async function share(isTab: boolean): Promise<void> {
  if (!(await isSharing())) return;
  const [{ syncSoon }, { watchChosen }] = await Promise.all([
    import('../../vault/sync/turns.ts'),
    import('../../vault/sync/carrier.ts'),
  ]);
  if (isTab) await watchChosen(() => void syncSoon(true));
  await syncSoon();
}
