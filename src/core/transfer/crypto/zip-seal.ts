// The two ciphers of zip archives: ZipCrypto (APPNOTE §6.1) and WinZip's AES (AE-1 and AE-2).
import { ecb } from '@noble/ciphers/aes.js';
import type { Bytes } from '../../bytes/base64.ts';
import { Refusal } from '../../refusal.ts';

/** A sealed file of an archive. */
export interface Sealed {
  bytes: Bytes;
  flags: number;
  /** Checksum of the plain file. */
  crc: number;
  /** Upper byte of the time of change. */
  hour: number;
}

const STREAMED = 8;
const HEADER = 12;
const TAG = 10;
const ROUNDS = 1000;

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = (value >>> 1) ^ (value & 1 ? 0xedb88320 : 0);
  return value;
});

/** Returns the checksum CRC-32 (ISO 3309) of bytes. */
export function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = stepped(crc, byte);
  return (crc ^ 0xffffffff) >>> 0;
}

function stepped(crc: number, byte: number): number {
  return (crc >>> 8) ^ (TABLE[(crc ^ byte) & 0xff] ?? 0);
}

/**
 * Returns the bytes that ZipCrypto sealed. Refuses `import_password` when the one byte that tells
 * differs; 1 wrong password of 256 passes, so the caller must check what comes out.
 */
export function openedWithZipCrypto({ bytes, flags, crc, hour }: Sealed, password: Bytes): Bytes {
  if (bytes.length < HEADER) throw new Refusal('import_damaged');
  let [a, b, c] = [0x12345678, 0x23456789, 0x34567890];
  const take = (byte: number): void => {
    a = stepped(a, byte);
    b = (Math.imul(b + (a & 0xff), 134775813) + 1) | 0;
    c = stepped(c, b >>> 24);
  };
  password.forEach(take);
  const plain = bytes.map((byte) => {
    const pair = (c & 0xffff) | 2;
    const out = byte ^ ((Math.imul(pair, pair ^ 1) >>> 8) & 0xff);
    take(out);
    return out;
  });
  const check = plain[HEADER - 1];
  // A program that did not know the checksum in advance writes the time; some write neither so.
  if (check !== crc >>> 24 && !((flags & STREAMED) !== 0 && check === hour))
    throw new Refusal('import_password');
  return plain.subarray(HEADER);
}

/**
 * Returns the bytes that WinZip's AES sealed, at strength 1 (128 bits), 2 (192) or 3 (256). Refuses
 * `import_password` for a wrong password, and `import_damaged` when the bytes were changed.
 */
export async function openedWithAes(
  { bytes }: Sealed,
  strength: number,
  password: Bytes,
): Promise<Bytes> {
  if (![1, 2, 3].includes(strength)) throw new Refusal('import_unsupported');
  const length = 8 + 8 * strength;
  const salt = length / 2;
  if (bytes.length < salt + 2 + TAG) throw new Refusal('import_damaged');
  const made = await derived(password, bytes.slice(0, salt), 2 * length + 2);
  try {
    if (!isSame(made.subarray(2 * length), bytes.subarray(salt, salt + 2)))
      throw new Refusal('import_password');
    const sealed = bytes.subarray(salt + 2, -TAG);
    const key = await crypto.subtle.importKey(
      'raw',
      made.slice(length, 2 * length),
      { name: 'HMAC', hash: 'SHA-1' },
      false,
      ['sign'],
    );
    const tag = new Uint8Array(await crypto.subtle.sign('HMAC', key, sealed));
    if (!isSame(tag.subarray(0, TAG), bytes.subarray(-TAG))) throw new Refusal('import_damaged');
    return counted(sealed, made.slice(0, length));
  } finally {
    made.fill(0);
  }
}

async function derived(password: Bytes, salt: Bytes, length: number): Promise<Bytes> {
  const from = await crypto.subtle.importKey('raw', password, 'PBKDF2', false, ['deriveBits']);
  const how = { name: 'PBKDF2', hash: 'SHA-1', salt, iterations: ROUNDS };
  return new Uint8Array(await crypto.subtle.deriveBits(how, from, length * 8));
}

// Counter mode whose counter is little-endian and begins at 1: WebCrypto's is big-endian, so the
// key stream comes from the bare cipher.
function counted(sealed: Bytes, key: Bytes): Bytes {
  const blocks = new Uint8Array(16 * Math.ceil(sealed.length / 16));
  const view = new DataView(blocks.buffer);
  for (let at = 0; at < blocks.length; at += 16) view.setUint32(at, at / 16 + 1, true);
  const stream = ecb(key, { disablePadding: true }).encrypt(blocks);
  key.fill(0);
  return sealed.map((byte, at) => byte ^ (stream[at] ?? 0));
}

function isSame(a: Bytes, b: Bytes): boolean {
  return a.length === b.length && a.every((byte, at) => byte === b[at]);
}
