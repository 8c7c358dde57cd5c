// Percent escapes (RFC 3986 §2.1), read leniently and written strictly.

// `%u0410` is how JavaScript's escape() writes characters beyond Latin-1 (ECMA-262 annex B.2.1.1).
const ESCAPES = /(?:%[0-9a-f]{2})+|(?:%u[0-9a-f]{4})+/gi;
/** Escapes of ASCII alone, which most are: the browser decodes them at once. */
const ASCII = /^(?:%[0-7][0-9a-f])+$/i;
const UTF8 = new TextDecoder('utf-8', { ignoreBOM: true });
const WESTERN = new TextDecoder('windows-1252');

/**
 * Returns text with its percent escapes decoded once; never throws. A stray `%` stays, a run that
 * is not UTF-8 is read as windows-1252, and a lone surrogate becomes U+FFFD, so that the result can
 * be escaped again.
 */
export function unescaped(text: string): string {
  return wellFormed(text.includes('%') ? text.replace(ESCAPES, decoded) : text);
}

/** Returns text escaped for a label or a query, as ASCII; lone surrogates become U+FFFD. */
export function escaped(text: string): string {
  return encodeURIComponent(wellFormed(text));
}

function decoded(run: string): string {
  if (ASCII.test(run)) return decodeURIComponent(run);
  if (/^%u/i.test(run))
    return run.replace(/%u(.{4})/gi, (_all, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    );
  const bytes = Uint8Array.from(run.slice(1).split('%'), (hex) => Number.parseInt(hex, 16));
  const text = UTF8.decode(bytes);
  // Not a decoder that throws: for a hostile label it would do so thousands of times.
  const isUtf8 = !text.includes('\ufffd') || /%EF%BF%BD/i.test(run);
  return isUtf8 ? text : WESTERN.decode(bytes);
}

function wellFormed(text: string): string {
  return text.toWellFormed();
}
