// The files of the automatic backups: how a download ended, and the removal of old ones.
import {
  downloadOf,
  downloadsSince,
  mayDownload,
  removeDownload,
} from '../../browser/downloads.ts';
import { surplusOf } from '../../core/vault/automatic.ts';
import {
  type AutomaticFailure,
  type AutomaticFile,
  type AutomaticRecord,
  readAutomatic,
  writeAutomatic,
} from './record.ts';

/**
 * Returns a record in which a download that had begun is a file or a failure, if it has ended: the
 * window that began it may have closed first.
 */
export async function settled(record: AutomaticRecord, now: number): Promise<AutomaticRecord> {
  const { begun } = record;
  if (!begun || !(await mayDownload())) return record;
  const candidates =
    begun.id === null ? await downloadsSince(begun.at) : [await downloadOf(begun.id)];
  const found = candidates.find((one) => one?.path.includes(begun.day));
  if (found?.state === 'in_progress') return record;
  const ended = { ...record, begun: null };
  // Nothing began, or the person took it off the browser's list: the next change tries again.
  if (!found) return ended;
  if (found.state === 'interrupted')
    return { ...ended, failed: { at: now, why: whyEnded(found.error) } };
  const file = { id: found.id, path: found.path, at: begun.at };
  const { day, print } = begun;
  return { ...ended, day, print, files: [file, ...record.files], failed: null };
}

/** Returns a record without the files that are too many, after removing those from the disk. */
export async function trimmed(record: AutomaticRecord): Promise<AutomaticRecord> {
  const gone = surplusOf(record.files);
  if (gone.length === 0) return record;
  let { left } = record;
  for (const file of gone) if (!(await isRemoved(file))) left++;
  return { ...record, files: record.files.filter((file) => !gone.includes(file)), left };
}

/**
 * Deletes the files of all automatic backups from the disk. Returns those that the browser could
 * not delete, and how many older ones it had left before.
 */
export async function removeAutomatic(): Promise<{ kept: AutomaticFile[]; left: number }> {
  const record = await readAutomatic();
  const kept: AutomaticFile[] = [];
  for (const file of record.files) if (!(await isRemoved(file))) kept.push(file);
  await writeAutomatic({ ...record, day: null, print: null, files: kept });
  return { kept, left: record.left };
}

/** Returns what kind of failure an `InterruptReason` of the API is. */
function whyEnded(reason: string | null): AutomaticFailure {
  return reason === 'FILE_NO_SPACE' ? 'full' : 'stopped';
}

// A number may be that of another download by now, as in Firefox after a restart: only a file that
// we saved, at the very place that we remember, is deleted.
async function isRemoved({ id, path }: AutomaticFile): Promise<boolean> {
  try {
    const found = await downloadOf(id);
    if (!found || found.path !== path) return false;
    await removeDownload(found);
    return true;
  } catch {
    return false;
  }
}
