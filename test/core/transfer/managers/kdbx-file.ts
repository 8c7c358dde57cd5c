// Writes KeePass documents and KDBX databases for the tests, independently of the reader: with
// Node's crypto and zlib alone, Salsa20 and Argon2 excepted.
import { Buffer } from 'node:buffer';
import { createCipheriv, createHash, createHmac } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { salsa20 } from '@noble/ciphers/salsa.js';
import { argon2d, argon2id } from '@noble/hashes/argon2.js';

export interface KdbxHow {
  version: 3 | 4;
  cipher: 'aes' | 'chacha20' | 'twofish';
  kdf: 'aes' | 'argon2d' | 'argon2id';
  password: string | null;
  keyFile?: Uint8Array;
  isGzip?: boolean;
  inner?: 'salsa20' | 'chacha20';
  /** Written instead of the real cost, which stays small. */
  said?: { rounds?: bigint; memory?: bigint; passes?: bigint };
}

const escaped = (text: string): string =>
  text.replace(/[&<>]/g, (character) => `&#${character.charCodeAt(0)};`);

export function entryOf(fields: Record<string, string>, further = '', history = ''): string {
  const strings = Object.entries(fields).map(
    ([key, value]) => `<String><Key>${key}</Key><Value>${escaped(value)}</Value></String>`,
  );
  return `<Entry><UUID>RQ==</UUID>${further}${strings.join('')}<History>${history}</History></Entry>`;
}

export function databaseOf(inside: string): string {
  return `<?xml version="1.0" encoding="utf-8" standalone="yes"?>
<KeePassFile><Meta><Generator>example</Generator><RecycleBinEnabled>True</RecycleBinEnabled>
<RecycleBinUUID>QklO</RecycleBinUUID></Meta>
<Root><Group><UUID>Uk9PVA==</UUID><Name>Database</Name>${inside}</Group></Root></KeePassFile>`;
}

const sha256 = (...parts: (Uint8Array | string)[]): Buffer => hashed('sha256', parts);
const sha512 = (...parts: (Uint8Array | string)[]): Buffer => hashed('sha512', parts);
function hashed(name: string, parts: (Uint8Array | string)[]): Buffer {
  const hash = createHash(name);
  for (const part of parts) hash.update(part);
  return hash.digest();
}
const u32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
};
const u64 = (value: bigint): Buffer => {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64LE(value);
  return bytes;
};

const CIPHERS = {
  aes: '31c1f2e6bf714350be5805216afc5aff',
  chacha20: 'd6038a2b8b6f4cb5a524339a31dbb59a',
  twofish: 'ad68f29f576f4bb9a36ad47af965346c',
};
const KDFS = {
  aes: 'c9d9f39a628a4460bf740d08c18a4fea',
  argon2d: 'ef636ddf8c29444b91f7a9a403e30a0c',
  argon2id: '9e298b1956db4773b23dfc3ec6f0a1e6',
};
const MASTER_SEED = sha256('master');
const SEED = sha256('seed');
const START = sha256('start');
const INNER_KEY = Buffer.from('a key of the inner stream, example!');
const ROUNDS = 1000;

export function kdbxOf(xml: string, how: KdbxHow): Uint8Array {
  const iv = sha256('iv').subarray(0, how.cipher === 'chacha20' ? 12 : 16);
  const fields: [number, Buffer][] = [
    [2, Buffer.from(CIPHERS[how.cipher], 'hex')],
    [3, u32(how.isGzip ? 1 : 0)],
    [4, MASTER_SEED],
    [7, iv],
    ...(how.version === 4 ? [fieldOfKdf(how)] : fieldsOf3(how)),
    [0, Buffer.from('\r\n\r\n')],
  ];
  const head = Buffer.concat([
    Buffer.from(`03d9a29a67fb4bb5${how.version === 4 ? '00000400' : '01000300'}`, 'hex'),
    ...fields.map(([id, data]) =>
      Buffer.concat([Buffer.of(id), u32(data.length).subarray(0, how.version === 4 ? 4 : 2), data]),
    ),
  ]);
  const key = transformed(how);
  const secret = sha256(MASTER_SEED, key);
  const content = Buffer.from(protectedXml(xml, how));
  const zip = (bytes: Buffer): Buffer => (how.isGzip ? gzipSync(bytes) : bytes);
  if (how.version === 3) {
    const plain = Buffer.concat([START, hashBlocks(zip(content))]);
    return Buffer.concat([head, encrypted(plain, secret, iv, how)]);
  }
  const inner = Buffer.concat([
    Buffer.of(1, 4, 0, 0, 0),
    u32(how.inner === 'salsa20' ? 2 : 3),
    Buffer.of(2),
    u32(INNER_KEY.length),
    INNER_KEY,
    Buffer.of(3, 3, 0, 0, 0, 0, 1, 2),
    Buffer.of(0, 0, 0, 0, 0),
  ]);
  const hmacKey = sha512(MASTER_SEED, key, Buffer.of(1));
  const data = encrypted(zip(Buffer.concat([inner, content])), secret, iv, how);
  const headMac = createHmac('sha256', sha512(u64(0xffff_ffff_ffff_ffffn), hmacKey));
  return Buffer.concat([
    head,
    sha256(head),
    headMac.update(head).digest(),
    macBlocks(data, hmacKey),
  ]);
}

