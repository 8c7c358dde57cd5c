// One message of libsodium's secretstream (XChaCha20-Poly1305), as doc.libsodium.org describes it.

import { poly1305 } from '@noble/ciphers/_poly1305.js';
import { chacha20, hchacha } from '@noble/ciphers/chacha.js';
import type { Bytes } from '../../bytes/base64.ts';
import { joined } from '../../bytes/join.ts';

const HEADER = 24;
const MAC = 16;
const BLOCK = 64;
/** What libsodium calls SIGMA: "expand 32-byte k" as four words. */
const SIGMA = Uint32Array.of(0x61707865, 0x3320646e, 0x79622d32, 0x6b206574);

/**
 * Returns the first message of a stream without additional data; `null` where key, header (24
 * bytes) and message do not belong together.
 */
export function firstMessage(key: Bytes, header: Bytes, sealed: Bytes): Bytes | null {
  if (header.length !== HEADER || sealed.length <= MAC) return null;
  const stream = subkey(key, header);
  // The counter of the stream, 1, before the rest of the header.
  const nonce = joined([Uint8Array.of(1, 0, 0, 0), header.subarray(16)]);
  const end = sealed.length - MAC;
  const cipher = sealed.subarray(1, end);
  const first = new Uint8Array(BLOCK);
  const tag = sealed.slice(0, 1);
  const block = chacha20(stream, nonce, first, undefined, 1);
  block.set(tag);
  const once = chacha20(stream, nonce, new Uint8Array(32));
  // libsodium pads by the length itself, not by what it lacks of 16 bytes; all keep to that.
  const padding = new Uint8Array(cipher.length % 16);
  const mac = poly1305(joined([block, cipher, padding, lengthsOf(cipher.length)]), once);
  const isSame = mac.every((byte, at) => byte === sealed[end + at]);
  const plain = isSame ? new Uint8Array(chacha20(stream, nonce, cipher, undefined, 2)) : null;
  for (const secret of [stream, once, block]) secret.fill(0);
  return plain;
}

function subkey(key: Bytes, header: Bytes): Bytes {
  const out = new Uint32Array(8);
  hchacha(SIGMA, words(key), words(header.subarray(0, 16)), out);
  const bytes = new Uint8Array(32);
  const view = new DataView(bytes.buffer);
  for (const [at, word] of out.entries()) view.setUint32(4 * at, word, true);
  out.fill(0);
  return bytes;
}

function words(bytes: Bytes): Uint32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  return Uint32Array.from({ length: bytes.length / 4 }, (_, at) => view.getUint32(4 * at, true));
}

// Bytes of additional data, none, and of the message with its block, each as 64 bits.
function lengthsOf(message: number): Bytes {
  const bytes = new Uint8Array(16);
  new DataView(bytes.buffer).setBigUint64(8, BigInt(BLOCK + message), true);
  return bytes;
}
