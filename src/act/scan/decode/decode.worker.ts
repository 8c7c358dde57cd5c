import { warm } from '../../../core/qr/warm.ts';
import type { Job, ReadAhead } from './job.ts';
import { readJob } from './read.ts';
import { lookAhead } from './screenshot.ts';

let isAsked = false;

// The worker of one scan: takes jobs, tells how far it is, gives the readings or says that it
// failed.
self.addEventListener('message', async ({ data }: MessageEvent<Job | ReadAhead>) => {
  isAsked = true;
  if ('scale' in data) {
    await lookAhead(data).catch(() => undefined);
    // Whoever waits for a job meanwhile sees that something was done.
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

// While the person still reads, or the browser takes the screenshot.
const steps = warm();
function go(): void {
  if (!isAsked && !steps.next().done) setTimeout(go);
}
go();
