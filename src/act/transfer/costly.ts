// Argon2 of foreign files (RFC 9106), as WebAssembly where the browser allows it.
import { argon2d as nobleD, argon2id as nobleId } from '@noble/hashes/argon2.js';
import { argon2d, argon2id } from 'hash-wasm';
import type { Bytes } from '../../core/bytes/base64.ts';
import type { Argon2, Costly } from '../../core/transfer/contract/reader.ts';

/** Runs Argon2 in the thread that asks: seconds, so only a Worker may. */
export const costly: Costly = { argon2 };

async function argon2({ kind, password, salt, m, t, p, length }: Argon2): Promise<Bytes> {
  const options = {
    password,
    salt,
    memorySize: m,
    iterations: t,
    parallelism: p,
    hashLength: length,
    outputType: 'binary' as const,
  };
  try {
    return new Uint8Array(await (kind === 'argon2d' ? argon2d : argon2id)(options));
  } catch {
    // A hardened browser forbids WebAssembly.
    const noble = kind === 'argon2d' ? nobleD : nobleId;
    return new Uint8Array(noble(password, salt, { m, t, p, dkLen: length, version: 0x13 }));
  }
}
