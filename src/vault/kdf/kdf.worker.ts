import { argon2id, type Run } from './argon2id.ts';

// compiled before it is needed: the least that RFC 9106 allows, of nothing
void argon2id({ password: new Uint8Array(1), salt: new Uint8Array(16), m: 8, t: 1, p: 1 });

// Listens to the page that started this worker, and to nobody else.
self.onmessage = async ({ data }: MessageEvent<Run>) => {
  const stretched = await argon2id(data);
  data.password.fill(0);
  self.postMessage(stretched);
};
