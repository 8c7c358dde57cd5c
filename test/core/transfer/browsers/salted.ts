// What CryptoJS seals under a passphrase.
import { Buffer } from 'node:buffer';
import { createCipheriv, createHash, randomBytes } from 'node:crypto';

/** Encrypts as CryptoJS does under a passphrase. */
export function salted(text: string | Buffer, passphrase: string): string {
  const salt = randomBytes(8);
  let bytes = Buffer.alloc(0);
  for (let last = Buffer.alloc(0); bytes.length < 48; bytes = Buffer.concat([bytes, last]))
    last = createHash('md5').update(last).update(passphrase).update(salt).digest();
  const cipher = createCipheriv('aes-256-cbc', bytes.subarray(0, 32), bytes.subarray(32, 48));
  return Buffer.concat([
    Buffer.from('Salted__'),
    salt,
    cipher.update(text),
    cipher.final(),
  ]).toString('base64');
}
