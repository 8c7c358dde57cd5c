import { readCopy, writeCopy } from '../../browser/storage/indexeddb.ts';
import { readLocal } from '../../browser/storage/storage.ts';
import { Refusal } from '../../core/refusal.ts';
import { LONGEST } from '../../core/vault/envelope.ts';
import { isObject } from '../../core/vault/shape.ts';
import { type Copy, type CopyPlace, copyOf, isUnreadable, readCopies } from '../record/copies.ts';
import { seconds } from '../session/seconds.ts';

/** A file to hand to the person. */
export interface BackupFile {
  name: string;
  text: string;
}

/**
 * Returns every stored byte of the vault as a file, without any key: what can be saved when nothing
 * opens any more.
 */
export async function rawFile(now = seconds()): Promise<BackupFile> {
  const { vault, previous } = await readLocal(['vault', 'previous']).catch(
    () => ({}) as Record<string, unknown>,
  );
  const shadow = await readCopy('shadow').catch(() => undefined);
  return { name: `latchkey-raw-${day(now)}.json`, text: rawText({ vault, previous, shadow }) };
}

/**
 * Keeps every stored byte aside in this browser, before something else takes its place. Refuses
 * `vault_unreadable` when a place cannot be read: what cannot be kept must not be replaced.
 */
export async function keepAside(now: number): Promise<void> {
  const copies = await readCopies();
  if (copies.some(isUnreadable)) throw new Refusal('vault_unreadable');
  const found = Object.fromEntries(copies.map(({ place, text }) => [place, text]));
  await writeCopy(`aside/${now}`, rawText(found));
}

function rawText({ vault, previous, shadow }: Record<string, unknown>): string {
  return JSON.stringify({ format: 'latchkey-raw', vault, previous, shadow });
}

/**
 * Returns the copies that a file holds: a backup is one record, a raw file up to three. Refuses
 * `vault_damaged` when too long.
 */
export async function copiesOf(text: string): Promise<Copy[]> {
  if (text.length > 4 * LONGEST) throw new Refusal('vault_damaged', { part: 'length' });
  const trimmed = text.trim();
  const raw = rawCopies(trimmed);
  const places: CopyPlace[] = ['vault', 'previous', 'shadow'];
  return Promise.all(
    raw ? places.map((place) => copyOf(place, raw[place])) : [copyOf('vault', trimmed)],
  );
}

function rawCopies(text: string): Record<string, unknown> | null {
  if (!text.startsWith('{"format":"latchkey-raw"')) return null;
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}

/** Returns a date for a file's name, UTC. */
export function day(now: number): string {
  return new Date(now * 1000).toISOString().slice(0, 10);
}
