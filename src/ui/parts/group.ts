const THIN_SPACE = '\u2009';

/**
 * Returns a code in two halves with a thin space between, `123 456`; up to four characters stay
 * whole.
 */
export function grouped(code: string): string {
  if (code.length <= 4 || /\D/.test(code)) return code;
  const half = Math.ceil(code.length / 2);
  return `${code.slice(0, half)}${THIN_SPACE}${code.slice(half)}`;
}

/**
 * Returns a name cut in two so that the middle can give way: the end stays readable
 * (`@example.com`, last letters).
 */
export function headAndTail(name: string): [head: string, tail: string] {
  // Joined or combined scripts break when they are cut: only plain letters are.
  if (name.length < 20 || /[^\x20-\x7e]/.test(name)) return [name, ''];
  const at = name.lastIndexOf('@');
  const keep = at > 0 && name.length - at <= 16 ? name.length - at : 8;
  return [name.slice(0, -keep), name.slice(-keep)];
}
