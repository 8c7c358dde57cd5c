// Protocol Buffers wire format (protobuf.dev/programming-guides/encoding), without a schema.
import { Refusal } from '../refusal.ts';

/**
 * One field of a message: `value` is a number for wire type 0 (varint), bytes for wire type 2, and
 * `null` for the fixed-width types 1 and 5, which no export uses.
 */
export interface Field {
  number: number;
  value: bigint | Uint8Array | null;
}

// A tag is a field number of 29 bits and a wire type of 3.
const MOST_TAG = 2 ** 32;

/**
 * Returns the fields of a protocol buffer message in order. Refuses `uri_malformed` when the bytes
 * are cut off or hold no valid fields.
 */
export function readFields(bytes: Uint8Array): Field[] {
  const fields: Field[] = [];
  let at = 0;
  const take = (length: number): Uint8Array => {
    if (length > bytes.length - at) throw new Refusal('uri_malformed');
    at += length;
    return bytes.subarray(at - length, at);
  };
  const varint = (): bigint => {
    let value = 0n;
    for (let shift = 0n; shift < 70n; shift += 7n) {
      const [byte = 0] = take(1);
      value |= BigInt(byte & 0x7f) << shift;
      if (byte < 0x80) return BigInt.asUintN(64, value);
    }
    throw new Refusal('uri_malformed');
  };
  while (at < bytes.length) {
    const tag = Number(varint());
    if (tag >= MOST_TAG) throw new Refusal('uri_malformed');
    const number = Math.floor(tag / 8);
    const wire = number === 0 ? -1 : tag % 8;
    if (wire === 0) fields.push({ number, value: varint() });
    else if (wire === 2) fields.push({ number, value: take(Number(varint())) });
    else if (wire === 1 || wire === 5) {
      take(wire === 1 ? 8 : 4);
      fields.push({ number, value: null });
    } else throw new Refusal('uri_malformed');
  }
  return fields;
}

/**
 * Returns the bytes of a protocol buffer message; a negative number takes ten bytes, as int32 and
 * int64 do.
 */
export function writeFields(fields: { number: number; value: bigint | Uint8Array }[]): Uint8Array {
  const bytes: number[] = [];
  for (const { number, value } of fields) {
    const isNumber = typeof value === 'bigint';
    bytes.push(...varintOf(BigInt(number * 8 + (isNumber ? 0 : 2))));
    if (isNumber) bytes.push(...varintOf(value));
    else bytes.push(...varintOf(BigInt(value.length)), ...value);
  }
  return Uint8Array.from(bytes);
}

function varintOf(value: bigint): number[] {
  const bytes: number[] = [];
  let rest = BigInt.asUintN(64, value);
  for (; rest > 0x7fn; rest >>= 7n) bytes.push(Number(rest & 0x7fn) | 0x80);
  return [...bytes, Number(rest)];
}
