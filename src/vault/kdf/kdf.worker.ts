// The Worker that runs Argon2id: takes a `Run`, answers with its 32 bytes.
import { argon2id, type Run } from './argon2id.ts';

// A run with the smallest parameters of RFC 9106, so that WebAssembly is compiled before a password
// comes.
void argon2id({ password: new Uint8Array(1), salt: new Uint8Array(16), m: 8, t: 1, p: 1 });

// Only the page that started this Worker can send it messages.
self.onmessage = async ({ data }: MessageEvent<Run>) => {
  const stretched = await argon2id(data);
  data.password.fill(0);
  self.postMessage(stretched);
};
