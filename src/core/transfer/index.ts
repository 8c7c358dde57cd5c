// Finds out which program wrote a file, and reads it.
import { Refusal } from '../refusal.ts';
import type { GivenFile, KnownFile } from './contract/reader.ts';
import { isSqliteFile, isZipFile, startsLike } from './contract/shapes.ts';
import { FORMATS } from './formats.ts';
import { isLevelDb } from './leveldb/values.ts';

/**
 * Returns what a file holds, or what opens it: the first format that it may be and whose reader
 * does not pass it on; else the files in an archive. Readers are loaded as they are asked. Refuses
 * `import_unknown` where there is none, `import_firefox` for an add-on's storage in Firefox,
 * `import_not_unicode` for text in another character set, and like that reader.
 */
export async function readGiven(file: GivenFile): Promise<KnownFile> {
  if (isSqliteFile(file) && isOfFirefox(file)) throw new Refusal('import_firefox');
  if (file.inside || isLevelDb(file.bytes))
    return (await import('./rescue/rescue.ts')).readFolder(file, readGiven);
  if (isOldText(file)) throw new Refusal('import_not_unicode');
  for (const { program, isIt, load } of FORMATS) {
    if (!isIt(file)) continue;
    const read = await load();
    const reading = await read(file);
    if (reading !== null) return { program, reading };
  }
  if (isZipFile(file)) return (await import('./archive.ts')).readArchive(file, readGiven);
  if (isSqliteFile(file)) throw new Refusal('import_unsupported');
  // Text that begins as JSON and is none was cut off, unless it is JSON line by line.
  const isCut = file.json === undefined && startsLike(file, /^\s*(?:\[|\{(?!.*\}\s*\n\s*\{))/);
  throw new Refusal(isCut ? 'import_damaged' : 'import_unknown');
}

// Names of tables stand as text on the first pages of an SQLite database: those of `storage.local`
// and of `storage.sync`.
function isOfFirefox({ bytes }: GivenFile): boolean {
  const schema = new TextDecoder('latin1').decode(bytes.subarray(0, 65_536));
  return /\bobject_data\b|\bstorage_sync_data\b/.test(schema);
}

// Tab, line feed, carriage return.
const LINES = [0x09, 0x0a, 0x0d];

// Text of a spreadsheet in the character set of a country: nothing in it says which, and names
// would become others. Encrypted bytes have control characters.
function isOldText({ text, bytes }: GivenFile): boolean {
  if (text !== null || bytes.length === 0) return false;
  const isControl = (byte: number): boolean => byte < 0x20 && !LINES.includes(byte);
  return !bytes.some(isControl) && bytes.filter((byte) => byte < 0x80).length * 2 > bytes.length;
}
