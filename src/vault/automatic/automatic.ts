// Automatic backups: the sealed vault as a file in the download folder, once a day at most.
import { downloadEnded, mayDownload, startDownload } from '../../browser/downloads.ts';
import { exclusive } from '../../browser/storage/locks.ts';
import { readSettings } from '../../browser/storage/settings.ts';
import { isAutomaticDue, localDate, printOf } from '../../core/vault/automatic.ts';
import { portableSlots, portableText } from '../../core/vault/portable.ts';
import { tell } from '../record/notice.ts';
import { openCurrent } from '../record/read.ts';
import { seconds } from '../session/seconds.ts';
import { settled, trimmed } from './files.ts';
import {
  type AutomaticFailure,
  type AutomaticFile,
  type AutomaticRecord,
  readAutomatic,
  writeAutomatic,
} from './record.ts';

/** Folder within the person's download folder. */
const FOLDER = 'Latchkey';

/** What the person is shown of the automatic backups. */
export interface AutomaticState {
  /** The files, the newest first. */
  files: AutomaticFile[];
  /** How many older files stay on the disk because the browser could not remove them. */
  left: number;
  /** Why the last one was not saved, or `null`. */
  failed: AutomaticFailure | null;
}

/**
 * Saves an automatic backup, where the person chose so, none was saved today, and the vault holds
 * something else than the last one, mere use apart; then removes those that are too many. The file
 * is the stored record without passkeys, sealed. Does nothing while the vault is locked. Never
 * rejects: a failure is told once, as a notice. `offset` as `Date.getTimezoneOffset` has it.
 */
export async function keepAutomatic(now = seconds(), offset = offsetAt(now)): Promise<void> {
  try {
    if (!(await readSettings()).automaticBackups) return;
    await exclusive('automatic', () => kept(now, localDate(now, offset)));
  } catch {
    // A record that could not be stored is found as it was before; the change itself is saved.
  }
}

/**
 * Saves an automatic backup as `keepAutomatic` does, right after the person has switched them on,
 * whatever failed before.
 */
export async function startAutomatic(now = seconds(), offset = offsetAt(now)): Promise<void> {
  const record = await readAutomatic();
  if (record.failed) await writeAutomatic({ ...record, failed: null });
  await keepAutomatic(now, offset);
}

/** Returns what there is to say of the automatic backups. */
export async function automaticState(now = seconds()): Promise<AutomaticState> {
  const stored = await readAutomatic();
  const { files, left, failed } = await settled(stored, now).catch(() => stored);
  return { files, left, failed: failed?.why ?? null };
}

async function kept(now: number, today: string): Promise<void> {
  const before = await readAutomatic();
  const record = await settled(before, now);
  if (record !== before) await ended(before, record);
  const { day, failed, begun } = record;
  if (begun || !isAutomaticDue({ day, failedAt: failed?.at ?? null }, today, now)) return;
  // Waits for the write that this follows.
  const opened = await exclusive('vault', () => openCurrent(now));
  const { contents, envelope, dataKey, text } = opened;
  const [print, file] = await Promise.all([
    printOf(contents, portableSlots(envelope.slots), dataKey),
    portableText(text, envelope, contents, dataKey),
  ]).finally(() => dataKey.fill(0));
  if (print === record.print) return;
  if (!(await mayDownload())) return fail(record, 'permission', now);
  await saved({ ...record, begun: { at: now, day: today, print, id: null } }, file, now);
}

// Remembered before it begins and once it has begun, since this window may close at any time.
async function saved(record: AutomaticRecord, text: string, now: number): Promise<void> {
  const { begun } = record;
  if (!begun || !(await writeAutomatic(record))) return;
  const path = `${FOLDER}/latchkey-${begun.day}.latchkey`;
  const id = await startDownload(path, text).catch(() => undefined);
  if (id === undefined) return fail({ ...record, begun: null }, 'stopped', now);
  if (id === null) return void (await writeAutomatic({ ...record, begun: null }));
  const running = { ...record, begun: { ...begun, id } };
  await writeAutomatic(running);
  await downloadEnded(id);
  await ended(running, await settled(running, now));
}

async function ended(before: AutomaticRecord, after: AutomaticRecord): Promise<void> {
  if (after === before) return;
  const { failed } = after;
  if (failed && failed !== before.failed) return fail(before, failed.why, failed.at);
  await writeAutomatic(await trimmed(after));
}

// Told once, however often it fails, until one is saved again.
async function fail(before: AutomaticRecord, why: AutomaticFailure, at: number): Promise<void> {
  const isStored = await writeAutomatic({ ...before, begun: null, failed: { at, why } });
  if (isStored && before.failed === null) await tell('automatic_failed');
}

/** Minutes by which UTC is ahead of the person's clock. */
function offsetAt(now: number): number {
  return new Date(now * 1000).getTimezoneOffset();
}
