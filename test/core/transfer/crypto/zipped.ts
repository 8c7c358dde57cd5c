// Writes zip archives for the tests, independently of the reader: with Node's zlib and crypto.
import { Buffer } from 'node:buffer';
import { createCipheriv, createHmac, pbkdf2Sync } from 'node:crypto';
import { crc32, deflateRawSync } from 'node:zlib';

export interface ZipFile {
  name: string;
  content: string | Uint8Array;
}

export interface ZipHow {
  isStored?: boolean;
  seal?: 'zipcrypto' | 'zipcrypto-streamed' | 128 | 192 | 256;
  /** Version of WinZip's AES: 1 keeps the checksum, 2 leaves it out. */
  version?: 1 | 2;
  password?: string | Uint8Array;
  isZip64?: boolean;
  prefix?: Uint8Array;
  comment?: string;
}

const HOUR = 0x5a;

export function zipped(files: ZipFile[], how: ZipHow = {}): Uint8Array<ArrayBuffer> {
  const prefix = Buffer.from(how.prefix ?? []);
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let at = 0;
  for (const { name, content } of files) {
    const plain = Buffer.from(content);
    const crc = crc32(plain);
    const small = how.isStored ? plain : deflateRawSync(plain);
    const isAes = typeof how.seal === 'number';
    const bytes = sealed(small, crc, how);
    const method = how.isStored ? 0 : 8;
    const shown = isAes && how.version !== 1 ? 0 : crc;
    const extra = isAes ? aesExtra(how, method) : Buffer.alloc(0);
    const flags = (how.seal ? 1 : 0) | (how.seal === 'zipcrypto-streamed' ? 8 : 0) | 0x800;
    const head = Buffer.alloc(26);
    head.writeUInt16LE(51, 0);
    head.writeUInt16LE(flags, 2);
    head.writeUInt16LE(isAes ? 99 : method, 4);
    head.writeUInt16LE(HOUR << 8, 6);
    head.writeUInt16LE(0x21, 8);
    head.writeUInt32LE(shown, 10);
    head.writeUInt32LE(bytes.length, 14);
    head.writeUInt32LE(plain.length, 18);
    head.writeUInt16LE(Buffer.byteLength(name), 22);
    head.writeUInt16LE(extra.length, 24);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), head, Buffer.from(name), extra, bytes]);
    const sizes = how.isZip64 ? zip64Extra(plain.length, bytes.length, at) : Buffer.alloc(0);
    if (how.isZip64) head.writeUInt32LE(0xffffffff, 14);
    if (how.isZip64) head.writeUInt32LE(0xffffffff, 18);
    head.writeUInt16LE(extra.length + sizes.length, 24);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(how.isZip64 ? 0xffffffff : at, 10);
    const start = Buffer.from('PK\x01\x02\x33\x03', 'latin1');
    centrals.push(Buffer.concat([start, head, rest, Buffer.from(name), sizes, extra]));
    locals.push(local);
    at += local.length;
  }
  const directory = Buffer.concat(centrals);
  const end = endOf(files.length, directory.length, at, how);
  return Uint8Array.from(Buffer.concat([prefix, ...locals, directory, end]));
}

function endOf(count: number, length: number, at: number, how: ZipHow): Buffer {
  const comment = Buffer.from(how.comment ?? '');
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(how.isZip64 ? 0xffff : count, 8);
  end.writeUInt16LE(how.isZip64 ? 0xffff : count, 10);
  end.writeUInt32LE(how.isZip64 ? 0xffffffff : length, 12);
  end.writeUInt32LE(how.isZip64 ? 0xffffffff : at, 16);
  end.writeUInt16LE(comment.length, 20);
  if (!how.isZip64) return Buffer.concat([end, comment]);
  const large = Buffer.alloc(76);
  large.write('PK\x06\x06', 'latin1');
  large.writeBigUInt64LE(44n, 4);
  large.writeBigUInt64LE(BigInt(count), 24);
  large.writeBigUInt64LE(BigInt(count), 32);
  large.writeBigUInt64LE(BigInt(length), 40);
  large.writeBigUInt64LE(BigInt(at), 48);
  large.write('PK\x06\x07', 56, 'latin1');
  large.writeBigUInt64LE(BigInt(at + length), 64);
  large.writeUInt32LE(1, 72);
  return Buffer.concat([large, end, comment]);
}

