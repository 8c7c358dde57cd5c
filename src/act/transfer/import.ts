// Reads files of other programs in a Worker: nothing of theirs runs in the page that shows them.
import { startWorker } from '../../browser/worker.ts';
import { Refusal, type RefusalCode } from '../../core/refusal.ts';
import type { Problem, ReadAccount } from '../../core/transfer/reader.ts';
import workerUrl from './import.worker.ts?worker&url';

/** What became of one file. */
export interface FileOutcome {
  /** The file's name. */
  name: string;
  /** Name of the program that wrote it, `null` where nobody knows it. */
  program: string | null;
  accounts: ReadAccount[];
  problems: Problem[];
  /** It needs a password before anything of it can be read. */
  isLocked: boolean;
  /** Why it could not be read, or why the last password did not open it; `null` otherwise. */
  code: RefusalCode | null;
}

/** A file as the Worker gets it. */
export interface SentFile {
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/** What the Worker is asked: to read these files, or to open the file at this place. */
export type ImportJob = { files: SentFile[] } | { at: number; password: string };

/** What the Worker answers: the outcome of the file at this place; `of` are given in all. */
export interface ImportAnswer {
  at: number;
  of: number;
  outcome: FileOutcome;
}

/** Files that are being read. */
export interface Import {
  /**
   * Reads the files one after the other, and calls back after each with how many are done. Rejects
   * with the signal's reason when it is aborted, refuses `import_damaged` when the Worker fails.
   */
  read(progress: (done: number, of: number) => void): Promise<FileOutcome[]>;
  /** Returns the outcome of the file at this place with a password. Rejects as `read` does. */
  unlock(at: number, password: string): Promise<FileOutcome>;
  /** Ends the Worker and forgets the files. */
  close(): void;
}

/** Most bytes of one file: no program writes more for its accounts. */
const MOST_BYTES = 64 * 1024 * 1024;

/** Starts reading files; aborting the signal ends it at once. */
export function openImport(files: readonly File[], signal?: AbortSignal): Import {
  const worker = startWorker(workerUrl);
  const close = (): void => worker.terminate();
  signal?.addEventListener('abort', close, { once: true });
  const answers = (job: ImportJob, count: number, heard: (answer: ImportAnswer) => void) =>
    new Promise<void>((resolve, reject) => {
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
      const told = ({ data }: MessageEvent<ImportAnswer>): void => {
        heard(data);
        left -= 1;
        if (left === 0) end(resolve);
      };
      worker.addEventListener('message', told, { signal: until });
      worker.postMessage(job);
    });
  return {
    async read(progress) {
      const sent = await Promise.all(files.map(sentOf));
      const outcomes: FileOutcome[] = sent.map(({ name }) => refused(name, 'import_too_large'));
      if (sent.length === 0) return outcomes;
      let done = 0;
      await answers({ files: sent }, sent.length, ({ at, of, outcome }) => {
        const isTooLarge = (files[at]?.size ?? 0) > MOST_BYTES;
        if (!isTooLarge) outcomes[at] = outcome;
        done += 1;
        progress(done, of);
      });
      return outcomes;
    },
    async unlock(at, password) {
      let opened: FileOutcome | null = null;
      await answers({ at, password }, 1, ({ outcome }) => {
        opened = outcome;
      });
      if (opened === null) throw new Refusal('import_damaged');
      return opened;
    },
    close,
  };
}

/** Returns the outcome of a file that could not be read. */
export function refused(name: string, code: RefusalCode): FileOutcome {
  return { name, program: null, accounts: [], problems: [], isLocked: false, code };
}

async function sentOf(file: File): Promise<SentFile> {
  if (file.size > MOST_BYTES) return { name: file.name, bytes: new Uint8Array() };
  return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
}
