// Backup files: made, confirmed, restored.
import { exclusive } from '../../browser/storage/locks.ts';
import { readLocal, writeLocal } from '../../browser/storage/storage.ts';
import type { Contents } from '../../core/account/account.ts';
import { changedSince, restored } from '../../core/account/restore.ts';
import { fromBase64 } from '../../core/bytes/base64.ts';
import { Refusal } from '../../core/refusal.ts';
import { readEnvelope, successor } from '../../core/vault/envelope.ts';
import { portableSlots, portableText } from '../../core/vault/portable.ts';
import { open, seal } from '../../core/vault/seal.ts';
import { isObject } from '../../core/vault/shape.ts';
import { type BackupFile, copiesOf, day, keepAside } from '../kept/raw.ts';
import { keepSnapshot } from '../kept/snapshot.ts';
import { keyOf } from '../keys/unlock.ts';
import { highestOf, readCopies, readStored } from '../record/copies.ts';
import { bestOf, type Opened } from '../record/open.ts';
import { vaultState } from '../record/state.ts';
import { seconds } from '../session/seconds.ts';
import { currentSession, startSession } from '../session/session.ts';
import { change } from '../write/change.ts';
import { store } from '../write/store.ts';

const NOTHING: Contents = { accounts: [], taughtFields: [], extra: {} };

/**
 * Returns the stored record, without passkeys, as a backup file (`latchkey-<UTC date>.latchkey`),
 * after checking that the session's key opens it. Refuses like `read`.
 */
export async function backupFile(now = seconds()): Promise<BackupFile> {
  const { vault } = await readStored(['vault']);
  const { envelope, contents, dataKey } = await opened(vault, now);
  const text = await portableText(String(vault), envelope, contents, dataKey);
  dataKey.fill(0);
  return { name: `latchkey-${day(now)}.latchkey`, text };
}

/**
 * Stores `at` (seconds since 1970) as the time of the last backup, once `file`, read back from
 * where the person keeps it, equals the `made` text and opens: a download that began may still
 * fail. One with a password of its own was opened with that password when it was made, so that it
 * opens if it is the same. Refuses `backup_other` for any other text, and like `read`.
 */
export async function confirmBackup(
  file: string,
  made: string,
  at: number,
  now = seconds(),
  isOwn = false,
): Promise<void> {
  if (file.trim() !== made) throw new Refusal('backup_other');
  if (isOwn) await readEnvelope(file.trim());
  else (await opened(file.trim(), now)).dataKey.fill(0);
  await writeLocal({ backup: { at } });
}

async function opened(text: unknown, now: number): Promise<Omit<Opened, 'text' | 'contested'>> {
  const sitting = await currentSession(now);
  const dataKey = sitting && fromBase64(sitting.session.key);
  if (!dataKey) throw new Refusal('vault_locked');
  const envelope = await readEnvelope(text);
  return { envelope, contents: await open(envelope, dataKey), dataKey };
}

/**
 * Returns when the last backup was made (seconds since 1970, `null` for never), and how many
 * accounts have changed since.
 */
export async function backupState(
  contents: Contents,
): Promise<{ at: number | null; changes: number }> {
  const at = await savedAt();
  return { at, changes: changedSince(contents, at ?? 0) };
}

/**
 * Returns when the last backup was saved by hand and read back (seconds since 1970), `null` for
 * never.
 */
export async function savedAt(): Promise<number | null> {
  const { backup } = await readLocal(['backup']);
  return isObject(backup) && typeof backup.at === 'number' ? backup.at : null;
}

/**
 * Returns what a backup file holds without storing anything. Refuses like `unlock`; wrong passwords
 * are not counted.
 */
export async function openBackup(
  text: string,
  password: string,
  signal?: AbortSignal,
): Promise<Contents> {
  const copies = await copiesOf(text);
  const { dataKey } = await keyOf(password, copies, signal);
  const best = await bestOf(dataKey, copies);
  dataKey.fill(0);
  if (!best) throw new Refusal('vault_damaged');
  return best.contents;
}

/**
 * Restores a backup into the open vault: its accounts come back, all others go to the trash, and a
 * snapshot of today's state is kept first. Refuses like `unlock` for the file, where wrong
 * passwords are not counted, and like `change`.
 */
export async function restoreInto(
  text: string,
  password: string,
  now = seconds(),
): Promise<Contents> {
  const from = await openBackup(text, password);
  await keepSnapshot('restore', now);
  return change((contents) => restored(contents, from, now), now);
}

/**
 * Makes a backup the vault of a browser that has none, or whose own does not open; damaged bytes
 * are kept aside first. Passkeys are left out, so it opens with the password. Refuses
 * `vault_exists` while there is a vault that a password opens, and like `unlock` for the file.
 */
export async function restoreBackup(
  text: string,
  password: string,
  now = seconds(),
): Promise<Contents> {
  const copies = await copiesOf(text);
  const { dataKey } = await keyOf(password, copies);
  return exclusive('vault', async () => {
    const state = await vaultState(now);
    if (state === 'open' || state === 'locked') throw new Refusal('vault_exists');
    if (state === 'failed') await keepAside(now);
    const best = await bestOf(dataKey, copies);
    if (!best) throw new Refusal('vault_damaged');
    // Higher than any stored generation: an intact copy of another vault must not win over the one
    // that the person chose.
    const generation = Math.max(best.envelope.generation, highestOf(await readCopies()));
    // A file that has passkeys after all (an earlier copy kept aside) gives none away.
    const slots = portableSlots(best.envelope.slots);
    const header = successor({ ...best.envelope, generation }, slots);
    const next = await seal(restored(NOTHING, best.contents, now), dataKey, header);
    const contents = await store(next, dataKey, null);
    await startSession(dataKey, header.id, header.generation, now);
    dataKey.fill(0);
    return contents;
  });
}
