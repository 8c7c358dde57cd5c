// Argon2id (RFC 9106).
import { argon2id as noble } from '@noble/hashes/argon2.js';
import { argon2id as fast } from 'hash-wasm';
import type { Bytes } from '../../core/bytes/base64.ts';

/** One run of Argon2id (RFC 9106): m in KiB, t passes, p lanes, v = 19. */
export interface Run {
  password: Bytes;
  salt: Bytes;
  m: number;
  t: number;
  p: number;
}

/**
 * Returns 32 bytes of Argon2id (RFC 9106) by WebAssembly, or by JavaScript where a hardened browser
 * forbids WebAssembly: the same bytes, three to seven times slower. Blocks its thread for the whole
 * run; `guardKdf` must have accepted the parameters.
 */
export async function argon2id({ password, salt, m, t, p }: Run): Promise<Bytes> {
  const out = await wasm({ password, salt, m, t, p });
  return out ?? new Uint8Array(noble(password, salt, { m, t, p, dkLen: 32, version: 0x13 }));
}

async function wasm({ password, salt, m, t, p }: Run): Promise<Bytes | null> {
  if (typeof WebAssembly === 'undefined') return null;
  try {
    const options = {
      password,
      salt,
      memorySize: m,
      iterations: t,
      parallelism: p,
      hashLength: 32,
    };
    return new Uint8Array(await fast({ ...options, outputType: 'binary' }));
  } catch {
    return null;
  }
}
