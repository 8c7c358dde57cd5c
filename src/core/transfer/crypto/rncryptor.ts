// RNCryptor's data format, versions 2 and 3 with a password (github.com/RNCryptor/RNCryptor-Spec).
import type { Bytes } from '../../bytes/base64.ts';
import { cbcOpened, pbkdf2 } from './aes.ts';
import { utf8Of } from './encoded.ts';

const ROUNDS = 10_000;
const HEADER = 34;
const TAG = 32;

/** Returns what RNCryptor sealed; `null` where password, format or bytes are other ones. */
export async function rnOpened(bytes: Bytes, password: string): Promise<Bytes | null> {
  const end = bytes.length - TAG;
  if (end < HEADER + 16 || bytes[1] !== 1) return null;
  const key = utf8Of(password);
  try {
    const mac = await pbkdf2('SHA-1', key, bytes.slice(10, 18), ROUNDS, 32);
    const isRight = await isSigned(mac, bytes.subarray(end), bytes.subarray(0, end));
    mac.fill(0);
    if (!isRight) return null;
    const cipher = await pbkdf2('SHA-1', key, bytes.slice(2, 10), ROUNDS, 32);
    const plain = await cbcOpened(cipher, bytes.slice(18, HEADER), bytes.subarray(HEADER, end));
    cipher.fill(0);
    return plain;
  } finally {
    key.fill(0);
  }
}

async function isSigned(raw: Bytes, tag: Bytes, data: Bytes): Promise<boolean> {
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  const key = await crypto.subtle.importKey('raw', raw, algorithm, false, ['verify']);
  return crypto.subtle.verify('HMAC', key, tag, data);
}
