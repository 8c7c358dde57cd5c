import { copyNames, readCopy, removeCopies, writeCopy } from '../../browser/storage/indexeddb.ts';
import { Refusal } from '../../core/refusal.ts';
import { type BackupFile, day } from './raw.ts';

/** Raw bytes that were kept aside before something took their place. */
export interface Aside {
  /** What the copy is called in this browser. */
  name: string;
  /** Seconds since 1970. */
  at: number;
  file: BackupFile;
}

const NAME = /^aside\/(\d+)$/;

/** Returns what was kept aside in this browser, the newest first. */
export async function asides(): Promise<Aside[]> {
  const found = await Promise.all((await copyNames()).map(asideOf));
  return found.filter((one) => one !== null).sort((a, b) => b.at - a.at);
}

/** Removes what was kept aside; `keepAgain` takes that back while the bytes are at hand. */
export async function removeAside({ name }: Aside): Promise<void> {
  guardName(name);
  await removeCopies([name]);
}

/** Puts back what was removed a moment ago. */
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

// the copies of the vault itself rest beside these
function guardName(name: string): void {
  if (!NAME.test(name)) throw new Refusal('vault_missing');
}
