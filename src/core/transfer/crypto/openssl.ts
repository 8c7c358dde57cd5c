// "Salted__" texts of CryptoJS: OpenSSL's EVP_BytesToKey with MD5, then AES-256-CBC without a MAC.
import { md5 } from '@noble/hashes/legacy.js';
import type { Bytes } from '../../bytes/base64.ts';
import { joined } from '../../bytes/join.ts';
import { textInBytes } from '../contract/given.ts';
import { cbcOpened } from './aes.ts';
import { base64Bytes, utf8Of } from './encoded.ts';

const MAGIC = 'Salted__';

/** Returns whether a value looks like a text that CryptoJS encrypted under a passphrase. */
export function isSalted(value: unknown): value is string {
  return typeof value === 'string' && value.startsWith('U2FsdGVkX1');
}

/**
 * Returns what a passphrase encrypted; `null` where passphrase and data do not belong together,
 * which padding alone shows: one wrong passphrase in 256 gets past it.
 */
export async function saltedOpened(passphrase: string, sealed: string): Promise<Bytes | null> {
  const bytes = base64Bytes(sealed);
  if (!bytes || textInBytes(bytes.subarray(0, 8)) !== MAGIC) return null;
  const password = utf8Of(passphrase);
  const { key, nonce } = derived(password, bytes.slice(8, 16));
  const plain = await cbcOpened(key, nonce, bytes.slice(16));
  for (const secret of [password, key, nonce]) secret.fill(0);
  return plain;
}

/** Returns the text that a passphrase encrypted, as `saltedOpened`; `null` for bytes, too. */
export async function saltedText(passphrase: string, sealed: string): Promise<string | null> {
  const plain = await saltedOpened(passphrase, sealed);
  const text = plain && textInBytes(plain);
  plain?.fill(0);
  return text;
}

function derived(password: Bytes, salt: Bytes): { key: Bytes; nonce: Bytes } {
  const blocks: Bytes[] = [];
  for (let last: Bytes = new Uint8Array(); blocks.length < 3; blocks.push(last))
    last = Uint8Array.from(md5(joined([last, password, salt])));
  const all = joined(blocks);
  for (const block of blocks) block.fill(0);
  const key = all.slice(0, 32);
  const nonce = all.slice(32, 48);
  all.fill(0);
  return { key, nonce };
}
