// KeePass databases, KDBX 3.1 and 4 (keepass.info/help/kb/kdbx.html).
import { chacha20 } from '@noble/ciphers/chacha.js';
import { sha256, sha512 } from '@noble/hashes/sha2.js';
import type { Bytes } from '../../bytes/base64.ts';
import { joined } from '../../bytes/join.ts';
import { Refusal } from '../../refusal.ts';
import type { Costly, FileReading, GivenFile, ReadFile } from '../contract/reader.ts';
import { cbcOpened } from '../crypto/aes.ts';
import {
  headerOf,
  innerHeaderOf,
  isKdbx,
  isOlderKeepass,
  type KdbxHeader,
} from '../crypto/kdbx-header.ts';
import { compositeKey, keyInFile, stretched } from '../crypto/kdbx-key.ts';
import {
  blockHmac,
  gunzipped,
  HEADER_BLOCK,
  hashedBlocks,
  hmacBlocks,
  type InnerStream,
  isSame,
  unprotect,
} from '../crypto/kdbx-stream.ts';
import { xmlOf } from '../syntax/xml.ts';
import { readKeepassXml } from './keepass.ts';

const KEY_FILE = /\.keyx?$/i;
// Each costs one more derivation.
const MOST_KEY_FILES = 2;

/**
 * Reads a KeePass database; a key file is one of the files given with it. Refuses
 * `import_unsupported` for databases of KeePass 1 and for Twofish. A wrong password and a missing
 * key file are one and the same refusal, `import_password`: the format cannot tell them apart.
 */
export function readKdbx(file: GivenFile): FileReading {
  if (isOlderKeepass(file.bytes)) throw new Refusal('import_unsupported');
  if (!isKdbx(file.bytes)) return null;
  const header = headerOf(file.bytes);
  const keys = keysBeside(file);
  return {
    async open(password, costly): Promise<ReadFile> {
      for (const key of keys) {
        const read = await opened(file.bytes, header, compositeKey(password, key), costly);
        if (read) return read;
      }
      throw new Refusal('import_password');
    },
  };
}

// Keys to try, in order: a key file by its name or content, none, the only other file there is.
function keysBeside({ others }: GivenFile): (Bytes | null)[] {
  const possible = others.filter(({ bytes }) => !isKdbx(bytes));
  const sure = possible.filter(
    ({ name, text }) => KEY_FILE.test(name) || (text?.slice(0, 1024).includes('<KeyFile') ?? false),
  );
  if (sure.length > 0) return [...sure.slice(0, MOST_KEY_FILES).map(keyInFile), null];
  return [null, ...(possible.length === 1 ? possible.map(keyInFile) : [])];
}

/** Returns what a database holds, or `null` where the key is another. */
async function opened(
  bytes: Bytes,
  header: KdbxHeader,
  composite: Bytes,
  costly: Costly,
): Promise<ReadFile | null> {
  const transformed = await stretched(composite, header.stretch, costly);
  const both = joined([header.masterSalt, transformed]);
  const hmacKey = sha512(joined([both, Uint8Array.of(1)]));
  const key = sha256(both);
  try {
    const found =
      header.version === 4
        ? await payloadOf4(bytes, header, key, hmacKey)
        : await payloadOf3(bytes, header, key);
    if (!found) return null;
    const root = xmlOf(new TextDecoder().decode(found.xml));
    found.xml.fill(0);
    if (!root) throw new Refusal('import_damaged');
    unprotect(root, found.stream);
    return readKeepassXml(root);
  } finally {
    for (const secret of [composite, transformed, both, hmacKey, key]) secret.fill(0);
  }
}

interface Payload {
  xml: Bytes;
  stream: InnerStream;
}

async function payloadOf4(
  bytes: Bytes,
  header: KdbxHeader,
  key: Bytes,
  hmacKey: Bytes,
): Promise<Payload | null> {
  const head = bytes.subarray(0, header.length);
  const said = bytes.subarray(header.length + 32, header.length + 64);
  if (!isSame(blockHmac(hmacKey, HEADER_BLOCK, head), said)) return null;
  const sealed = hmacBlocks(bytes.subarray(header.length + 64), hmacKey);
  const packed = await decrypted(sealed, header, key);
  if (!packed) throw new Refusal('import_damaged');
  const plain = header.isGzip ? await gunzipped(packed) : packed;
  const { stream, length } = innerHeaderOf(plain);
  return { xml: plain.subarray(length), stream };
}

async function payloadOf3(bytes: Bytes, header: KdbxHeader, key: Bytes): Promise<Payload | null> {
  const plain = await decrypted(bytes.subarray(header.length), header, key);
  if (!plain || !isSame(plain.subarray(0, 32), header.startBytes)) return null;
  const packed = hashedBlocks(plain.subarray(32));
  return { xml: header.isGzip ? await gunzipped(packed) : packed, stream: header.stream };
}

async function decrypted(data: Bytes, header: KdbxHeader, key: Bytes): Promise<Bytes | null> {
  if (header.cipher === 'chacha20') return new Uint8Array(chacha20(key, header.nonce, data));
  return cbcOpened(key, header.nonce, data);
}
