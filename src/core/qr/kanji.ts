// Kanji for jsQR without its table, which is a third of the decoder.

/**
 * Returns the UTF-16 unit of a Shift JIS code (JIS X 0208), the same as in jsQR's own table, which
 * the build replaces by this function. The build copies the function's text, so it must not use
 * anything from outside.
 */
export function kanjiOf(code: number): number {
  // Where jsQR's table differs from Shift_JIS of the WHATWG: yen, overline, dashes and signs.
  const others: Record<number, number> = {
    92: 0xa5,
    126: 0x203e,
    33119: 0x5c,
    33120: 0x301c,
    33121: 0x2016,
    33148: 0x2212,
    33169: 0xa2,
    33170: 0xa3,
    33226: 0xac,
  };
  const bytes = Uint8Array.from(code > 255 ? [code >> 8, code & 255] : [code]);
  return others[code] ?? new TextDecoder('shift_jis').decode(bytes).charCodeAt(0);
}
