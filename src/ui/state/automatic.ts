import { canSaveWithoutPage } from '../../browser/downloads.ts';
import { onLocal } from '../../browser/storage/storage.ts';

/**
 * Has this page save an automatic backup, where the person chose so, when the vault is too large
 * for Chromium's worker to do it.
 */
export function followSaves(): void {
  onLocal(({ vault }) => {
    const text = vault?.newValue;
    if (typeof text === 'string' && !canSaveWithoutPage(text)) void keep().catch(() => undefined);
  });
}

// Nearly nobody needs it, so it is loaded only then.
async function keep(): Promise<void> {
  const { keepAutomatic } = await import('../../vault/automatic/automatic.ts');
  await keepAutomatic();
}
