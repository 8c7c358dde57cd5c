// Writes binary property lists as NSKeyedArchiver does, for the tests, independently of the reader.
import { Buffer } from 'node:buffer';

/** A reference to another object of an archive. */
export class Reference {
  readonly index: number;
  constructor(index: number) {
    this.index = index;
  }
}

/** An object of a class of an app, such as OTP Auth's accounts. */
export class Classed {
  readonly name: string;
  readonly fields: Record<string, unknown>;
  constructor(name: string, fields: Record<string, unknown>) {
    this.name = name;
    this.fields = fields;
  }
}

/** Returns a value as an archive of NSKeyedArchiver. */
export function archived(root: unknown): Buffer {
  const objects: unknown[] = ['$null'];
  const add = (value: unknown): Reference => {
    const index = objects.push(undefined) - 1;
    objects[index] = shaped(value);
    return new Reference(index);
  };
  const classOf = (name: string): Reference => add(new Map([['$classname', name]]));
  const shaped = (value: unknown): unknown => {
    if (value instanceof Map) return Object.fromEntries(value);
    if (Buffer.isBuffer(value)) return { 'NS.data': value, $class: classOf('NSMutableData') };
    if (Array.isArray(value))
      return { 'NS.objects': value.map(add), $class: classOf('NSMutableArray') };
    if (value instanceof Classed)
      return {
        ...Object.fromEntries(
          Object.entries(value.fields).map(([name, field]) => [
            name,
            typeof field === 'number' ? field : add(field),
          ]),
        ),
        $class: classOf(value.name),
      };
    if (typeof value === 'object' && value !== null)
      return {
        'NS.keys': Object.keys(value).map(add),
        'NS.objects': Object.values(value).map(add),
        $class: classOf('NSMutableDictionary'),
      };
    return value;
  };
  const top = { root: add(root) };
  return plist({ $archiver: 'NSKeyedArchiver', $version: 100_000, $top: top, $objects: objects });
}

/** Returns a value as a binary property list. */
export function plist(root: unknown): Buffer {
  const parts: Buffer[] = [];
  const add = (value: unknown): number => {
    const index = parts.push(Buffer.alloc(0)) - 1;
    parts[index] = written(value, add);
    return index;
  };
  add(root);
  const offsets: number[] = [];
  let at = 8;
  for (const part of parts) {
    offsets.push(at);
    at += part.length;
  }
  const table = Buffer.alloc(4 * parts.length);
  offsets.forEach((offset, index) => {
    table.writeUInt32BE(offset, 4 * index);
  });
  const trailer = Buffer.alloc(32);
  trailer[6] = 4;
  trailer[7] = 2;
  trailer.writeBigUInt64BE(BigInt(parts.length), 8);
  trailer.writeBigUInt64BE(BigInt(at), 24);
  return Buffer.concat([Buffer.from('bplist00'), ...parts, table, trailer]);
}

function written(value: unknown, add: (value: unknown) => number): Buffer {
  if (value === null || value === undefined) return Buffer.from([0]);
  if (typeof value === 'boolean') return Buffer.from([value ? 9 : 8]);
  if (value instanceof Reference) return Buffer.from([0x81, value.index >> 8, value.index & 255]);
  if (typeof value === 'number') return number(value);
  if (Buffer.isBuffer(value)) return Buffer.concat([marker(4, value.length), value]);
  if (typeof value === 'string') {
    if (/^[ -~]*$/.test(value)) return Buffer.concat([marker(5, value.length), Buffer.from(value)]);
    return Buffer.concat([marker(6, value.length), Buffer.from(value, 'utf16le').swap16()]);
  }
  const references = (items: unknown[]): Buffer => {
    const bytes = Buffer.alloc(2 * items.length);
    items.forEach((item, index) => {
      bytes.writeUInt16BE(add(item), 2 * index);
    });
    return bytes;
  };
  if (Array.isArray(value)) return Buffer.concat([marker(10, value.length), references(value)]);
  const entries = Object.entries(value);
  return Buffer.concat([
    marker(13, entries.length),
    references(entries.map(([name]) => name)),
    references(entries.map(([, item]) => item)),
  ]);
}

function number(value: number): Buffer {
  const bytes = Buffer.alloc(9);
  bytes[0] = Number.isInteger(value) ? 0x13 : 0x23;
  if (Number.isInteger(value)) bytes.writeBigInt64BE(BigInt(value), 1);
  else bytes.writeDoubleBE(value, 1);
  return bytes;
}

function marker(kind: number, count: number): Buffer {
  if (count < 15) return Buffer.from([(kind << 4) | count]);
  const bytes = Buffer.from([(kind << 4) | 15, 0x12, 0, 0, 0, 0]);
  bytes.writeUInt32BE(count, 2);
  return bytes;
}
