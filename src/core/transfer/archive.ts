// Archives that nobody's own reader takes: Dashlane's, or any export that a person zipped.
import { Refusal, refusalCode } from '../refusal.ts';
import { givenFile } from './contract/given.ts';
import type { Costly, GivenFile, KnownFile, Locked, Problem, ReadFile } from './contract/reader.ts';
import { isZip, isZipLocked, namesInZip, type Unzipped, unzipped } from './crypto/zip.ts';

/** Endings of the files that programs export, of which an archive may hold several. */
const EXPORTS = /\.(?:csv|json|txt|xml|2fas)$/i;
/** What macOS adds to every archive. */
const HIDDEN = /(?:^|\/)(?:__MACOSX\/|\.)/;
const LONGEST = 67_108_864;
/** Files of an archive that are read: an export has a handful. */
const MOST = 64;
const UNKNOWN = 'import_unknown';
/** What a file says that holds no accounts, which is no problem where others do. */
const NOTHING: unknown[] = [UNKNOWN, 'import_no_codes'];

type Known = (file: GivenFile) => Promise<KnownFile>;

/**
 * Returns what the files in an archive hold together; those with a password, and the archive's
 * own, open with the same one. `known` reads a single file. Refuses `import_unknown` and
 * `import_no_codes` where none holds accounts, `import_too_large`, `import_damaged`, and otherwise
 * as the reader of a file does.
 */
export async function readArchive({ bytes }: GivenFile, known: Known): Promise<KnownFile> {
  const isWanted = (name: string): boolean => EXPORTS.test(name) && !HIDDEN.test(name);
  const count = isZip(bytes) ? namesInZip(bytes).filter(isWanted).length : 0;
  if (count === 0) throw new Refusal(UNKNOWN);
  if (count > MOST) throw new Refusal('import_too_large');
  if (!isZipLocked(bytes)) return readFiles(await unzipped(bytes, null, LONGEST, isWanted), known);
  const open: Locked['open'] = async (password, costly) => {
    const files = await unzipped(bytes, password, LONGEST, isWanted);
    const { reading } = await readFiles(files, known);
    return 'open' in reading ? reading.open(password, costly) : reading;
  };
  return { program: null, reading: { open } };
}

async function readFiles(files: Unzipped[], known: Known): Promise<KnownFile> {
  const found: KnownFile[] = [];
  const refused: (Problem & { why: unknown })[] = [];
  for (const { name, bytes } of files) {
    try {
      found.push(await known(givenFile(name, bytes)));
    } catch (why) {
      const code = refusalCode(why);
      if (code === null) throw why;
      refused.push({ name, code, why });
    }
  }
  const [first] = found;
  const problems = refused.filter(({ code }) => !NOTHING.includes(code));
  if (!first)
    throw (problems[0] ?? refused.find(({ code }) => code !== UNKNOWN) ?? refused[0])?.why;
  if (found.length === 1 && problems.length === 0) return first;
  const others = problems.map(({ name, code }) => ({ name, code }));
  const readings = found.map(({ reading }) => reading);
  return {
    program: first.program,
    reading: together([...readings, { accounts: [], problems: others }]),
  };
}

function together(readings: (Locked | ReadFile)[]): Locked | ReadFile {
  const locked = readings.flatMap((reading) => ('open' in reading ? [reading] : []));
  const plain = merged(readings.flatMap((reading) => ('open' in reading ? [] : [reading])));
  if (locked.length === 0) return plain;
  const open = async (password: string, costly: Costly): Promise<ReadFile> => {
    const opened = [plain];
    for (const one of locked) opened.push(await one.open(password, costly));
    return merged(opened);
  };
  return { already: merged([plain, ...locked.flatMap(({ already }) => already ?? [])]), open };
}

function merged(reads: ReadFile[]): ReadFile {
  return {
    accounts: reads.flatMap(({ accounts }) => accounts),
    problems: reads.flatMap(({ problems }) => problems),
  };
}
