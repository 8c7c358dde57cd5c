import { warm } from '../core/qr/warm.ts';
import type { Job } from './scan/job.ts';
import { read } from './scan/read.ts';
import { lookAhead } from './scan/screen.ts';

/** A screenshot that a job will come for, and the pixels for each of the page's, as far as the sender can guess. */
interface Ahead {
  ahead: string;
  scale: number;
}

let isAsked = false;

// The worker of one scan: takes jobs, tells how far it is, gives the findings or says that it failed.
self.addEventListener('message', async ({ data }: MessageEvent<Job | Ahead>) => {
  isAsked = true;
  if ('ahead' in data) return lookAhead(data.ahead, data.scale).catch(() => undefined);
  try {
    self.postMessage({ findings: await read(data, (done, of) => self.postMessage({ done, of })) });
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
