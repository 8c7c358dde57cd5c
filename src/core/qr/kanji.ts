/**
 * Returns the UTF-16 unit of a Shift JIS code (JIS X 0208), as jsQR's own table has it; the build
 * puts this in the table's place, which is a third of the decoder. Stands alone, as its text is
 * what the build takes.
 */
export function kanjiOf(code: number): number {
  // Where the table and the encoding of the web (WHATWG) differ: yen, overline, dashes and signs.
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
