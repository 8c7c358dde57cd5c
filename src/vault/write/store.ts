import { writeCopy } from '../../browser/storage/indexeddb.ts';
import { writeGeneration } from '../../browser/storage/session.ts';
import { readLocal, roomLeft, writeLocal } from '../../browser/storage/storage.ts';
import type { Contents } from '../../core/account/account.ts';
import { type Bytes, toBase64 } from '../../core/bytes/base64.ts';
import { Refusal } from '../../core/refusal.ts';
import { reread } from '../../core/vault/contents.ts';
import { type Envelope, readEnvelope, writeEnvelope } from '../../core/vault/envelope.ts';
import { open, openAgain } from '../../core/vault/seal.ts';
import { learn } from '../record/cache.ts';
import { type Copy, isUnreadable, readStored, shadowCopy } from '../record/copies.ts';
import { tell } from '../record/notice.ts';
import { contests } from '../record/repair.ts';

// Below this a pair of records fits into the 10 MiB of Chromium beside anything else we store.
const SURELY_FITS = 2 * 1024 * 1024;

/**
 * Stores a record and returns what is in it, read back and opened; only under the lock. `previous`
 * is the text that it replaces, or `null` when both places take the new one; with `sealed`, what
 * was sealed, it must hold exactly that. Refuses `vault_full`, `vault_write_failed`, and
 * `vault_contested` while a newer shadow stands under another key; the old record then stands as it
 * was. Only after this has resolved may anyone say "saved".
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
  // what nobody could read never gets as far as the disk; that it was sealed right is seen while it
  // is on its way there, unless both places take it
  const readable = sealed && reread(sealed);
  const opening = opened(text, dataKey, sealed);
  if (previous === null) await opening;
  const [failure, verdict] = await Promise.allSettled([writeLocal(values), opening]);
  if (verdict.status === 'rejected') {
    if (previous !== null) await writeLocal({ vault: previous }).catch(() => undefined);
    throw verdict.reason;
  }
  const contents = readable ?? verdict.value;
  const { vault } = await readLocal(['vault']).catch(() => ({ vault: undefined }));
  // a browser may have stored what it says it refused: what stands there decides, and it is what
  // was opened above
  if (vault !== text) throw refused(failure);
  // a session that does not learn of the generation only notices an older copy later
  await Promise.all([
    shadow(text, before),
    writeGeneration(envelope.generation).catch(() => undefined),
  ]);
  learn({ text, key: toBase64(dataKey), envelope, contents });
  return contents;
}

/** Refused, with `vault_write_failed`, as something else stands where `previous` stood. */
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

// The record is safe in storage.local by now; one copy less is said, but does not undo it. What
// could not be read may be the newest of all: it is not overwritten either.
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
