import { type Bytes, fromBase64, toBase64 } from '../bytes/base64.ts';
import { joined } from '../bytes/join.ts';
import { decrypt, encrypt, material, random, sealingKey } from './derive.ts';

const NONCE = 12;
const PURPOSE = 'latchkey-draft/1';
const utf8 = new TextEncoder();

/**
 * Returns what was typed and not saved, sealed under the data key and bound to its name: base64 of
 * nonce and AES-256-GCM ciphertext.
 */
export async function sealDraft(text: string, name: string, dataKey: Bytes): Promise<string> {
  const nonce = random(NONCE);
  const plain = utf8.encode(text);
  const sealed = await encrypt(await draftKey(dataKey), nonce, plain, utf8.encode(name));
  plain.fill(0);
  return toBase64(joined([nonce, sealed]));
}

/** Returns what `sealDraft` sealed, `null` for another key, another name or anything else. */
export async function openDraft(
  sealed: string,
  name: string,
  dataKey: Bytes,
): Promise<string | null> {
  const bytes = fromBase64(sealed);
  if (!bytes || bytes.length <= NONCE) return null;
  const [nonce, rest] = [bytes.slice(0, NONCE), bytes.slice(NONCE)];
  const plain = await decrypt(await draftKey(dataKey), nonce, rest, utf8.encode(name));
  if (!plain) return null;
  const text = new TextDecoder().decode(plain);
  plain.fill(0);
  return text;
}

async function draftKey(dataKey: Bytes): Promise<CryptoKey> {
  return sealingKey(await material(dataKey), new Uint8Array(), PURPOSE);
}
