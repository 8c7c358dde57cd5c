// The layers of KDBX databases: blocks with hashes or HMACs, gzip, and values protected once more
// (keepass.info/help/kb/kdbx.html).
import { chacha20 } from '@noble/ciphers/chacha.js';
import { salsa20 } from '@noble/ciphers/salsa.js';
import { hmac } from '@noble/hashes/hmac.js';
import { sha256, sha512 } from '@noble/hashes/sha2.js';
import type { Bytes } from '../../bytes/base64.ts';
import { inflate } from '../../bytes/deflate.ts';
import { joined } from '../../bytes/join.ts';
import { Refusal } from '../../refusal.ts';
import { allElements, type XmlElement } from '../syntax/xml.ts';
import { base64Bytes } from './encoded.ts';

const LONGEST = 67_108_864;
/** The number of the "block" that is the header. */
export const HEADER_BLOCK = 0xffff_ffff_ffff_ffffn;

/** Which stream cipher protects single values, and its key. */
export interface InnerStream {
  id: number;
  key: Bytes;
}

/** Returns the HMAC of a block of KDBX 4; the header's covers its bytes alone. */
export function blockHmac(hmacKey: Bytes, number: bigint, data: Bytes): Bytes {
  const head = new DataView(new ArrayBuffer(12));
  head.setBigUint64(0, number, true);
  head.setUint32(8, data.length, true);
  const index = new Uint8Array(head.buffer, 0, 8);
  const key = sha512(joined([index, hmacKey]));
  const covered = number === HEADER_BLOCK ? data : joined([new Uint8Array(head.buffer), data]);
  const made = hmac(sha256, key, covered);
  key.fill(0);
  return made;
}

/** Returns what the blocks of KDBX 4 hold together. Refuses `import_damaged`. */
export function hmacBlocks(bytes: Bytes, hmacKey: Bytes): Bytes {
  const blocks: Bytes[] = [];
  for (let at = 0, number = 0n; ; number++) {
    const length = lengthAt(bytes, at + 32);
    const data = bytes.subarray(at + 36, at + 36 + length);
    if (data.length !== length) throw new Refusal('import_damaged');
    if (!isSame(blockHmac(hmacKey, number, data), bytes.subarray(at, at + 32)))
      throw new Refusal('import_damaged');
    if (length === 0) return joined(blocks);
    blocks.push(data);
    at += 36 + length;
  }
}

/** Returns what the blocks of KDBX 3.1 hold together. Refuses `import_damaged`. */
export function hashedBlocks(bytes: Bytes): Bytes {
  const blocks: Bytes[] = [];
  for (let at = 0; ; ) {
    const length = lengthAt(bytes, at + 36);
    if (length === 0) return joined(blocks);
    const data = bytes.subarray(at + 40, at + 40 + length);
    if (data.length !== length || !isSame(sha256(data), bytes.subarray(at + 4, at + 36)))
      throw new Refusal('import_damaged');
    blocks.push(data);
    at += 40 + length;
  }
}

/**
 * Returns what gzip compressed (RFC 1952). Refuses `import_damaged`, and `import_too_large` beyond
 * 64 MB.
 */
export async function gunzipped(bytes: Bytes): Promise<Bytes> {
  const [first, second, method, flags = 0] = bytes;
  if (first !== 0x1f || second !== 0x8b || method !== 8 || bytes.length < 18)
    throw new Refusal('import_damaged');
  let at = 10;
  if ((flags & 4) !== 0) at += 2 + (bytes[at] ?? 0) + 256 * (bytes[at + 1] ?? 0);
  // A name and a comment, each ended by a zero; then a checksum of the header.
  for (const flag of [8, 16]) if ((flags & flag) !== 0) at = bytes.indexOf(0, at) + 1;
  if ((flags & 2) !== 0) at += 2;
  try {
    return await inflate(bytes.subarray(at, bytes.length - 8), LONGEST);
  } catch (caught) {
    throw new Refusal(caught instanceof RangeError ? 'import_too_large' : 'import_damaged');
  }
}

/**
 * Puts the plain text into every protected value of a document, passwords excepted: those become
 * empty. Refuses `import_damaged`, and `import_unsupported` for other stream ciphers.
 */
export function unprotect(root: XmlElement, stream: InnerStream): void {
  const values: { element: XmlElement; bytes: Bytes }[] = [];
  const passwords = new Set<XmlElement>();
  // The stream goes on from value to value, in the order of the document.
  for (const element of allElements(root)) {
    const isPassword = element.children.some(
      ({ name, text }) => name === 'Key' && text === 'Password',
    );
    if (isPassword) for (const child of element.children) passwords.add(child);
    if (element.attributes.get('Protected')?.toLowerCase() !== 'true') continue;
    const bytes = base64Bytes(element.text);
    if (!bytes) throw new Refusal('import_damaged');
    values.push({ element, bytes });
  }
  const length = values.reduce((sum, { bytes }) => sum + bytes.length, 0);
  const pad = keyStream(stream, length);
  let at = 0;
  for (const { element, bytes } of values) {
    for (let index = 0; index < bytes.length; index++)
      bytes[index] = (bytes[index] ?? 0) ^ (pad[at + index] ?? 0);
    at += bytes.length;
    element.text = passwords.has(element) ? '' : new TextDecoder().decode(bytes);
    bytes.fill(0);
  }
  pad.fill(0);
}

const SALSA_NONCE = Uint8Array.of(0xe8, 0x30, 0x09, 0x4b, 0x97, 0x20, 0x5d, 0x2a);

function keyStream({ id, key }: InnerStream, length: number): Uint8Array {
  const zeros = new Uint8Array(length);
  if (length === 0 || id === 0) return zeros;
  if (id === 2) return salsa20(sha256(key), SALSA_NONCE, zeros);
  if (id !== 3) throw new Refusal('import_unsupported');
  const hash = sha512(key);
  return chacha20(hash.subarray(0, 32), hash.subarray(32, 44), zeros);
}

/** Returns whether two byte strings are equal. */
export function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, index) => byte === other[index]);
}

function lengthAt(bytes: Bytes, at: number): number {
  if (at + 4 > bytes.length) throw new Refusal('import_damaged');
  return new DataView(bytes.buffer, bytes.byteOffset + at, 4).getUint32(0, true);
}
