// The Worker in which codes are decoded.
import { warm } from '../../../core/qr/warm.ts';
import type { Job, ReadAhead } from './job.ts';
import { readJob } from './read.ts';
import { lookAhead } from './screenshot.ts';

let isAsked = false;

// The worker of one scan: takes jobs, reports how far it is, and answers with the readings, or that
// it failed.
self.addEventListener('message', async ({ data }: MessageEvent<Job | ReadAhead>) => {
  isAsked = true;
  if ('scale' in data) {
    await lookAhead(data).catch(() => undefined);
    // For a job that waits meanwhile this counts as progress.
    self.postMessage({ done: 0, of: 0 });
    return;
  }
  try {
    self.postMessage({
      readings: await readJob(data, (done, of) => self.postMessage({ done, of })),
    });
  } catch {
    self.postMessage({ failed: true });
  }
});

// Compiles the decoders in short steps until the first message comes.
const steps = warm();
function go(): void {
  if (!isAsked && !steps.next().done) setTimeout(go);
}
go();
