// Reads numbers and bytes of LevelDB one after the other, within bounds.

/** Reads onwards in bytes; what lies beyond the end reads as nothing and is remembered. */
export class Cursor {
  readonly bytes: Uint8Array;
  at: number;
  /** Something was asked for that is not there: what was read since means nothing. */
  isBroken = false;

  constructor(bytes: Uint8Array, at = 0) {
    this.bytes = bytes;
    this.at = at;
  }

  /** Whether bytes are left, and all that was asked for so far was there. */
  get hasMore(): boolean {
    return !this.isBroken && this.at < this.bytes.length;
  }

  /** Returns the next bytes, as a view. */
  take(length: number): Uint8Array {
    if (this.isBroken || length > this.bytes.length - this.at) {
      this.isBroken = true;
      return new Uint8Array();
    }
    this.at += length;
    return this.bytes.subarray(this.at - length, this.at);
  }

  /** Returns a number of one to eight bytes, the lowest byte first. */
  fixed(length: number): number {
    let value = 0;
    let scale = 1;
    for (let end = this.at + length; this.at < end; this.at++, scale *= 256) {
      const byte = this.bytes[this.at];
      if (byte === undefined) return this.broken();
      value += byte * scale;
    }
    return this.isBroken ? 0 : value;
  }

  /** Returns a number in groups of seven bits, the lowest group first; no more than 2^53 - 1. */
  varint(): number {
    let value = 0;
    for (let scale = 1; scale <= 2 ** 49; scale *= 128) {
      const byte = this.fixed(1);
      value += (byte & 0x7f) * scale;
      if (byte < 0x80) return Number.isSafeInteger(value) ? value : this.broken();
    }
    return this.broken();
  }

  /** Returns the next bytes behind their length as a `varint`. */
  sized(): Uint8Array {
    return this.take(this.varint());
  }

  private broken(): number {
    this.isBroken = true;
    return 0;
  }
}
