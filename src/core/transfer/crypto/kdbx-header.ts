// Headers of KDBX databases, outer and inner (keepass.info/help/kb/kdbx.html).
import { sha256 } from '@noble/hashes/sha2.js';
import type { Bytes } from '../../bytes/base64.ts';
import { Refusal } from '../../refusal.ts';
import type { Stretch } from './kdbx-key.ts';
import { type InnerStream, isSame } from './kdbx-stream.ts';

/** What the outer header says, with nothing left to check but the password. */
export interface KdbxHeader {
  version: 3 | 4;
  /** Bytes of the header, signature included. */
  length: number;
  cipher: 'aes' | 'chacha20';
  isGzip: boolean;
  masterSalt: Bytes;
  nonce: Bytes;
  stretch: Stretch;
  /** KDBX 3.1 only, as is `stream`: what the plain text begins with. */
  startBytes: Bytes;
  stream: InnerStream;
}

const SIGNATURE = '03d9a29a';
const CIPHERS: Record<string, KdbxHeader['cipher']> = {
  '31c1f2e6bf714350be5805216afc5aff': 'aes',
  d6038a2b8b6f4cb5a524339a31dbb59a: 'chacha20',
};
const STRETCHES: Record<string, Stretch['kind']> = {
  c9d9f39a628a4460bf740d08c18a4fea: 'aes',
  '7c02bb8279a74ac0927d114a00648238': 'aes',
  ef636ddf8c29444b91f7a9a403e30a0c: 'argon2d',
  '9e298b1956db4773b23dfc3ec6f0a1e6': 'argon2id',
};
const ARGON2_13 = 0x13;
const NONE = new Uint8Array();

/** Returns whether bytes begin as a database of KeePass 2 does. */
export function isKdbx(bytes: Uint8Array): boolean {
  return hex(bytes.subarray(0, 8)) === `${SIGNATURE}67fb4bb5`;
}

/** Returns whether bytes begin as a database of KeePass 1, or of 2 before its release. */
export function isOlderKeepass(bytes: Uint8Array): boolean {
  return [`${SIGNATURE}65fb4bb5`, `${SIGNATURE}66fb4bb5`].includes(hex(bytes.subarray(0, 8)));
}

/**
 * Returns the outer header. Refuses `import_damaged`, and `import_unsupported` for versions,
 * ciphers and key derivations that are not read here.
 */
export function headerOf(bytes: Bytes): KdbxHeader {
  const version = numberIn(bytes.subarray(8, 12), 4) >>> 16;
  if (version !== 3 && version !== 4) throw new Refusal('import_unsupported');
  const { fields, end } = fieldsOf(bytes, 12, version === 4 ? 4 : 2);
  const field = (id: number): Bytes => fields.get(id) ?? NONE;
  const cipher = CIPHERS[hex(field(2))];
  if (field(2).length !== 16) throw new Refusal('import_damaged');
  if (cipher === undefined) throw new Refusal('import_unsupported');
  const stretch: Stretch =
    version === 4
      ? stretchOf(field(11))
      : { kind: 'aes', salt: field(5), rounds: numberIn(field(6), 8) };
  const header: KdbxHeader = {
    version,
    length: end,
    cipher,
    isGzip: numberIn(field(3), 4) === 1,
    masterSalt: field(4),
    nonce: field(7),
    stretch,
    startBytes: field(9),
    stream: { key: field(8), id: version === 3 ? numberIn(field(10), 4) : 0 },
  };
  const isWhole =
    header.masterSalt.length === 32 &&
    header.nonce.length === (cipher === 'aes' ? 16 : 12) &&
    (version === 4
      ? isSame(sha256(bytes.subarray(0, end)), bytes.subarray(end, end + 32))
      : header.startBytes.length === 32 && isWholeBlocks(bytes.length - end, cipher));
  if (!isWhole) throw new Refusal('import_damaged');
  return header;
}

/** Returns the inner header of KDBX 4 and its length. Refuses `import_damaged`. */
export function innerHeaderOf(bytes: Bytes): { stream: InnerStream; length: number } {
  const { fields, end } = fieldsOf(bytes, 0, 4);
  const stream = { id: numberIn(fields.get(1) ?? NONE, 4), key: fields.get(2) ?? NONE };
  return { stream, length: end };
}

function isWholeBlocks(length: number, cipher: KdbxHeader['cipher']): boolean {
  return length > 0 && (cipher !== 'aes' || length % 16 === 0);
}

/** Reads fields of an id, a length of 2 or 4 bytes, and content, up to the one with the id 0. */
function fieldsOf(
  bytes: Bytes,
  start: number,
  width: 2 | 4,
): { fields: Map<number, Bytes>; end: number } {
  const fields = new Map<number, Bytes>();
  for (let at = start; ; ) {
    const id = bytes[at];
    const from = at + 1 + width;
    const length = numberIn(bytes.subarray(at + 1, from), width);
    if (id === undefined || from + length > bytes.length) throw new Refusal('import_damaged');
    at = from + length;
    if (id === 0) return { fields, end: at };
    fields.set(id, bytes.subarray(from, at));
  }
}

/** Reads the key derivation of KDBX 4, a dictionary of typed values. */
function stretchOf(bytes: Bytes): Stretch {
  const values = new Map<string, Bytes>();
  for (let at = 2; bytes[at] !== 0; ) {
    const nameLength = numberIn(bytes.subarray(at + 1, at + 5), 4);
    const from = at + 9 + nameLength;
    const length = numberIn(bytes.subarray(from - 4, from), 4);
    if (from + length > bytes.length) throw new Refusal('import_damaged');
    const name = new TextDecoder().decode(bytes.subarray(at + 5, from - 4));
    values.set(name, bytes.subarray(from, from + length));
    at = from + length;
  }
  const value = (name: string): Bytes => values.get(name) ?? NONE;
  const kind = STRETCHES[hex(value('$UUID'))];
  if (kind === undefined) throw new Refusal('import_unsupported');
  if (kind === 'aes') return { kind, salt: value('S'), rounds: numberIn(value('R'), 8) };
  // A secret key, further data or the older Argon2: no program writes them.
  if (values.has('K') || values.has('A') || numberIn(value('V'), 4) !== ARGON2_13)
    throw new Refusal('import_unsupported');
  return {
    kind,
    salt: value('S'),
    m: numberIn(value('M'), 8) / 1024,
    t: numberIn(value('I'), 8),
    p: numberIn(value('P'), 4),
  };
}

/** Returns a little-endian number of exactly so many bytes. Refuses `import_damaged`. */
function numberIn(bytes: Bytes, length: 2 | 4 | 8): number {
  if (bytes.length !== length) throw new Refusal('import_damaged');
  return bytes.reduceRight((number, byte) => number * 256 + byte, 0);
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
