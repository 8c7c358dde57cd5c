// Text that the person typed and has not saved, sealed for session memory.
import { type Bytes, fromBase64, toBase64 } from '../bytes/base64.ts';
import { joined } from '../bytes/join.ts';
import { decrypt, encrypt, material, random, sealingKey } from './derive.ts';

const NONCE = 12;
const PURPOSE = 'latchkey-draft/1';
const utf8 = new TextEncoder();

/**
 * Returns a draft's text sealed under the data key, in base64: a 12-byte nonce, then AES-256-GCM
 * ciphertext with its tag. `name` is authenticated, so that drafts cannot be exchanged.
 */
export async function sealDraft(text: string, name: string, dataKey: Bytes): Promise<string> {
  const nonce = random(NONCE);
  const plain = utf8.encode(text);
  const sealed = await encrypt(await draftKey(dataKey), nonce, plain, utf8.encode(name));
  plain.fill(0);
  return toBase64(joined([nonce, sealed]));
}

/**
 * Returns the text that `sealDraft` sealed; `null` for another data key, another name or any other
 * input.
 */
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
