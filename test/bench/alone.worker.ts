import { argon2id } from 'hash-wasm';

/** What the page asks for: one run of Argon2id. */
interface Run {
  password: Uint8Array;
  salt: Uint8Array;
  m: number;
  t: number;
  p: number;
}

// Nothing but the derivation: the yardstick of unlocking.
self.onmessage = async ({ data: { password, salt, m, t, p } }: MessageEvent<Run>) => {
  const begun = performance.now();
  const options = { password, salt, memorySize: m, iterations: t, parallelism: p, hashLength: 32 };
  await argon2id({ ...options, outputType: 'binary' });
  self.postMessage(performance.now() - begun);
};
