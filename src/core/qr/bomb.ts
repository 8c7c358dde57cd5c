/** Shapes that a code may draw by using one of them again. */
const MOST_USES = 40_000;

const elements = (name: string): RegExp => new RegExp(`<(?:[\\w.-]+:)?(?:${name})\\b`, 'gi');
const GROUP = /<(?:[\w.-]+:)?(?:g|symbol|svg|pattern)\b[^>]*\bid\s*=/i;

/**
 * Returns whether an SVG is made to exhaust the browser: entities, groups that use groups, patterns within patterns and drawings
 * within drawings grow without end from a few letters, and so do filters, markers and masks; a code uses one shape many times, or one pattern.
 */
export function isBomb(text: string): boolean {
  if (/<!ENTITY/i.test(text) || /data:\s*image\/svg/i.test(written(text))) return true;
  const count = (name: string): number => text.match(elements(name))?.length ?? 0;
  if (count('pattern') > 1 || count('filter|marker|mask') > 0) return true;
  const uses = count('use');
  return uses > 0 && (GROUP.test(text) || uses > MOST_USES);
}

// As an address is understood: without its line breaks, and with its letters written out.
function written(text: string): string {
  const letter = (_all: string, hex?: string, decimal?: string): string =>
    String.fromCharCode(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16));
  return text.replace(/&#(?:x([\da-f]{1,6})|(\d{1,7}));/gi, letter).replace(/[\t\n\r]/g, '');
}
