import { keepAutomatic } from '../vault/automatic/automatic.ts';
import { whenStored } from '../vault/vault.ts';

/** Saves an automatic backup after what the worker itself has saved, such as a HOTP counter. */
export function watchSaves(): void {
  whenStored(() => void keepAutomatic());
}
