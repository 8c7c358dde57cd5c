import { clearParts, readParts, writeParts } from '../../browser/parts.ts';
import { parseMigration } from '../../core/uri/migration.ts';
import type { Sighting } from './sight.ts';

type Migration = Extract<Sighting, { kind: 'migration' }>;

/** Where an export of several codes stands: which of its parts were read, and all their accounts so far. */
export interface Batch {
  have: number[];
  parts: number;
  complete: boolean;
  drafts: Migration['drafts'];
  problems: Migration['problems'];
}

/** Exports that may be half read at the same time; the oldest is forgotten. */
const MOST_BATCHES = 3;

/**
 * Takes one code of an export to those read before, in any order and across closed popups, and returns where the export stands. Kept in the browser's memory
 * only; `forgetParts` ends it once the accounts are saved or the vault is locked.
 */
export async function takePart({ text, part, parts, batchId }: Migration): Promise<Batch> {
  const all = await readParts();
  // The number of parts belongs to the name: an app that numbers no batches would mix two exports otherwise.
  const name = `${batchId}/${parts}`;
  const batch = { ...all[name], [part]: text };
  const others = Object.entries(all).filter(([other]) => other !== name);
  if (parts > 1) await writeParts(Object.fromEntries([...others.slice(1 - MOST_BATCHES), [name, batch]]));
  return batchOf(batch, parts);
}

/** Forgets every export that was begun. */
export function forgetParts(): Promise<void> {
  return clearParts();
}

function batchOf(texts: Record<string, string>, parts: number): Batch {
  const have = Object.keys(texts)
    .map(Number)
    .sort((a, b) => a - b);
  const read = have.flatMap((part) => parseMigration(texts[part] ?? '') ?? []);
  return {
    have,
    parts,
    complete: have.length === parts,
    drafts: read.flatMap(({ drafts }) => drafts),
    problems: read.flatMap(({ problems }) => problems),
  };
}