function fieldsOf3(how: KdbxHow): [number, Buffer][] {
  return [
    [5, SEED],
    [6, u64(how.said?.rounds ?? BigInt(ROUNDS))],
    [8, INNER_KEY],
    [9, START],
    [10, u32(how.inner === 'chacha20' ? 3 : 2)],
  ];
}

function fieldOfKdf(how: KdbxHow): [number, Buffer] {
  const value = (type: number, name: string, data: Buffer): Buffer =>
    Buffer.concat([Buffer.of(type), u32(name.length), Buffer.from(name), u32(data.length), data]);
  const own =
    how.kdf === 'aes'
      ? [value(5, 'R', u64(how.said?.rounds ?? BigInt(ROUNDS)))]
      : [
          value(5, 'M', u64(how.said?.memory ?? 65_536n)),
          value(5, 'I', u64(how.said?.passes ?? 2n)),
          value(4, 'P', u32(2)),
          value(4, 'V', u32(0x13)),
        ];
  const uuid = value(0x42, '$UUID', Buffer.from(KDFS[how.kdf], 'hex'));
  const data = [Buffer.of(0, 1), uuid, value(0x42, 'S', SEED), ...own, Buffer.of(0)];
  return [11, Buffer.concat(data)];
}

function transformed({ kdf, password, keyFile }: KdbxHow): Uint8Array {
  const parts = [...(password === null ? [] : [sha256(password)]), ...(keyFile ? [keyFile] : [])];
  const composite = sha256(...parts);
  if (kdf !== 'aes')
    return (kdf === 'argon2d' ? argon2d : argon2id)(composite, SEED, {
      m: 64,
      t: 2,
      p: 2,
      dkLen: 32,
    });
  let both: Buffer = composite;
  for (let round = 0; round < ROUNDS; round++) {
    const cipher = createCipheriv('aes-256-ecb', SEED, null).setAutoPadding(false);
    both = Buffer.concat([cipher.update(both), cipher.final()]);
  }
  return sha256(both);
}

function encrypted(plain: Buffer, key: Buffer, iv: Buffer, { cipher }: KdbxHow): Buffer {
  if (cipher === 'chacha20') return chacha20(key, iv, plain);
  const aes = createCipheriv('aes-256-cbc', key, iv);
  return Buffer.concat([aes.update(plain), aes.final()]);
}

// OpenSSL's IV is a counter of 4 bytes in front of the nonce.
function chacha20(key: Uint8Array, nonce: Uint8Array, plain: Uint8Array): Buffer {
  const cipher = createCipheriv('chacha20', key, Buffer.concat([Buffer.alloc(4), nonce]));
  return Buffer.concat([cipher.update(plain), cipher.final()]);
}

/** Protects passwords and the field `otp`, in the order of the document. */
function protectedXml(xml: string, how: KdbxHow): string {
  const values: Buffer[] = [];
  const pattern = /(<Key>(?:Password|otp)<\/Key>)<Value>([^<]*)<\/Value>/g;
  const plain = (text: string): string =>
    text.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));
  for (const [, , text = ''] of xml.matchAll(pattern)) values.push(Buffer.from(plain(text)));
  const all = Buffer.concat(values);
  const hash = sha512(INNER_KEY);
  const isSalsa = how.inner !== undefined ? how.inner === 'salsa20' : how.version === 3;
  const sealed = isSalsa
    ? Buffer.from(salsa20(sha256(INNER_KEY), Buffer.from('e830094b97205d2a', 'hex'), all))
    : chacha20(hash.subarray(0, 32), hash.subarray(32, 44), all);
  let at = 0;
  return xml.replace(pattern, (_, key: string) => {
    const length = values.shift()?.length ?? 0;
    at += length;
    const text = sealed.subarray(at - length, at).toString('base64');
    return `${key}<Value Protected="True">${text}</Value>`;
  });
}

function hashBlocks(bytes: Buffer): Buffer {
  const [first, second] = [bytes.subarray(0, 100), bytes.subarray(100)];
  const block = (index: number, data: Buffer): Buffer =>
    Buffer.concat([
      u32(index),
      data.length ? sha256(data) : Buffer.alloc(32),
      u32(data.length),
      data,
    ]);
  return Buffer.concat([block(0, first), block(1, second), block(2, Buffer.alloc(0))]);
}

function macBlocks(bytes: Buffer, hmacKey: Buffer): Buffer {
  const block = (data: Buffer, index: number): Buffer => {
    const mac = createHmac('sha256', sha512(u64(BigInt(index)), hmacKey));
    mac
      .update(u64(BigInt(index)))
      .update(u32(data.length))
      .update(data);
    return Buffer.concat([mac.digest(), u32(data.length), data]);
  };
  const parts = [bytes.subarray(0, 100), bytes.subarray(100), Buffer.alloc(0)];
  return Buffer.concat(parts.map(block));
}
