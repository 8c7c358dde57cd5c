// Seals one message as libsodium's secretstream does, with nothing but additions and rotations.
import type { Bytes } from '../../../../src/core/bytes/base64.ts';

const SIGMA = [0x61707865, 0x3320646e, 0x79622d32, 0x6b206574];
const ROUNDS = [
  [0, 4, 8, 12],
  [1, 5, 9, 13],
  [2, 6, 10, 14],
  [3, 7, 11, 15],
  [0, 5, 10, 15],
  [1, 6, 11, 12],
  [2, 7, 8, 13],
  [3, 4, 9, 14],
] as const;

/** Returns the first message of a stream: its tag and text sealed, and a MAC behind them. */
export function sealMessage(key: Bytes, header: Bytes, plain: Uint8Array, tag: number): Bytes {
  const stream = hchacha(key, header.subarray(0, 16));
  const nonce = [1, ...words(header.subarray(16))];
  const keystream = (block: number): Uint8Array => bytesOf(chacha(stream, [block, ...nonce]));
  const first = keystream(1);
  first[0] = (first[0] ?? 0) ^ tag;
  const cipher = plain.map((byte, at) => {
    const block = keystream(2 + Math.floor(at / 64));
    return byte ^ (block[at % 64] ?? 0);
  });
  const lengths = new Uint8Array(16);
  new DataView(lengths.buffer).setUint32(8, 64 + plain.length, true);
  const authentic = [...first, ...cipher, ...new Uint8Array(plain.length % 16), ...lengths];
  const mac = poly1305(keystream(0).subarray(0, 32), authentic);
  return Uint8Array.from([first[0] ?? 0, ...cipher, ...mac]);
}

function rounds(state: number[]): number[] {
  const out = [...state];
  const at = (index: number): number => out[index] ?? 0;
  const turn = (target: number, source: number, added: number, bits: number): void => {
    out[added] = (at(added) + at(source)) >>> 0;
    const mixed = (at(target) ^ at(added)) >>> 0;
    out[target] = ((mixed << bits) | (mixed >>> (32 - bits))) >>> 0;
  };
  for (let double = 0; double < 10; double++)
    for (const [a, b, c, d] of ROUNDS) {
      turn(d, b, a, 16);
      turn(b, d, c, 12);
      turn(d, b, a, 8);
      turn(b, d, c, 7);
    }
  return out;
}

function chacha(key: number[], rest: number[]): number[] {
  const state = [...SIGMA, ...key, ...rest];
  return rounds(state).map((word, at) => (word + (state[at] ?? 0)) >>> 0);
}

function hchacha(key: Uint8Array, input: Uint8Array): number[] {
  const out = rounds([...SIGMA, ...words(key), ...words(input)]);
  return [...out.slice(0, 4), ...out.slice(12)];
}

function poly1305(key: Uint8Array, message: number[]): number[] {
  const number = (bytes: ArrayLike<number>): bigint =>
    Array.from(bytes).reduceRight((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
  const r = number(key.subarray(0, 16)) & 0x0ffffffc0ffffffc0ffffffc0fffffffn;
  let sum = 0n;
  for (let at = 0; at < message.length; at += 16)
    sum = ((sum + number([...message.slice(at, at + 16), 1])) * r) % (2n ** 130n - 5n);
  const mac = sum + number(key.subarray(16));
  return Array.from({ length: 16 }, (_, at) => Number((mac >> BigInt(8 * at)) & 0xffn));
}

function words(bytes: Uint8Array): number[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  return Array.from({ length: bytes.length / 4 }, (_, at) => view.getUint32(4 * at, true));
}

function bytesOf(state: number[]): Uint8Array {
  const bytes = new Uint8Array(64);
  const view = new DataView(bytes.buffer);
  for (const [at, word] of state.entries()) view.setUint32(4 * at, word, true);
  return bytes;
}
