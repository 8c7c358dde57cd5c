// The text of byte segments, whose character set is often not declared.

// Character sets by ECI assignment number (AIM ECI Part 3), as the Encoding standard names them.
const ECI_CHARSETS: { [assignment: number]: string } = {
  1: 'iso-8859-1',
  3: 'iso-8859-1',
  4: 'iso-8859-2',
  5: 'iso-8859-3',
  6: 'iso-8859-4',
  7: 'iso-8859-5',
  8: 'iso-8859-6',
  9: 'iso-8859-7',
  10: 'iso-8859-8',
  11: 'iso-8859-9',
  12: 'iso-8859-10',
  13: 'windows-874',
  15: 'iso-8859-13',
  16: 'iso-8859-14',
  17: 'iso-8859-15',
  18: 'iso-8859-16',
  20: 'shift_jis',
  21: 'windows-1250',
  22: 'windows-1251',
  23: 'windows-1252',
  24: 'windows-1256',
  25: 'utf-16be',
  26: 'utf-8',
  27: 'iso-8859-1',
  28: 'big5',
  29: 'gb18030',
  30: 'euc-kr',
  32: 'gb18030',
};

/**
 * Returns the text of a byte segment: in the character set that its ECI names; else as UTF-8 when
 * it is valid; else as GBK or Shift-JIS when its bytes look like it; else as Latin-1, the
 * standard's default. ASCII, and so the OTP secret, is the same in all of the guessed ones. Never
 * throws.
 */
export function textOf(bytes: Uint8Array, eci: number | null = null): string {
  const named = eci === null ? undefined : ECI_CHARSETS[eci];
  if (named) return strict(named, bytes) ?? strict('utf-8', bytes) ?? latin1(bytes);
  const utf8 = strict('utf-8', bytes);
  if (utf8 !== null) return utf8;
  if (speaksGbk(bytes)) return strict('gb18030', bytes) ?? latin1(bytes);
  if (speaksShiftJis(bytes)) return strict('shift_jis', bytes) ?? latin1(bytes);
  return latin1(bytes);
}

function strict(charset: string, bytes: Uint8Array): string | null {
  // The Encoding standard reads "iso-8859-1" as windows-1252, which has letters at 0x80–0x9F where
  // Latin-1 has none.
  if (charset === 'iso-8859-1') return latin1(bytes);
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function latin1(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}

const isLetter = (byte: number | undefined): boolean =>
  byte !== undefined && (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a;

/** Returns runs of bytes from 0x80 up, as [start, end) pairs. */
function highRuns(bytes: Uint8Array): [number, number][] {
  const runs: [number, number][] = [];
  for (let i = 0; i < bytes.length; i++) {
    if ((bytes[i] ?? 0) < 0x80) continue;
    const start = i;
    while ((bytes[i] ?? 0) >= 0x80) i++;
    runs.push([start, i]);
  }
  return runs;
}

// Chinese text in GBK is pairs of high bytes, with the lead in the rows of GB 2312; accented Latin
// letters come alone or between ASCII letters.
function speaksGbk(bytes: Uint8Array): boolean {
  const runs = highRuns(bytes);
  const pairs = runs.every(([start, end]) => {
    if ((end - start) % 2 !== 0) return false;
    for (let i = start; i < end; i += 2) {
      const [lead, trail] = [bytes[i] ?? 0, bytes[i + 1] ?? 0];
      if (lead < 0xa1 || lead > 0xf7 || trail < 0xa1) return false;
    }
    return true;
  });
  return (
    pairs && runs.some(([start, end]) => !(isLetter(bytes[start - 1]) && isLetter(bytes[end])))
  );
}

// Lead bytes of Shift-JIS (0x81–0x9F) are control characters in Latin-1, which nobody writes in a
// label.
function speaksShiftJis(bytes: Uint8Array): boolean {
  return bytes.some((byte) => byte >= 0x81 && byte <= 0x9f) && strict('shift_jis', bytes) !== null;
}
