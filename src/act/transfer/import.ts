// Reads files of other programs in a Worker: nothing of theirs runs in the page that shows them.
import { joined } from '../../core/bytes/join.ts';
import { Refusal, type RefusalCode, refusalCode } from '../../core/refusal.ts';
import type { Problem, ReadAccount } from '../../core/transfer/contract/reader.ts';
import { isPicture } from '../../core/transfer/contract/shapes.ts';
import type { ChosenColumns } from '../../core/transfer/tables/columns.ts';
import type { ShownTable } from '../../core/transfer/tables/view.ts';
import { openDecoder } from '../scan/decode/decoder.ts';
import { importWorker } from './ahead.ts';
import { type FoundFile, type Gathered, gathered } from './folders.ts';
import { readVault } from './own-vault.ts';
import { textInPicture } from './pictures.ts';

/** What became of one file. */
export interface FileOutcome {
  /** The file's name. */
  name: string;
  /** Name of the program that wrote it, `null` where nobody knows it. */
  program: string | null;
  accounts: ReadAccount[];
  problems: Problem[];
  /** It needs a password before anything of it can be read, or before all of it can. */
  isLocked: boolean;
  /** Text of a vault of Latchkey, which the page opens. */
  vault?: string;
  /** Why it could not be read, or why the last password did not open it; `null` otherwise. */
  code: RefusalCode | null;
  /** A table of no known program: the person says what its columns hold. */
  table?: ShownTable;
}

/** A file as the Worker gets it. */
export interface SentFile {
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
  /** The files of a folder that is read as one; its own bytes are none. */
  inside?: SentFile[] | undefined;
}

/** What the Worker hears as soon as files were given. */
export interface ImportBegun {
  begun: true;
}

/**
 * What the Worker is asked: to read these files, or to open the file at this place by a password
 * or by what the columns of its table hold. `job` numbers the question.
 */
export type ImportJob = { job: number } & Question;
type Question =
  | { files: SentFile[] }
  | { at: number; password: string }
  | { at: number; columns: ChosenColumns };

/** What the Worker answers: the outcome of the file at this place; `of` are given in all. */
export interface ImportAnswer {
  job: number;
  at: number;
  of: number;
  outcome: FileOutcome;
}

/** What the Worker says before it answers, where one long file was given: its first accounts. */
export interface EarlyAnswer {
  job: number;
  early: readonly ReadAccount[];
}

/** Hears how many files are done, and the first accounts of a long one while it is still read. */
export interface ImportProgress {
  done(count: number, of: number): void;
  early(outcome: FileOutcome): void;
}

/** Files that are being read. */
export interface Import {
  /**
   * Reads the files one after the other, all pictures as one file, and says how far it is. Rejects
   * with the signal's reason when it is aborted, refuses `import_damaged` when the Worker fails.
   */
  read(progress: ImportProgress): Promise<FileOutcome[]>;
  /** Returns the outcome of the file at this place with a password. Rejects as `read` does. */
  unlock(at: number, password: string): Promise<FileOutcome>;
  /**
   * Returns the outcome of the table at this place with its columns as chosen. Rejects as `read`
   * does.
   */
  readTable(at: number, columns: ChosenColumns): Promise<FileOutcome>;
  /** Ends the Worker and forgets the files. */
  close(): void;
}

/** Most bytes of one file or folder: no program writes more for its accounts. */
const MOST_BYTES = 64 * 1024 * 1024;
/** Most bytes of all folders of a profile. */
const MOST_OF_FOLDERS = 4 * MOST_BYTES;

/**
 * Starts reading files, those of an extension's storage as one; aborting the signal ends it at
 * once.
 */
export function openImport(found: readonly FoundFile[], signal?: AbortSignal): Import {
  const worker = importWorker();
  worker.postMessage({ begun: true } satisfies ImportBegun);
  // Where the outcomes that are shown stand among all.
  let places: number[] = [];
  let shown: FileOutcome[] = [];
  const close = (): void => worker.terminate();
  signal?.addEventListener('abort', close, { once: true });
  let jobs = 0;
  const answers = (
    asked: Question,
    count: number,
    heard: (answer: ImportAnswer) => void,
    early: (accounts: readonly ReadAccount[]) => void = () => undefined,
  ) =>
    new Promise<void>((resolve, reject) => {
      jobs += 1;
      const job = jobs;
      if (signal?.aborted) return reject(signal.reason);
      let left = count;
      const over = new AbortController();
      const { signal: until } = over;
      const end = (act: () => void): void => {
        over.abort();
        act();
      };
      const failed = (): void => end(() => reject(new Refusal('import_damaged')));
      worker.addEventListener('error', failed, { signal: until });
      worker.addEventListener('messageerror', failed, { signal: until });
      signal?.addEventListener('abort', () => end(() => reject(signal.reason)), { signal: until });
      const told = ({ data }: MessageEvent<ImportAnswer | EarlyAnswer>): void => {
        if (data.job !== job) return;
        if ('early' in data) early(data.early);
        else {
          heard(data);
          left -= 1;
          if (left === 0) end(resolve);
        }
      };
      worker.addEventListener('message', told, { signal: until });
      worker.postMessage({ job, ...asked } satisfies ImportJob, buffersOf(asked));
    });
  const answerOf = async (asked: Question): Promise<FileOutcome> => {
    let found: FileOutcome | null = null;
    await answers(asked, 1, ({ outcome }) => {
      found = outcome;
    });
    if (found === null) throw new Refusal('import_damaged');
    return found;
  };
  return {
    async read(progress) {
      const all: Given[] = [];
      let left = MOST_OF_FOLDERS;
      // One at a time: each picture has a Worker of its own.
      for (const one of gathered(found)) {
        all.push(await (one.isFolder ? sentFolder(one, left, signal) : sentOf(one, signal)));
        left -= all.at(-1)?.inside?.reduce((sum, { bytes }) => sum + bytes.length, 0) ?? 0;
      }
      const given = together(all);
      const sent = given.map(({ name, bytes, inside }) => ({ name, bytes, inside }));
      const outcomes = given.map(({ name, code }) => refused(name, code ?? 'import_damaged'));
      let done = 0;
      if (sent.length === 0) return [];
      const heard = ({ at, of, outcome }: ImportAnswer): void => {
        if (given[at]?.code === null) outcomes[at] = outcome;
        done += 1;
        progress.done(done, of);
      };
      await answers({ files: sent }, sent.length, heard, (accounts) =>
        progress.early({
          ...refused(sent[0]?.name ?? '', 'import_damaged'),
          code: null,
          accounts: [...accounts],
        }),
      );
      places = worthShowing(outcomes, given);
      shown = outcomes.filter((_, at) => places.includes(at));
      return shown;
    },
    async unlock(at, password) {
      const before = shown[at];
      if (before?.vault) return openedVault(before, before.vault, password, signal);
      return answerOf({ at: places[at] ?? -1, password });
    },
    readTable: (at, columns) => answerOf({ at: places[at] ?? -1, columns }),
    close,
  };
}

