import { warm } from '../core/qr/warm.ts';
import type { Job } from './scan/job.ts';
import { read } from './scan/read.ts';

// The worker of one scan: takes a job, tells how far it is, gives the findings or says that it failed.
self.addEventListener('message', async ({ data }: MessageEvent<Job>) => {
  try {
    self.postMessage({ findings: await read(data, (done, of) => self.postMessage({ done, of })) });
  } catch {
    self.postMessage({ failed: true });
  }
});

// While the browser is still taking the screenshot.
warm();
