// Limits of Argon2 (RFC 9106) in files: what no computer should be made to do by opening one.
import type { Bytes } from '../../bytes/base64.ts';
import { Refusal } from '../../refusal.ts';
import type { Argon2, Costly } from '../contract/reader.ts';

const MOST_KIB = 1_048_576;
// Passes at that size; smaller memory may take as many more.
const MOST_PASSES = 64;
const MOST_LANES = 255;

/**
 * Returns the bytes that Argon2 derives. Refuses, before anything runs, `import_damaged` for
 * parameters that Argon2 does not have, and `import_costly` beyond 1 GiB or 64 passes over that.
 */
export async function argon2Derived(costly: Costly, run: Argon2): Promise<Bytes> {
  const { m, t, p, salt } = run;
  if (![m, t, p].every((number) => Number.isSafeInteger(number) && number >= 1))
    throw new Refusal('import_damaged');
  if (m < 8 * p || salt.length < 8) throw new Refusal('import_damaged');
  if (m > MOST_KIB || m * t > MOST_KIB * MOST_PASSES || p > MOST_LANES)
    throw new Refusal('import_costly');
  return costly.argon2(run);
}
