import { copyNames, readCopy } from '../../browser/storage/indexeddb.ts';
import { readLocal } from '../../browser/storage/storage.ts';
import { Refusal } from '../../core/refusal.ts';
import { type Envelope, readEnvelope } from '../../core/vault/envelope.ts';
import { knownEnvelope } from './cache.ts';

/** Where a copy of the record rests: two in `storage.local`, one in IndexedDB. */
export type CopyPlace = 'vault' | 'previous' | 'shadow';

/**
 * One copy as it was found: intact (`envelope`), refused (`refusal`; `vault_unreadable` when nobody
 * knows what stands there), or absent (both `null`, `text` undefined).
 */
export interface Copy {
  place: CopyPlace;
  text: unknown;
  envelope: Envelope | null;
  refusal: Refusal | null;
  /** An earlier state that stands in, as all three copies are gone. */
  isSnapshot?: true;
}

/** A copy whose checksum is right; whether it is authentic only the data key tells. */
export interface IntactCopy extends Copy {
  text: string;
  envelope: Envelope;
}

/**
 * Returns one copy of a stored text, looked at without any key; the same text in copies seen before
 * is not looked at again.
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
 * Returns all three copies, or the newest snapshot when all three are gone; refuses
 * `vault_unreadable` when the browser cannot read `storage.local` at all. What stands there is read
 * every time; only checking it is spared for texts `seen` before.
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
 * Returns the copy in IndexedDB; one that cannot be read is refused, never absent, as it may be the
 * newest of all.
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

/**
 * Returns whether the browser could not read this copy: what stands there must not be overwritten.
 */
export function isUnreadable({ refusal }: Copy): boolean {
  return refusal?.code === 'vault_unreadable';
}

/**
 * Returns stored values; refuses `vault_unreadable` instead of answering as if nothing were there.
 */
export async function readStored(keys: string[]): Promise<Record<string, unknown>> {
  try {
    return await readLocal(keys);
  } catch {
    throw new Refusal('vault_unreadable');
  }
}

/**
 * Returns the copies whose checksum is right, highest generation first; of equals, in the order of
 * the places.
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
 * Returns why none of the copies can be opened: `vault_missing`, `vault_newer`, `vault_unreadable`
 * while one might, or the damage of the first one found.
 */
export function whyNone(copies: Copy[]): Refusal {
  const refusals = copies.flatMap(({ refusal }) => refusal ?? []);
  const first = (code: string): Refusal | undefined =>
    refusals.find((refusal) => refusal.code === code);
  return (
    first('vault_newer') ?? first('vault_unreadable') ?? refusals[0] ?? new Refusal('vault_missing')
  );
}
