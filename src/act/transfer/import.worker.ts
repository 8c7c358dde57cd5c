// The Worker that reads files of other programs and answers each job file by file; it writes them,
// too, since whoever writes a file here reads it back.
import { givenFile } from '../../core/transfer/contract/given.ts';
import type { Costly, GivenFile, ReadAccount } from '../../core/transfer/contract/reader.ts';
import type { ExportJob } from './export.ts';
import type { EarlyAnswer, ImportAnswer, ImportBegun, ImportJob, SentFile } from './import.ts';
import type { OpenedFile } from './made.ts';
import { outcomeOf, unlockedOutcome } from './outcome.ts';

let opened: OpenedFile[] = [];

// Loaded only for what needs it: most files are plain, and nothing is written.
const costly: Costly = {
  argon2: async (run) => (await import('../../vault/kdf/argon2id.ts')).argon2(run),
};

// Only the page that started this Worker can send it messages.
self.onmessage = async ({ data }: MessageEvent<ImportBegun | ImportJob | ExportJob>) => {
  if ('format' in data) {
    const { answerOf } = await import('./written.ts');
    return self.postMessage(await answerOf(data, costly));
  }
  if ('begun' in data) {
    // What every reader needs is loaded while the page still takes the bytes of the file.
    await import('../../core/transfer/links/otpauth-text.ts');
    return;
  }
  const { job } = data;
  if ('files' in data) {
    const alone = data.files.map(givenOf);
    opened = [];
    for (const [at, file] of alone.entries()) {
      const others = alone.filter((other) => other !== file);
      const early = (accounts: readonly ReadAccount[]): void =>
        self.postMessage({ job, early: accounts } satisfies EarlyAnswer);
      const one = await outcomeOf({ ...file, others, ...(alone.length === 1 && { early }) });
      opened[at] = one;
      tell({ job, at, of: alone.length, outcome: one.outcome });
    }
    return;
  }
  const { at } = data;
  const before = opened[at];
  if (!before) return;
  const one =
    'columns' in data
      ? (await import('./tables.ts')).columnsOutcome(before, data.columns)
      : await unlockedOutcome(before, data.password, costly);
  opened[at] = one;
  tell({ job, at, of: opened.length, outcome: one.outcome });
};

function givenOf({ name, bytes, inside }: SentFile): GivenFile {
  const file = givenFile(name, bytes);
  if (!inside) return file;
  // Files of a folder are no texts, however they look.
  const bare = inside.map((one) => ({ ...one, text: null, json: undefined, others: [] }));
  return { ...file, inside: bare.map(({ inside: _, ...one }) => one) };
}

function tell(answer: ImportAnswer): void {
  self.postMessage(answer);
}
