// Stores a record, and checks that it can be read back.
import { writeCopy } from '../../browser/storage/indexeddb.ts';
import { writeGeneration } from '../../browser/storage/session.ts';
import { readLocal, roomLeft, writeLocal } from '../../browser/storage/storage.ts';
import type { Contents } from '../../core/account/account.ts';
import { type Bytes, toBase64 } from '../../core/bytes/base64.ts';
import { Refusal } from '../../core/refusal.ts';
import { type Envelope, readEnvelope, writeEnvelope } from '../../core/vault/envelope.ts';
import { open, openAgain } from '../../core/vault/seal.ts';
import { learn } from '../record/cache.ts';
import { type Copy, isUnreadable, readStored, shadowCopy } from '../record/copies.ts';
import { tell } from '../record/notice.ts';
import { contests } from '../record/repair.ts';

// UTF-16 units below which a pair of records surely fits into the 10 MiB of Chromium's storage
// beside all else that we store.
const SURELY_FITS = 2 * 1024 * 1024;

/**
 * Stores a record and returns its contents, read back and opened; only under the lock. `previous`
 * is the text that it replaces, or `null` to write both `vault` and `previous` anew; given
 * `sealed`, contents as decoding gives them, the record must hold exactly those. Refuses
 * `vault_full`, `vault_write_failed`, and `vault_contested` while a newer shadow under another key
 * exists; the old record then stays. Only once this resolves may anyone say "saved".
 */
export async function store(
  sealing: Envelope | Promise<Envelope>,
  dataKey: Bytes,
  previous: string | null,
  sealed?: Contents,
): Promise<Contents> {
  const [envelope, before] = await Promise.all([sealing, shadowCopy()]);
  const [text, stands] = await Promise.all([writeEnvelope(envelope), stillStands(previous)]);
  if (!stands) throw new Overtaken();
  const values = { vault: text, previous: previous ?? text };
  await guardRoom(values);
  if (await contests(before, envelope.generation, dataKey)) throw new Refusal('vault_contested');
  // That the record opens is checked while it is being written, or before where it replaces both
  // copies.
  const opening = opened(text, dataKey, sealed);
  if (previous === null) await opening;
  const [failure, verdict] = await Promise.allSettled([writeLocal(values), opening]);
  if (verdict.status === 'rejected') {
    if (previous !== null) await writeLocal({ vault: previous }).catch(() => undefined);
    throw verdict.reason;
  }
  const contents = verdict.value;
  const { vault } = await readLocal(['vault']).catch(() => ({ vault: undefined }));
  // A browser may have stored what it says it refused: what is stored now decides, and that was
  // opened above.
  if (vault !== text) throw refused(failure);
  // A session that does not know the generation only notices an older copy later.
  await Promise.all([
    shadow(text, before),
    writeGeneration(envelope.generation).catch(() => undefined),
  ]);
  learn({ text, key: toBase64(dataKey), envelope, contents });
  return contents;
}

/** Refusal `vault_write_failed` of a write whose `previous` is no longer the stored record. */
export class Overtaken extends Refusal {
  constructor() {
    super('vault_write_failed');
  }
}

async function stillStands(previous: string | null): Promise<boolean> {
  return previous === null || (await readStored(['vault'])).vault === previous;
}

async function opened(
  text: string,
  dataKey: Bytes,
  sealed: Contents | undefined,
): Promise<Contents> {
  const envelope = await readEnvelope(text);
  if (!sealed) return open(envelope, dataKey);
  await openAgain(envelope, dataKey, sealed);
  return sealed;
}

// The record is safe in `storage.local` by now: a shadow that cannot be written is told, but undoes
// nothing. A shadow that cannot be read may be the newest copy, so it is not overwritten.
async function shadow(text: string, before: Copy): Promise<void> {
  if (isUnreadable(before)) await tell('unrepaired');
  else await writeCopy('shadow', text).catch(() => tell('unrepaired'));
}

async function guardRoom(values: { vault: string; previous: string }): Promise<void> {
  const length = values.vault.length + values.previous.length;
  if (length < SURELY_FITS) return;
  const room = await roomLeft().catch(() => null);
  if (room === null) return;
  const { vault, previous } = await readLocal(['vault', 'previous']);
  const freed = String(vault ?? '').length + String(previous ?? '').length;
  if (length > room + freed) throw new Refusal('vault_full');
}

function refused(failure: PromiseSettledResult<void>): Refusal {
  const message =
    failure.status === 'rejected' && failure.reason instanceof Error ? failure.reason.message : '';
  return new Refusal(/quota/i.test(message) ? 'vault_full' : 'vault_write_failed');
}
