// What was kept aside in this browser before it was replaced.
import { copyNames, readCopy, removeCopies, writeCopy } from '../../browser/storage/indexeddb.ts';
import { Refusal } from '../../core/refusal.ts';
import { type BackupFile, day } from './raw.ts';

/**
 * The stored copies of the vault as they were before a restore, or a choice between two vaults,
 * replaced them.
 */
export interface Aside {
  /** Key in IndexedDB: `aside/<seconds>`. */
  name: string;
  /** Seconds since 1970. */
  at: number;
  file: BackupFile;
}

const NAME = /^aside\/(\d+)$/;

/** Returns everything that was kept aside in this browser, the newest first. */
export async function asides(): Promise<Aside[]> {
  const found = await Promise.all((await copyNames()).map(asideOf));
  return found.filter((one) => one !== null).sort((a, b) => b.at - a.at);
}

/**
 * Removes one set of bytes that was kept aside; `keepAgain` undoes that as long as the caller still
 * has it. Refuses `vault_missing` for any other name.
 */
export async function removeAside({ name }: Aside): Promise<void> {
  guardName(name);
  await removeCopies([name]);
}

/** Stores again what `removeAside` removed. Refuses `vault_missing` for any other name. */
export async function keepAgain({ name, file }: Aside): Promise<void> {
  guardName(name);
  await writeCopy(name, file.text);
}

async function asideOf(name: string): Promise<Aside | null> {
  const [, seconds] = NAME.exec(name) ?? [];
  if (seconds === undefined) return null;
  const at = Number(seconds);
  return {
    name,
    at,
    file: { name: `latchkey-raw-${day(at)}.json`, text: String(await readCopy(name)) },
  };
}

// The vault's own copies are in the same store, and must not be touched here.
function guardName(name: string): void {
  if (!NAME.test(name)) throw new Refusal('vault_missing');
}
