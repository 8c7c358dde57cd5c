import { argon2id, type Run } from './argon2id.ts';

// Listens to the page that started this worker, and to nobody else.
self.onmessage = async ({ data }: MessageEvent<Run>) => {
  const stretched = await argon2id(data);
  data.password.fill(0);
  self.postMessage(stretched);
};
