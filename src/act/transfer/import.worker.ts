// The Worker that reads files of other programs and answers each job file by file; it writes them,
// too, since whoever writes a file here reads it back.
import { givenFile } from '../../core/transfer/contract/given.ts';
import { argon2 } from '../../vault/kdf/argon2id.ts';
import type { ExportJob } from './export.ts';
import type { ImportAnswer, ImportJob } from './import.ts';
import { type OpenedFile, outcomeOf, unlockedOutcome } from './outcome.ts';
import { answerOf } from './written.ts';

let opened: OpenedFile[] = [];

// Only the page that started this Worker can send it messages.
self.onmessage = async ({ data }: MessageEvent<ImportJob | ExportJob>) => {
  if ('format' in data) return self.postMessage(await answerOf(data, { argon2 }));
  if ('files' in data) {
    const alone = data.files.map(({ name, bytes }) => givenFile(name, bytes));
    opened = [];
    for (const [at, file] of alone.entries()) {
      const others = alone.filter((other) => other !== file);
      const one = await outcomeOf({ ...file, others });
      opened[at] = one;
      tell({ at, of: alone.length, outcome: one.outcome });
    }
    return;
  }
  const { at, password } = data;
  const before = opened[at];
  if (!before) return;
  const one = await unlockedOutcome(before, password, { argon2 });
  opened[at] = one;
  tell({ at, of: opened.length, outcome: one.outcome });
};

function tell(answer: ImportAnswer): void {
  self.postMessage(answer);
}
