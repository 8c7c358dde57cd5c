import { warm } from '../core/qr/warm.ts';
import type { Job } from './scan/job.ts';
import { read } from './scan/read.ts';

// The worker of one scan: takes a job, tells how far it is, gives the findings.
self.addEventListener('message', async ({ data }: MessageEvent<Job>) => {
  const findings = await read(data, (done, of) => self.postMessage({ done, of }));
  self.postMessage({ findings });
});

// While the browser is still taking the screenshot.
warm();