function zip64Extra(size: number, packed: number, at: number): Buffer {
  const extra = Buffer.alloc(28);
  extra.writeUInt16LE(1, 0);
  extra.writeUInt16LE(24, 2);
  extra.writeBigUInt64LE(BigInt(size), 4);
  extra.writeBigUInt64LE(BigInt(packed), 12);
  extra.writeBigUInt64LE(BigInt(at), 20);
  return extra;
}

function aesExtra({ seal, version = 2 }: ZipHow, method: number): Buffer {
  const extra = Buffer.from([0x01, 0x99, 7, 0, version, 0, 0x41, 0x45, 0, method, 0]);
  extra[8] = seal === 128 ? 1 : seal === 192 ? 2 : 3;
  return extra;
}

function sealed(plain: Buffer, crc: number, { seal, password = '' }: ZipHow): Buffer {
  if (seal === undefined) return plain;
  if (typeof seal === 'number') return aes(plain, seal, password);
  const header = Buffer.alloc(12, 9);
  header[11] = seal === 'zipcrypto' ? crc >>> 24 : HOUR;
  return zipCrypto(Buffer.concat([header, plain]), password);
}

function aes(plain: Buffer, bits: 128 | 192 | 256, password: string | Uint8Array): Buffer {
  const length = bits / 8;
  const salt = Buffer.alloc(length / 2, 7);
  const made = pbkdf2Sync(password, salt, 1000, 2 * length + 2, 'sha1');
  const cipher = createCipheriv(`aes-${bits}-ecb`, made.subarray(0, length), null);
  const out = Buffer.from(plain);
  for (let at = 0; at < out.length; at += 16) {
    const block = Buffer.alloc(16);
    block.writeUInt32LE(at / 16 + 1, 0);
    const stream = cipher.update(block);
    for (let byte = at; byte < Math.min(at + 16, out.length); byte++)
      out[byte] = (plain[byte] ?? 0) ^ (stream[byte - at] ?? 0);
  }
  const tag = createHmac('sha1', made.subarray(length, 2 * length))
    .update(out)
    .digest();
  return Buffer.concat([salt, made.subarray(2 * length), out, tag.subarray(0, 10)]);
}

// The keys as 64-bit arithmetic, unlike the reader's.
function zipCrypto(plain: Buffer, password: string | Uint8Array): Buffer {
  const mask = 0xffffffffn;
  const keys = [0x12345678n, 0x23456789n, 0x34567890n];
  const crc = (key: bigint, byte: number): bigint => {
    let value = (key ^ BigInt(byte)) & 0xffn;
    for (let bit = 0; bit < 8; bit++)
      value = value & 1n ? (value >> 1n) ^ 0xedb88320n : value >> 1n;
    return (key >> 8n) ^ value;
  };
  const take = (byte: number): void => {
    const [a = 0n, b = 0n, c = 0n] = keys;
    keys[0] = crc(a, byte);
    keys[1] = ((b + (keys[0] & 0xffn)) * 134775813n + 1n) & mask;
    keys[2] = crc(c, Number(keys[1] >> 24n));
  };
  for (const byte of Buffer.from(password)) take(byte);
  return Buffer.from(
    [...plain].map((byte) => {
      const pair = ((keys[2] ?? 0n) & 0xffffn) | 2n;
      take(byte);
      return byte ^ Number(((pair * (pair ^ 1n)) >> 8n) & 0xffn);
    }),
  );
}
