// Sealing contents into a record and opening it, step by step as FORMAT.md describes.
import type { Contents } from '../account/account.ts';
import { type Bytes, fromBase64, toBase64 } from '../bytes/base64.ts';
import { deflate, inflate } from '../bytes/deflate.ts';
import { padded, unpadded } from '../bytes/pad.ts';
import { Refusal } from '../refusal.ts';
import { decodeContents, encodeContents } from './contents.ts';
import { decrypt, encrypt, macKey, material, random, sealingKey } from './derive.ts';
import { type Envelope, type Header, headerText } from './envelope.ts';

const PAD = 1024;
const LONGEST_PLAIN = 64 * 1024 * 1024;
const utf8 = new TextEncoder();

/**
 * Returns the record that seals contents under the data key (32 bytes), with fresh salt and nonce.
 */
export async function seal(contents: Contents, dataKey: Bytes, header: Header): Promise<Envelope> {
  const from = await material(dataKey);
  const [salt, nonce] = [random(16), random(12)];
  const [mac, key, plain] = await Promise.all([
    macOf(header, from),
    bodyKey(from, salt, header),
    deflate(encodeContents(contents)).then((bytes) => padded(bytes, PAD)),
  ]);
  const sealed = await encrypt(key, nonce, plain, mac);
  plain.fill(0);
  const body = { salt: toBase64(salt), nonce: toBase64(nonce), sealed: toBase64(sealed) };
  return { ...header, mac: toBase64(mac), body };
}

/**
 * Returns the contents of a record. Refuses `vault_damaged` when header or body do not authenticate
 * under the data key, and when what comes out is not in the format.
 */
export async function open(envelope: Envelope, dataKey: Bytes): Promise<Contents> {
  return decodeContents(textOf(await openBytes(envelope, dataKey)), envelope.version);
}

/**
 * Resolves when a record of today's version holds exactly these contents, byte for byte. Refuses
 * `vault_damaged` for any other, and as `open` does.
 */
export async function openAgain(
  envelope: Envelope,
  dataKey: Bytes,
  sealed: Contents,
): Promise<void> {
  if (!isSame(await openBytes(envelope, dataKey), encodeContents(sealed)))
    throw new Refusal('vault_damaged', { part: 'contents' });
}

function isSame(a: Bytes, b: Bytes): boolean {
  if (a.length !== b.length) return false;
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) return false;
  return true;
}

function textOf(bytes: Bytes): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Refusal('vault_damaged', { part: 'deflate' });
  }
}

async function openBytes(envelope: Envelope, dataKey: Bytes): Promise<Bytes> {
  const { mac, salt, nonce, sealed } = decoded(envelope);
  const from = await material(dataKey);
  const [genuine, plain] = await Promise.all([
    verified(envelope, mac, from),
    bodyKey(from, salt, envelope).then((key) => decrypt(key, nonce, sealed, mac)),
  ]);
  if (!genuine) throw new Refusal('vault_damaged', { part: 'mac' });
  if (!plain) throw new Refusal('vault_damaged', { part: 'sealed' });
  const bytes = await unpacked(plain);
  plain.fill(0);
  return bytes;
}

/**
 * Returns whether the header was written by a holder of the data key; the body is not checked.
 * Refuses `vault_damaged` when `mac` or body are not base64.
 */
export async function authenticates(envelope: Envelope, dataKey: Bytes): Promise<boolean> {
  return verified(envelope, decoded(envelope).mac, await material(dataKey));
}

async function macOf(header: Header, from: CryptoKey): Promise<Bytes> {
  const key = await macKey(from, label(header, 'header'));
  return new Uint8Array(await crypto.subtle.sign('HMAC', key, utf8.encode(headerText(header))));
}

async function verified(envelope: Envelope, mac: Bytes, from: CryptoKey): Promise<boolean> {
  const key = await macKey(from, label(envelope, 'header'));
  return crypto.subtle.verify('HMAC', key, mac, utf8.encode(headerText(envelope)));
}

function bodyKey(from: CryptoKey, salt: Bytes, header: Header): Promise<CryptoKey> {
  return sealingKey(from, salt, label(header, `body/${header.generation}`));
}

function label(header: Header, purpose: string): string {
  return `latchkey-vault/${header.version}/${purpose}`;
}

function decoded({ mac, body }: Envelope): {
  mac: Bytes;
  salt: Bytes;
  nonce: Bytes;
  sealed: Bytes;
} {
  const [macBytes, salt, nonce] = [fromBase64(mac), fromBase64(body.salt), fromBase64(body.nonce)];
  const sealed = fromBase64(body.sealed);
  if (!macBytes || !salt || !nonce || !sealed) throw new Refusal('vault_damaged', { part: 'body' });
  return { mac: macBytes, salt, nonce, sealed };
}

async function unpacked(plain: Bytes): Promise<Bytes> {
  // Padded to 1 KiB, so that the size of a record hardly tells how many accounts it holds.
  const stream = unpadded(plain, PAD);
  if (stream === null) throw new Refusal('vault_damaged', { part: 'padding' });
  try {
    return await inflate(stream, LONGEST_PLAIN);
  } catch {
    throw new Refusal('vault_damaged', { part: 'deflate' });
  }
}
