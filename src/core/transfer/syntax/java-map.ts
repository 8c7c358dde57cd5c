// A Java HashMap of texts, serialised (Java Object Serialization Specification §6, version 5).
import { Refusal } from '../../refusal.ts';

const MAGIC = [0xac, 0xed, 0x00, 0x05];
const NULL = 0x70;
const REFERENCE = 0x71;
const CLASS = 0x72;
const OBJECT = 0x73;
const STRING = 0x74;
const BLOCK = 0x77;
const END = 0x78;
const LONG_STRING = 0x7c;
const FIRST_HANDLE = 0x7e0000;
const HAS_OWN_DATA = 1;
const MOST_ITEMS = 200_000;
/** Bytes of a field by the letter of its type; objects and arrays are missing on purpose. */
const SIZES: ReadonlyMap<string, number> = new Map([
  ['B', 1],
  ['C', 2],
  ['D', 8],
  ['F', 4],
  ['I', 4],
  ['J', 8],
  ['S', 2],
  ['Z', 1],
]);

interface JavaClass {
  name: string;
  /** Bytes of its own fields. */
  size: number;
  hasOwnData: boolean;
  parent: JavaClass | null;
}

/** Returns whether bytes begin as serialised Java objects do. */
export function isJava(bytes: Uint8Array): boolean {
  return MAGIC.every((byte, at) => bytes[at] === byte);
}

/**
 * Returns the pairs of texts in a serialised map; what is no text (numbers, switches) is left out.
 * Refuses `import_damaged` for anything else, cut off or nested.
 */
export function textsInJavaMap(bytes: Uint8Array): Map<string, string> {
  const reader = new JavaReader(bytes.subarray(MAGIC.length));
  if (!isJava(bytes) || reader.byte() !== OBJECT) throw new Refusal('import_damaged');
  const items = reader.map();
  const texts = new Map<string, string>();
  for (let at = 0; at + 1 < items.length; at += 2) {
    const [key, value] = [items[at], items[at + 1]];
    if (typeof key === 'string' && typeof value === 'string') texts.set(key, value);
  }
  return texts;
}

class JavaReader {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  /** Classes, texts and objects in the order in which they came: references are numbers here. */
  readonly #handles: (JavaClass | string | null)[] = [];
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  }

  byte(): number {
    return this.#view.getUint8(this.#skip(1));
  }

  /** Returns keys and values in turn; `null` for what is no text. */
  map(): (string | null)[] {
    const type = this.#class();
    this.#handles.push(null);
    if (!/^java\.util\.(?:Linked)?HashMap$/.test(type?.name ?? '')) damaged();
    const items: (string | null)[] = [];
    // Fields of the outermost parent come first.
    for (const { size, hasOwnData } of lineOf(type)) {
      this.#skip(size);
      if (hasOwnData) this.#ownData(items);
    }
    return items;
  }

  #ownData(items: (string | null)[]): void {
    for (let tag = this.byte(); tag !== END; tag = this.byte()) {
      if (items.length > MOST_ITEMS) damaged();
      // Capacity and number of pairs.
      if (tag === BLOCK) this.#skip(this.byte());
      else items.push(this.#item(tag));
    }
  }

  #item(tag: number): string | null {
    if (tag === NULL) return null;
    if (tag === STRING) return this.#text(this.#short());
    if (tag === LONG_STRING) return this.#text(this.#long());
    if (tag === REFERENCE) {
      const value = this.#referred();
      return typeof value === 'string' ? value : null;
    }
    if (tag !== OBJECT) damaged();
    // A boxed number or switch.
    const type = this.#class();
    this.#handles.push(null);
    for (const { size, hasOwnData } of lineOf(type)) {
      if (hasOwnData) damaged();
      this.#skip(size);
    }
    return null;
  }

  #class(): JavaClass | null {
    const found: JavaClass[] = [];
    let tag = this.byte();
    for (; tag === CLASS; tag = this.byte()) {
      if (found.length > 8) damaged();
      const type = this.#described();
      const child = found.at(-1);
      if (child) child.parent = type;
      found.push(type);
    }
    if (tag === REFERENCE) {
      const type = this.#referred();
      if (type === null || typeof type === 'string') damaged();
      const child = found.at(-1);
      if (!child) return type;
      child.parent = type;
    } else if (tag !== NULL) damaged();
    return found[0] ?? null;
  }

  #described(): JavaClass {
    const name = this.#utf(this.#short());
    this.#skip(8);
    const type: JavaClass = { name, size: 0, hasOwnData: false, parent: null };
    this.#handles.push(type);
    type.hasOwnData = (this.byte() & HAS_OWN_DATA) !== 0;
    for (let count = this.#short(); count > 0; count--) {
      const size = SIZES.get(String.fromCharCode(this.byte()));
      if (size === undefined) damaged();
      type.size += size;
      this.#skip(this.#short());
    }
    if (this.byte() !== END) damaged();
    return type;
  }

  #referred(): JavaClass | string | null {
    const handle = this.#view.getUint32(this.#skip(4)) - FIRST_HANDLE;
    const value = this.#handles[handle];
    if (value === undefined) damaged();
    return value;
  }

  #text(length: number): string {
    const text = this.#utf(length);
    this.#handles.push(text);
    return text;
  }

  // Java's own UTF-8: surrogates one by one in three bytes each, and NUL in two.
  #utf(length: number): string {
    const start = this.#skip(length);
    const bytes = this.#bytes.subarray(start, start + length);
    let text = '';
    for (let at = 0; at < bytes.length; ) {
      const first = bytes[at++] ?? 0;
      const follow = first < 0x80 ? 0 : first < 0xe0 ? 1 : 2;
      let unit = follow === 0 ? first : first & (follow === 1 ? 0x1f : 0x0f);
      for (let left = follow; left > 0; left--) unit = (unit << 6) | ((bytes[at++] ?? 0) & 0x3f);
      text += String.fromCharCode(unit);
    }
    return text;
  }

  #short(): number {
    return this.#view.getUint16(this.#skip(2));
  }

  #long(): number {
    const length = this.#view.getBigUint64(this.#skip(8));
    return length > BigInt(this.#bytes.length) ? damaged() : Number(length);
  }

  /** Returns where the next bytes begin, and goes behind them. */
  #skip(length: number): number {
    const start = this.#at;
    if (start + length > this.#bytes.length) damaged();
    this.#at = start + length;
    return start;
  }
}

function lineOf(type: JavaClass | null): JavaClass[] {
  const line: JavaClass[] = [];
  for (let next = type; next && line.length < 8; next = next.parent) line.unshift(next);
  return line;
}

function damaged(): never {
  throw new Refusal('import_damaged');
}
