// The three stored copies of the record.
import { copyNames, readCopy } from '../../browser/storage/indexeddb.ts';
import { readLocal } from '../../browser/storage/storage.ts';
import { Refusal } from '../../core/refusal.ts';
import { type Envelope, readEnvelope } from '../../core/vault/envelope.ts';
import { knownEnvelope } from './cache.ts';

/** Where a copy of the record rests: two in `storage.local`, one in IndexedDB. */
export type CopyPlace = 'vault' | 'previous' | 'shadow';

/**
 * One copy as it was found: intact (`envelope`), refused (`refusal`; `vault_unreadable` when the
 * browser could not read it), or absent (both `null`, `text` undefined).
 */
export interface Copy {
  place: CopyPlace;
  text: unknown;
  envelope: Envelope | null;
  refusal: Refusal | null;
  /** Set on a snapshot that takes the place of the copies, because all three are gone. */
  isSnapshot?: true;
}

/** A copy whose checksum is right; only the data key tells whether it is authentic. */
export interface IntactCopy extends Copy {
  text: string;
  envelope: Envelope;
}

/**
 * Returns the copy of a stored text, checked without any key; a text that is among `seen` is not
 * checked again.
 */
export async function copyOf(place: CopyPlace, text: unknown, seen: Copy[] = []): Promise<Copy> {
  if (text === undefined) return { place, text, envelope: null, refusal: null };
  const same = seen.find((copy) => copy.text === text);
  if (same) return { place, text, envelope: same.envelope, refusal: same.refusal };
  try {
    return {
      place,
      text,
      envelope: knownEnvelope(text) ?? (await readEnvelope(text)),
      refusal: null,
    };
  } catch (caught) {
    if (!(caught instanceof Refusal)) throw caught;
    return { place, text, envelope: null, refusal: caught };
  }
}

/**
 * Returns all three copies, or the newest snapshot when all three are gone. Always reads the
 * storage; only texts among `seen` are not checked again. Refuses `vault_unreadable` when
 * `storage.local` cannot be read at all.
 */
export async function readCopies(seen: Copy[] = []): Promise<Copy[]> {
  const [stored, shadow] = await Promise.all([readStored(['vault', 'previous']), readShadow()]);
  const vault = await copyOf('vault', stored.vault, seen);
  const previous = await copyOf('previous', stored.previous, seen);
  const copies = [vault, previous, await shadowOf(shadow, [vault, ...seen])];
  if (copies.some(({ text, refusal }) => text !== undefined || refusal !== null)) return copies;
  const last = await lastSnapshot().catch(() => undefined);
  return last === undefined ? copies : [{ ...(await copyOf('shadow', last)), isSnapshot: true }];
}

async function lastSnapshot(): Promise<unknown> {
  const generation = (name: string): number => Number(name.split('/')[3]);
  const names = (await copyNames()).filter((name) => name.startsWith('snapshot/'));
  const [newest] = names.sort((a, b) => generation(b) - generation(a));
  return newest === undefined ? undefined : readCopy(newest);
}

/**
 * Returns the copy in IndexedDB. One that cannot be read is refused, never absent, because it may
 * be the newest of all.
 */
export async function shadowCopy(): Promise<Copy> {
  return shadowOf(await readShadow(), []);
}

function readShadow(): Promise<{ text: unknown } | null> {
  return readCopy('shadow').then(
    (text) => ({ text }),
    () => null,
  );
}

async function shadowOf(read: { text: unknown } | null, seen: Copy[]): Promise<Copy> {
  if (read) return copyOf('shadow', read.text, seen);
  return {
    place: 'shadow',
    text: undefined,
    envelope: null,
    refusal: new Refusal('vault_unreadable'),
  };
}

/** Returns whether the browser could not read this copy, so that it must not be overwritten. */
export function isUnreadable({ refusal }: Copy): boolean {
  return refusal?.code === 'vault_unreadable';
}

/**
 * Returns the stored values of these keys. Refuses `vault_unreadable` when they cannot be read,
 * instead of answering as if nothing were stored.
 */
export async function readStored(keys: string[]): Promise<Record<string, unknown>> {
  try {
    return await readLocal(keys);
  } catch {
    throw new Refusal('vault_unreadable');
  }
}

/**
 * Returns the copies whose checksum is right, the highest generation first; equal ones stay in the
 * given order.
 */
export function intactCopies(copies: Copy[]): IntactCopy[] {
  const intact = copies.filter((copy): copy is IntactCopy => copy.envelope !== null);
  return intact.sort((a, b) => b.envelope.generation - a.envelope.generation);
}

/** Returns the highest generation among the intact copies, 0 without any. */
export function highestOf(copies: Copy[]): number {
  return intactCopies(copies)[0]?.envelope.generation ?? 0;
}

/**
 * Returns why no copy is intact: `vault_newer` if one has a later format version, else
 * `vault_unreadable` if one could not be read, else the damage of the first damaged one, else
 * `vault_missing`.
 */
export function whyNone(copies: Copy[]): Refusal {
  const refusals = copies.flatMap(({ refusal }) => refusal ?? []);
  const first = (code: string): Refusal | undefined =>
    refusals.find((refusal) => refusal.code === code);
  return (
    first('vault_newer') ?? first('vault_unreadable') ?? refusals[0] ?? new Refusal('vault_missing')
  );
}
