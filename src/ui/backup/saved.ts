// When backups were saved, for what depends on one.
import { signal } from '@preact/signals';
import { onLocal } from '../../browser/storage/storage.ts';
import type { Account } from '../../core/account/account.ts';
import { hasAutomatic, lastBackup } from '../../vault/vault.ts';

const saved = signal<{ at: number | null; isAutomatic: boolean }>({ at: null, isAutomatic: false });

/** Reads when backups were saved, and follows that in any window. */
export async function followBackups(): Promise<void> {
  onLocal(({ backup, automatic, settings }) => {
    if (backup || automatic || settings) void look();
  });
  await look();
}

async function look(): Promise<void> {
  const [at, isAutomatic] = await Promise.all([lastBackup(), hasAutomatic()]).catch(
    (): [null, false] => [null, false],
  );
  saved.value = { at, isAutomatic };
}

/**
 * Returns whether backups are saved by themselves, or one was saved since the account was added.
 */
export function isBackedUp({ createdAt }: Account): boolean {
  const { at, isAutomatic } = saved.value;
  return isAutomatic || (at !== null && at >= createdAt);
}
