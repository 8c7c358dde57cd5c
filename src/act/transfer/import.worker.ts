// The Worker that reads files of other programs; answers each job file by file.
import { givenFile } from '../../core/transfer/contract/given.ts';
import { argon2 } from '../../vault/kdf/argon2id.ts';
import type { ImportAnswer, ImportJob } from './import.ts';
import { columnsOutcome, type OpenedFile, outcomeOf, unlockedOutcome } from './outcome.ts';

let opened: OpenedFile[] = [];

// Only the page that started this Worker can send it messages.
self.onmessage = async ({ data }: MessageEvent<ImportJob>) => {
  const { job } = data;
  if ('files' in data) {
    const alone = data.files.map(({ name, bytes }) => givenFile(name, bytes));
    opened = [];
    for (const [at, file] of alone.entries()) {
      const others = alone.filter((other) => other !== file);
      const one = await outcomeOf({ ...file, others });
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
      ? columnsOutcome(before, data.columns)
      : await unlockedOutcome(before, data.password, { argon2 });
  opened[at] = one;
  tell({ job, at, of: opened.length, outcome: one.outcome });
};

function tell(answer: ImportAnswer): void {
  self.postMessage(answer);
}
