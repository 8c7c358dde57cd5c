// How codes and names are split for reading.

const THIN_SPACE = '\u2009';

/**
 * Returns a code in two halves with a thin space between, `123 456`; one of up to four digits, or
 * with letters, stays whole.
 */
export function grouped(code: string): string {
  if (code.length <= 4 || /\D/.test(code)) return code;
  const half = Math.ceil(code.length / 2);
  return `${code.slice(0, half)}${THIN_SPACE}${code.slice(half)}`;
}

/**
 * Returns a long name cut in two, so that its middle can be hidden while the end stays readable
 * (`@example.com`, or the last 8 letters); a short one has an empty tail.
 */
export function headAndTail(name: string): [head: string, tail: string] {
  // Only ASCII is cut: joined or combined scripts would break.
  if (name.length < 20 || /[^\x20-\x7e]/.test(name)) return [name, ''];
  const at = name.lastIndexOf('@');
  const keep = at > 0 && name.length - at <= 16 ? name.length - at : 8;
  return [name.slice(0, -keep), name.slice(-keep)];
}
