// Writes a HashMap as Java serialises it, the way phones back up their settings.

/** A value in the map: a text, or a boxed switch or number, which Java writes as objects. */
export type JavaValue = string | boolean | number | null;

const HASH_MAP_ID = '0507dac1c31660d1';
const BOOLEAN_ID = 'cd207280d59cfaee';
const INTEGER_ID = '12e2a0a4f7818738';
const NUMBER_ID = '86ac951d0b94e08b';

/** Returns a serialised HashMap; a text that comes again is written as a reference to the first. */
export function javaMap(pairs: [string, JavaValue][], isLinked = false): Uint8Array {
  const out = new JavaWriter();
  out.hashMap(pairs, isLinked);
  return out.bytes();
}

class JavaWriter {
  readonly #parts: Buffer[] = [Buffer.from('aced0005', 'hex')];
  readonly #handles = new Map<string, number>();
  #next = 0x7e0000;

  bytes(): Uint8Array {
    return Buffer.concat(this.#parts);
  }

  hashMap(pairs: [string, JavaValue][], isLinked: boolean): void {
    this.#hex('73');
    if (isLinked) {
      this.#hex('72');
      this.#utf('java.util.LinkedHashMap');
      this.#hex(`34c04e5c106cc0fb02${'0001'}5a`);
      this.#next++;
      this.#utf('accessOrder');
      this.#hex('78');
    }
    this.#hex('72');
    this.#utf('java.util.HashMap');
    this.#hex(`${HASH_MAP_ID}03000246`);
    this.#next++;
    this.#utf('loadFactor');
    this.#hex('49');
    this.#utf('threshold');
    this.#hex('7870');
    // The object itself.
    this.#next++;
    this.#hex('3f40000000000018');
    const size = pairs.length.toString(16).padStart(8, '0');
    this.#hex(`770800000020${size}`);
    for (const [key, value] of pairs) {
      this.#value(key);
      this.#value(value);
    }
    this.#hex('78');
    if (isLinked) this.#hex('00');
  }

  #value(value: JavaValue): void {
    if (value === null) this.#hex('70');
    else if (typeof value === 'string') this.#text(value);
    else if (typeof value === 'boolean') {
      this.#boxed('java.lang.Boolean', BOOLEAN_ID, 'Z', null);
      this.#hex(value ? '01' : '00');
    } else {
      this.#boxed('java.lang.Integer', INTEGER_ID, 'I', NUMBER_ID);
      this.#hex(value.toString(16).padStart(8, '0'));
    }
  }

  #boxed(name: string, id: string, letter: string, parent: string | null): void {
    this.#hex('73');
    const known = this.#handles.get(name);
    if (known === undefined) {
      this.#hex('72');
      this.#utf(name);
      this.#hex(`${id}020001${Buffer.from(letter).toString('hex')}`);
      this.#handles.set(name, this.#next++);
      this.#utf('value');
      this.#hex('78');
      if (parent === null) this.#hex('70');
      else {
        this.#hex('72');
        this.#utf('java.lang.Number');
        this.#hex(`${parent}0200007870`);
        this.#next++;
      }
    } else this.#hex(`71${known.toString(16).padStart(8, '0')}`);
    this.#next++;
  }

  #text(text: string): void {
    const known = this.#handles.get(`"${text}`);
    if (known !== undefined) {
      this.#hex(`71${known.toString(16).padStart(8, '0')}`);
      return;
    }
    this.#handles.set(`"${text}`, this.#next++);
    const bytes = modifiedUtf8(text);
    if (bytes.length < 0x10000) this.#hex(`74${bytes.length.toString(16).padStart(4, '0')}`);
    else this.#hex(`7c${bytes.length.toString(16).padStart(16, '0')}`);
    this.#parts.push(bytes);
  }

  #utf(text: string): void {
    this.#hex(text.length.toString(16).padStart(4, '0'));
    this.#parts.push(Buffer.from(text));
  }

  #hex(hex: string): void {
    this.#parts.push(Buffer.from(hex, 'hex'));
  }
}

function modifiedUtf8(text: string): Buffer {
  const bytes: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit > 0 && unit < 0x80) bytes.push(unit);
    else if (unit < 0x800) bytes.push(0xc0 | (unit >> 6), 0x80 | (unit & 0x3f));
    else bytes.push(0xe0 | (unit >> 12), 0x80 | ((unit >> 6) & 0x3f), 0x80 | (unit & 0x3f));
  }
  return Buffer.from(bytes);
}
