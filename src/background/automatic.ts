import { onLocal } from '../browser/storage/storage.ts';
import { keepAutomatic } from '../vault/automatic/automatic.ts';

/**
 * Saves an automatic backup after whatever window has saved the vault, since a popup may close at
 * once. To be called synchronously when the worker starts; a change of the settings, which stand in
 * the same storage, wakes it with every save anyway.
 */
export function watchSaves(): void {
  onLocal(({ vault }) => {
    if (vault?.newValue !== undefined) void keepAutomatic();
  });
}
