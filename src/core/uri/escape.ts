// `%u0410` is how JavaScript's escape() writes what is not Latin-1 (ECMA-262 annex B.2.1.1).
const ESCAPES = /(?:%[0-9a-f]{2})+|(?:%u[0-9a-f]{4})+/gi;
const UTF8 = new TextDecoder('utf-8', { ignoreBOM: true });
const WESTERN = new TextDecoder('windows-1252');

/**
 * Returns text with its percent escapes decoded once. A stray `%` stays, a run that is not UTF-8 is
 * read as Latin-1 (as Windows writes it), and a lone surrogate becomes U+FFFD, so that nothing
 * throws and what was read can be written again.
 */
export function unescaped(text: string): string {
  return wellFormed(text.replace(ESCAPES, decoded));
}

/** Returns text escaped for a label or a query: all of Unicode in, ASCII out. */
export function escaped(text: string): string {
  return encodeURIComponent(wellFormed(text));
}

function decoded(run: string): string {
  if (/^%u/i.test(run))
    return run.replace(/%u(.{4})/gi, (_all, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    );
  const bytes = Uint8Array.from(run.slice(1).split('%'), (hex) => Number.parseInt(hex, 16));
  const text = UTF8.decode(bytes);
  // A fatal decoder would throw, thousands of times for a hostile label.
  const isUtf8 = !text.includes('\ufffd') || /%EF%BF%BD/i.test(run);
  return isUtf8 ? text : WESTERN.decode(bytes);
}

function wellFormed(text: string): string {
  return text.replace(/\p{Cs}/gu, '\ufffd');
}