// Handed over, not copied: nobody here looks at the files again.
function buffersOf(asked: Question): ArrayBuffer[] {
  if (!('files' in asked)) return [];
  return asked.files.flatMap(({ bytes, inside = [] }) =>
    [bytes, ...inside.map((one) => one.bytes)].map(({ buffer }) => buffer),
  );
}

async function openedVault(
  before: FileOutcome,
  text: string,
  password: string,
  signal?: AbortSignal,
): Promise<FileOutcome> {
  const { vault: _, ...others } = before;
  try {
    return { ...others, ...(await readVault(text, password, signal)), isLocked: false, code: null };
  } catch (caught) {
    const code = refusalCode(caught) ?? 'import_damaged';
    return code === 'import_password' ? { ...before, code } : { ...others, isLocked: false, code };
  }
}

/** Returns the outcome of a file that could not be read. */
export function refused(name: string, code: RefusalCode): FileOutcome {
  return { name, program: null, accounts: [], problems: [], isLocked: false, code };
}

/** A file to be sent, or why it is not: then its bytes are none. */
interface Given extends SentFile {
  code: RefusalCode | null;
  /** It was a picture, and its bytes are the text of the codes in it. */
  isPicture?: true;
  isFolder?: true;
}

// Whoever gives a whole profile wants to hear of the extension with accounts, not of all others.
function worthShowing(outcomes: readonly FileOutcome[], given: readonly Given[]): number[] {
  const all = outcomes.map((_, at) => at);
  const isIdle = (at: number): boolean =>
    given[at]?.isFolder === true && IDLE.has(outcomes[at]?.code ?? null);
  const some = all.filter((at) => !isIdle(at));
  return some.length > 0 ? some : all.slice(0, 1);
}

const IDLE = new Set<RefusalCode | null>(['import_folder_empty', 'import_too_large']);

// One export of Google Authenticator comes in several pictures: they are read as one file.
function together(given: Given[]): Given[] {
  const isRead = ({ isPicture: is, code }: Given): boolean => is === true && code === null;
  const pictures = given.filter(isRead);
  if (pictures.length < 2) return given;
  const joinedFile: Given = {
    name: pictures.map(({ name }) => name).join(', '),
    bytes: joined(pictures.flatMap(({ bytes }) => [bytes, LINE_BREAK])),
    code: null,
  };
  return [joinedFile, ...given.filter((one) => !isRead(one))];
}

const LINE_BREAK = new TextEncoder().encode('\n');

async function sentFolder(
  { name, files, code }: Gathered,
  left: number,
  signal?: AbortSignal,
): Promise<Given> {
  const folder = { name, bytes: new Uint8Array(), isFolder: true } as const;
  const size = files.reduce((sum, file) => sum + file.size, 0);
  if (size > Math.min(left, MOST_BYTES)) return { ...folder, code: 'import_too_large' };
  try {
    const inside: SentFile[] = [];
    for (const file of files)
      inside.push({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
    return { ...folder, inside, code };
  } catch {
    signal?.throwIfAborted();
    return { ...folder, code: 'import_folder_busy' };
  }
}

// Pictures become the text of their codes, which the decoder's own Worker reads.
async function sentOf({ name, files }: Gathered, signal?: AbortSignal): Promise<Given> {
  try {
    const [file = new File([], name)] = files;
    if (file.size > MOST_BYTES) throw new Refusal('import_too_large');
    const bytes = new Uint8Array(await file.arrayBuffer());
    if (!isPicture({ bytes })) return { name, bytes, code: null };
    const decoder = openDecoder(signal);
    const text = await textInPicture(file, decoder.decode).finally(decoder.close);
    return { name, bytes: new TextEncoder().encode(text), code: null, isPicture: true };
  } catch (caught) {
    signal?.throwIfAborted();
    return { name, bytes: new Uint8Array(), code: refusalCode(caught) ?? 'import_damaged' };
  }
}
