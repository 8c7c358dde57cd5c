// What is remembered of the automatic backups, in `storage.local.automatic`.
import { exclusive } from '../../browser/storage/locks.ts';
import { readSettings } from '../../browser/storage/settings.ts';
import { readLocal, writeLocal } from '../../browser/storage/storage.ts';
import { isObject } from '../../core/vault/shape.ts';

/** A file that was saved by itself; `at` in seconds since 1970. */
export interface AutomaticFile {
  /** The browser's number of the download. */
  id: number;
  /** Where it was saved on this computer. */
  path: string;
  at: number;
}

/**
 * Why the last automatic backup was not saved. `permission`: the browser no longer lets us save
 * files; `full`: there is no room on the disk; `stopped`: the browser ended the download.
 */
export type AutomaticFailure = 'permission' | 'full' | 'stopped';

/** A backup whose download's end is not known yet; `id` is `null` before it began. */
interface Begun {
  at: number;
  day: string;
  print: string;
  id: number | null;
}

/** What is remembered of the automatic backups. */
export interface AutomaticRecord {
  /** Day of the last one, by the person's clock (`YYYY-MM-DD`). */
  day: string | null;
  /** What the last one held, from `printOf`. */
  print: string | null;
  begun: Begun | null;
  files: AutomaticFile[];
  /** How many older files stay on the disk because the browser could not remove them. */
  left: number;
  failed: { at: number; why: AutomaticFailure } | null;
}

const WHYS: readonly AutomaticFailure[] = ['permission', 'full', 'stopped'];

/** Returns what is remembered; where nothing or nonsense is stored, that nothing was saved yet. */
export async function readAutomatic(): Promise<AutomaticRecord> {
  const { automatic } = await readLocal(['automatic']);
  const stored = isObject(automatic) ? automatic : {};
  const { day, print, begun, files, left, failed } = stored;
  return {
    day: textOr(day),
    print: textOr(print),
    begun: begunOf(begun),
    files: Array.isArray(files) ? files.filter(isFile) : [],
    left: typeof left === 'number' ? left : 0,
    failed: failedOf(failed),
  };
}

/**
 * Remembers something else, unless the automatic backups were switched off meanwhile, or everything
 * was erased, which switches them off too. Returns whether it was stored.
 */
export function writeAutomatic(record: AutomaticRecord): Promise<boolean> {
  return exclusive('erase', async () => {
    const { automaticBackups } = await readSettings();
    if (automaticBackups) await writeLocal({ automatic: record });
    return automaticBackups;
  });
}

/** Returns whether automatic backups are switched on, and the last one was saved. */
export async function hasAutomatic(): Promise<boolean> {
  if (!(await readSettings()).automaticBackups) return false;
  const { files, failed } = await readAutomatic();
  return files.length > 0 && failed === null;
}

function textOr(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

function begunOf(value: unknown): Begun | null {
  if (!isObject(value)) return null;
  const { at, day, print, id } = value;
  if (typeof at !== 'number' || typeof day !== 'string' || typeof print !== 'string') return null;
  return { at, day, print, id: typeof id === 'number' ? id : null };
}

function failedOf(value: unknown): AutomaticRecord['failed'] {
  if (!isObject(value) || typeof value.at !== 'number') return null;
  const why = WHYS.find((one) => one === value.why);
  return why ? { at: value.at, why } : null;
}

function isFile(value: unknown): value is AutomaticFile {
  return (
    isObject(value) &&
    typeof value.id === 'number' &&
    typeof value.path === 'string' &&
    typeof value.at === 'number'
  );
}
