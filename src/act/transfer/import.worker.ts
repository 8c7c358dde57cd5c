// The Worker that reads files of other programs and answers each job file by file; it writes them,
// too, since whoever writes a file here reads it back.
import { givenFile } from '../../core/transfer/contract/given.ts';
import type { GivenFile } from '../../core/transfer/contract/reader.ts';
import { argon2 } from '../../vault/kdf/argon2id.ts';
import type { ExportJob } from './export.ts';
import type { ImportAnswer, ImportJob, SentFile } from './import.ts';
import { type OpenedFile, outcomeOf, unlockedOutcome } from './outcome.ts';
import { answerOf } from './written.ts';

let opened: OpenedFile[] = [];

// Only the page that started this Worker can send it messages.
self.onmessage = async ({ data }: MessageEvent<ImportJob | ExportJob>) => {
  if ('format' in data) return self.postMessage(await answerOf(data, { argon2 }));
  if ('files' in data) {
    const alone = data.files.map(givenOf);
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
