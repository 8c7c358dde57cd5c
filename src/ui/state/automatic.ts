import { readSettings } from '../../browser/storage/settings.ts';
import { whenStored } from '../../vault/vault.ts';

/** Has an automatic backup saved after what this page saves, where the person chose so. */
export function followSaves(): void {
  whenStored(() => void keep().catch(() => undefined));
}

// Most people have it off, and the popup loads nothing for it then.
async function keep(): Promise<void> {
  if (!(await readSettings()).automaticBackups) return;
  const { keepAutomatic } = await import('../../vault/automatic/automatic.ts');
  await keepAutomatic();
}
