// Argon2 (RFC 9106).
import { argon2d as nobleD, argon2id as nobleId } from '@noble/hashes/argon2.js';
import { argon2d as fastD, argon2id as fastId } from 'hash-wasm';
import type { Bytes } from '../../core/bytes/base64.ts';
import type { Argon2 } from '../../core/transfer/contract/reader.ts';

/** One run of Argon2id for the vault: m in KiB, t passes, p lanes, v = 19. */
export type Run = Omit<Argon2, 'kind' | 'length'>;

/**
 * Returns 32 bytes of Argon2id by `argon2`; `guardKdf` must have accepted the parameters.
 */
export function argon2id(run: Run): Promise<Bytes> {
  return argon2({ ...run, kind: 'argon2id', length: 32 });
}

/**
 * Returns the bytes of Argon2 by WebAssembly, or by JavaScript where a hardened browser forbids
 * WebAssembly: the same bytes, three to seven times slower. Blocks its thread for the whole run.
 */
export async function argon2(run: Argon2): Promise<Bytes> {
  const { kind, password, salt, m, t, p, length } = run;
  const noble = kind === 'argon2d' ? nobleD : nobleId;
  const out = await wasm(run);
  return out ?? new Uint8Array(noble(password, salt, { m, t, p, dkLen: length, version: 0x13 }));
}

async function wasm({ kind, password, salt, m, t, p, length }: Argon2): Promise<Bytes | null> {
  if (typeof WebAssembly === 'undefined') return null;
  try {
    const fast = kind === 'argon2d' ? fastD : fastId;
    const options = {
      password,
      salt,
      memorySize: m,
      iterations: t,
      parallelism: p,
      hashLength: length,
    };
    return new Uint8Array(await fast({ ...options, outputType: 'binary' }));
  } catch {
    return null;
  }
}
