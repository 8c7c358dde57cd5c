// Opens the record, from the best of its copies.
import type { Sitting } from '../../browser/storage/session.ts';
import type { Contents } from '../../core/account/account.ts';
import { type Bytes, fromBase64, toBase64 } from '../../core/bytes/base64.ts';
import { Refusal } from '../../core/refusal.ts';
import { type Envelope, readEnvelope } from '../../core/vault/envelope.ts';
import { open } from '../../core/vault/seal.ts';
import { lock, startSession } from '../session/session.ts';
import { known, learn } from './cache.ts';
import { type Copy, intactCopies, readCopies, whyNone } from './copies.ts';
import { repair } from './repair.ts';

/** A vault that was opened: what it holds, and what a write on top of it needs to know. */
export interface Opened {
  contents: Contents;
  envelope: Envelope;
  text: string;
  dataKey: Bytes;
  /**
   * A copy with a higher generation under another key exists: the vault can be read, but a write
   * would overwrite that copy.
   */
  contested: boolean;
}

/**
 * A copy that is being opened before the lock is held: its text, and its contents, or `null` when
 * it does not open.
 */
export interface Begun {
  text: string;
  contents: Promise<Contents | null>;
}

/**
 * Starts to open the copy with the highest generation while the caller still waits for the lock;
 * `undefined` without an intact copy.
 */
export function openAhead(dataKey: Bytes, copies: Copy[]): Begun | undefined {
  const [first] = intactCopies(copies);
  return first && { text: first.text, contents: open(first.envelope, dataKey).catch(() => null) };
}

/**
 * Returns the vault of a stored text under the session's key, or `null` when it is damaged, older
 * than the session has seen, or of another vault: then the other copies decide. Refuses
 * `vault_newer`.
 */
export async function openStored(vault: unknown, sitting: Sitting): Promise<Opened | null> {
  const dataKey = fromBase64(sitting.session.key);
  if (!dataKey) return null;
  try {
    const { key } = sitting.session;
    const before = known(vault, key);
    const envelope = before?.envelope ?? (await readEnvelope(vault));
    if (envelope.generation < sitting.generation || envelope.id !== sitting.session.vault)
      return null;
    const contents = before?.contents ?? (await open(envelope, dataKey));
    const text = String(vault);
    learn({ text, key, envelope, contents });
    return { contents, envelope, text, dataKey, contested: false };
  } catch (caught) {
    if (caught instanceof Refusal && caught.code === 'vault_damaged') return null;
    throw caught;
  }
}

/**
 * Returns the vault from the best copy that the session's key opens, after repairing the others;
 * only under the lock. Otherwise ends the session and refuses `vault_locked` when intact copies are
 * under another key, as after a password change, or like `whyNone`.
 */
export async function openRescued(sitting: Sitting): Promise<Opened> {
  const copies = await readCopies();
  const dataKey = fromBase64(sitting.session.key);
  const opened = dataKey ? await openBest(dataKey, copies) : null;
  if (opened) return opened;
  await lock();
  throw intactCopies(copies).length > 0 ? new Refusal('vault_locked') : whyNone(copies);
}

/**
 * Returns the copy with the highest generation that the data key opens, or `null`, and repairs the
 * others from it; only under the lock, with copies that were read under it. Uses `ahead` where it
 * began with the same text.
 */
export async function openBest(
  dataKey: Bytes,
  copies: Copy[],
  ahead?: Begun,
): Promise<Opened | null> {
  const best = await bestOf(dataKey, copies, ahead);
  if (!best) return null;
  return { ...best, dataKey, contested: await repair({ ...best, dataKey }, copies) };
}

/**
 * Starts the session of a vault that was just opened, and remembers its record for this page,
 * unless it is contested.
 */
export async function startOpened(
  { dataKey, envelope, text, contents, contested }: Opened,
  now: number,
): Promise<void> {
  await startSession(dataKey, envelope.id, envelope.generation, now);
  if (!contested) learn({ text, key: toBase64(dataKey), envelope, contents });
}

/**
 * Returns the copy with the highest generation that the data key opens, or `null`; writes nothing.
 */
export async function bestOf(
  dataKey: Bytes,
  copies: Copy[],
  ahead?: Begun,
): Promise<Pick<Opened, 'contents' | 'envelope' | 'text'> | null> {
  for (const { envelope, text } of intactCopies(copies)) {
    const contents =
      text === ahead?.text ? await ahead.contents : await open(envelope, dataKey).catch(() => null);
    if (contents) return { contents, envelope, text };
  }
  return null;
}
