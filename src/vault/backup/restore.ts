// Restores snapshots.
import { readCopy } from '../../browser/storage/indexeddb.ts';
import type { Contents } from '../../core/account/account.ts';
import { restored } from '../../core/account/restore.ts';
import { fromBase64 } from '../../core/bytes/base64.ts';
import { Refusal } from '../../core/refusal.ts';
import { readEnvelope } from '../../core/vault/envelope.ts';
import { open } from '../../core/vault/seal.ts';
import { keepSnapshot, NAME } from '../kept/snapshot.ts';
import { seconds } from '../session/seconds.ts';
import { currentSession } from '../session/session.ts';
import { change } from '../write/change.ts';
import { restoreBackup } from './backup.ts';

/**
 * Returns what a snapshot holds, under the session's key. Refuses `vault_locked`, `vault_missing`,
 * `vault_damaged`.
 */
export async function openSnapshot(name: string, now = seconds()): Promise<Contents> {
  const sitting = await currentSession(now);
  const dataKey = sitting && fromBase64(sitting.session.key);
  if (!dataKey) throw new Refusal('vault_locked');
  return open(await readEnvelope(await textOf(name)), dataKey);
}

/**
 * Restores a snapshot: its accounts come back, all others go to the trash, and today's state is
 * kept as a snapshot first. Refuses like `openSnapshot` and `change`.
 */
export async function restoreSnapshot(name: string, now = seconds()): Promise<Contents> {
  const from = await openSnapshot(name, now);
  await keepSnapshot('restore', now);
  return change((contents) => restored(contents, from, now), now);
}

/**
 * Makes a snapshot the vault where none of the vault's copies opens. Refuses `vault_missing` for a
 * name that is not stored, and like `restoreBackup`.
 */
export async function restoreKept(
  name: string,
  password: string,
  now = seconds(),
): Promise<Contents> {
  return restoreBackup(String(await textOf(name)), password, now);
}

async function textOf(name: string): Promise<unknown> {
  const text = NAME.test(name) ? await readCopy(name) : undefined;
  if (text === undefined) throw new Refusal('vault_missing');
  return text;
}
