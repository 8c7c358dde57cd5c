// Which fields are taken for one of a recovery code, over forms whose fields are known.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { recoveryField } from '../../src/core/recovery/field.ts';
import { baseOf, servePages } from '../e2e/drive/filler.ts';
import { getsBoth } from '../recovery/both.ts';
import type { Truth } from './corpus.ts';
import { openReader, type Read } from './reader.ts';

/** What was taken for the field of a recovery code over some pages. */
export interface Taken {
  pages: number;
  /** Pages of a form that asks for a recovery code, and on how many of them its field was taken. */
  asking: number;
  found: number;
  /** Pages that ask for no recovery code on which a field was taken all the same. */
  elsewhere: string[];
  /** Pages on which the field of the one-time code was taken: there must be none. */
  oneTime: string[];
  /** Pages on which one field might get both kinds of codes: there must be none. */
  both: string[];
}

/** Returns what is taken for the field of a recovery code on the pages of a corpus. */
export async function takenOn(folder: string, truths: readonly Truth[]): Promise<Taken> {
  const taken: Taken = { pages: 0, asking: 0, found: 0, elsewhere: [], oneTime: [], both: [] };
  const server = await servePages((name) => readFile(join(folder, name)));
  const reader = await openReader();
  try {
    for (const truth of truths) {
      await reader.page.goto(baseOf(server) + truth.file);
      count(taken, truth, await reader.read());
    }
  } finally {
    await reader.close();
    server.close();
  }
  return taken;
}

function count(taken: Taken, { id, class: kind, targets }: Truth, read: Read): void {
  taken.pages += 1;
  if (kind === 'recovery') taken.asking += 1;
  const input = recoveryInput(read);
  if (input === null) return;
  if (kind === 'recovery') taken.found += 1;
  else taken.elsewhere.push(id);
  if (targets.includes(input)) taken.oneTime.push(id);
  if (getsBoth(read.documents)) taken.both.push(id);
}

/** Returns what the corpus calls the input that is taken, or `null`; -1 for one it does not name. */
export function recoveryInput({ documents, inputs }: Read): number | null {
  const found = recoveryField(documents);
  return found && (inputs[found.page]?.[found.field.index] ?? -1);
}
