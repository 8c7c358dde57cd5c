// The list of foreign formats: how each is known, and where its reader is.
import { Refusal } from '../refusal.ts';
import type { GivenFile, Locked, Read, ReadFile } from './reader.ts';
import {
  beginsWith,
  columnsIn,
  hasColumns,
  hasList,
  hasMembers,
  isListOf,
  startsLike,
} from './shapes.ts';

/** One foreign format. */
interface Format {
  /** The program that writes it, by the name that its users know. */
  program: string;
  /** Whether a file looks like it: cheap, and by its content, never by its name alone. */
  isIt(file: GivenFile): boolean;
  load(): Promise<Read>;
}

/** A file with the program that wrote it. */
export interface Known {
  program: string;
  reading: Locked | ReadFile;
}

/**
 * Returns what a file holds, or what opens it: the first format that looks like it and whose reader
 * does not pass it on. Refuses `import_unknown` where there is none, and like that reader.
 */
export async function readGiven(file: GivenFile): Promise<Known> {
  for (const { program, isIt, load } of FORMATS) {
    if (!isIt(file)) continue;
    const read = await load();
    const reading = await read(file);
    if (reading !== null) return { program, reading };
  }
  throw new Refusal('import_unknown');
}
