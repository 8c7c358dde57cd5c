// Keys of KDBX databases: password, key file and their derivation (keepass.info/help/kb/kdbx.html).
import { sha256 } from '@noble/hashes/sha2.js';
import type { Bytes } from '../../bytes/base64.ts';
import { joined } from '../../bytes/join.ts';
import { Refusal } from '../../refusal.ts';
import type { Costly, GivenFile } from '../contract/reader.ts';
import { allElements, xmlOf } from '../syntax/xml.ts';
import { argon2Derived } from './argon2.ts';
import { base64Bytes, hexBytes, utf8Of } from './encoded.ts';

/** How the key of a database is stretched. */
export type Stretch =
  | { kind: 'aes'; salt: Bytes; rounds: number }
  | { kind: 'argon2d' | 'argon2id'; salt: Bytes; m: number; t: number; p: number };

const MOST_ROUNDS = 60_000_000;
// Blocks in one call: a megabyte.
const AT_ONCE = 65_536;

/**
 * Returns the key that password and key file make together. Beside a key file, an empty password
 * counts as none.
 */
export function compositeKey(password: string, keyFile: Bytes | null): Bytes {
  const text = utf8Of(password);
  const parts =
    keyFile && password === '' ? [keyFile] : [sha256(text), ...(keyFile ? [keyFile] : [])];
  const both = joined(parts);
  const key = sha256(both);
  for (const bytes of [text, both, ...parts]) if (bytes !== keyFile) bytes.fill(0);
  return key;
}

/** Returns the key in a key file: XML of either version, 32 bytes, their hex, or any file's hash. */
export function keyInFile({ bytes, text }: GivenFile): Bytes {
  if (bytes.length === 32) return bytes.slice();
  const hex = hexBytes(text);
  if (hex?.length === 32) return hex;
  return (text?.includes('<KeyFile') && keyInXml(text)) || sha256(bytes);
}

/**
 * Returns the stretched key. Refuses `import_costly` beyond 60 million rounds of AES or the limits
 * of Argon2, and `import_damaged` for parameters that cannot be.
 */
export async function stretched(composite: Bytes, how: Stretch, costly: Costly): Promise<Bytes> {
  if (how.kind !== 'aes') return argon2Derived(costly, { ...how, password: composite, length: 32 });
  if (how.rounds > MOST_ROUNDS) throw new Refusal('import_costly');
  if (how.salt.length !== 32) throw new Refusal('import_damaged');
  const key = await crypto.subtle.importKey('raw', how.salt, 'AES-CBC', false, ['encrypt']);
  const halves = await Promise.all(
    [composite.slice(0, 16), composite.slice(16)].map((half) =>
      encryptedOften(key, half, how.rounds),
    ),
  );
  const both = joined(halves);
  const transformed = sha256(both);
  for (const bytes of [both, ...halves]) bytes.fill(0);
  return transformed;
}

// Encrypts a block again and again: CBC over zeros does just that, natively, from its IV on.
async function encryptedOften(key: CryptoKey, start: Bytes, rounds: number): Promise<Bytes> {
  const zeros = new Uint8Array(16 * Math.min(rounds, AT_ONCE));
  let block = start;
  for (let left = rounds; left > 0; left -= AT_ONCE) {
    const length = 16 * Math.min(left, AT_ONCE);
    const algorithm = { name: 'AES-CBC', iv: block };
    const out = await crypto.subtle.encrypt(algorithm, key, zeros.subarray(0, length));
    block.fill(0);
    block = new Uint8Array(out).slice(length - 16, length);
  }
  return block;
}

function keyInXml(text: string): Bytes | null {
  const root = xmlOf(text);
  const data = root && [...allElements(root)].find(({ name }) => name === 'Data');
  if (!data) return null;
  const plain = data.text.replace(/\s/g, '');
  return hexBytes(plain) ?? base64Bytes(plain);
}
