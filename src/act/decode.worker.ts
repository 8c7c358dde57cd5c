import type { Job } from './scan/job.ts';
import { read } from './scan/read.ts';

// The worker of one scan: takes one job, tells how far it is, gives the findings.
self.addEventListener('message', async ({ data }: MessageEvent<Job>) => {
  const findings = await read(data, (done, of) => self.postMessage({ done, of }));
  self.postMessage({ findings });
});
