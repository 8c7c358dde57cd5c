// The stored copies as one file, and the copies in a file.
import { readCopy, writeCopy } from '../../browser/storage/indexeddb.ts';
import { readLocal } from '../../browser/storage/storage.ts';
import { Refusal } from '../../core/refusal.ts';
import { LONGEST } from '../../core/vault/envelope.ts';
import { isObject } from '../../core/vault/shape.ts';
import { type Copy, type CopyPlace, copyOf, isUnreadable, readCopies } from '../record/copies.ts';
import { seconds } from '../session/seconds.ts';

/** A file for the person to save: its name and its text. */
export interface BackupFile {
  name: string;
  text: string;
}

/**
 * Returns all stored copies of the record, still sealed, as one JSON file (`latchkey-raw-<UTC
 * date>.json`): what can be saved when no copy opens. Copies that cannot be read are left out;
 * never rejects.
 */
export async function rawFile(now = seconds()): Promise<BackupFile> {
  const { vault, previous } = await readLocal(['vault', 'previous']).catch(
    () => ({}) as Record<string, unknown>,
  );
  const shadow = await readCopy('shadow').catch(() => undefined);
  return { name: `latchkey-raw-${day(now)}.json`, text: rawText({ vault, previous, shadow }) };
}

/**
 * Keeps all stored copies aside in this browser before something else replaces them. Refuses
 * `vault_unreadable` when one cannot be read: what cannot be kept must not be replaced.
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
 * Returns the copies in a file: one for a backup, three (some perhaps absent) for a raw file.
 * Refuses `vault_damaged` for a text longer than four records can be.
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

/** Returns the UTC date (`YYYY-MM-DD`) of a time in seconds since 1970. */
export function day(now: number): string {
  return new Date(now * 1000).toISOString().slice(0, 10);
}
