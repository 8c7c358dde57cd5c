/** Shapes that a code may draw by using one of them again. */
const MOST_USES = 40_000;

const elements = (name: string): RegExp => new RegExp(`<(?:[\\w.-]+:)?(?:${name})\\b`, 'gi');
const GROUP = /<(?:[\w.-]+:)?(?:g|symbol|svg|pattern)\b[^<]*\bid\s*=/i;

// What is said of style: effects that cost more the more there are of them, and sheets that are not read here.
const EFFECT = /(?<![\w-])(?:-webkit-)?(?:filter|mask|text-shadow)(?:-image)?["']?\s*[:=](?!\s*["']?none)/i;
const ANIMATED = /attributeName\s*=\s*["']\s*(?:filter|mask|text-shadow)/i;
const SHEETS = /<(?:[\w.-]+:)?style\b([^<]*)/gi;
// Every rule is compared with every shape, and these with every other one beside it.
const MOST_RULES = 100;
const CROSSED = /:(?:has|is|not|nth|where)\b|[~+]/i;
const SHEET = /<\?xml-stylesheet|@import|data:\s*text/i;

/**
 * Returns whether an SVG is made to exhaust the browser: entities, groups that use groups, patterns within patterns and drawings
 * within drawings grow without end from a few letters, and so do filters, markers and masks; a code uses one shape many times, or one pattern.
 */
export function isBomb(text: string): boolean {
  if (/<!ENTITY/i.test(text)) return true;
  const plain = written(text);
  if (/data:\s*image\/svg/i.test(plain) || SHEET.test(plain)) return true;
  if (EFFECT.test(plain) || ANIMATED.test(plain) || isSplit(plain) || isLaboured(plain)) return true;
  const count = (name: string): number => text.match(elements(name))?.length ?? 0;
  if (count('pattern') > 1 || count('filter|marker|mask|foreignObject') > 0) return true;
  const uses = count('use');
  return uses > 0 && (GROUP.test(text) || uses > MOST_USES);
}

// A sheet is one text; elements within it would hide a word from whoever reads it as such.
function isSplit(text: string): boolean {
  return /<(?:[\w.-]+:)?style\b(?!\s*\/>)[^<]*<(?!\/(?:[\w.-]+:)?style\b)/i.test(text);
}

function isLaboured(text: string): boolean {
  const all = [...text.matchAll(SHEETS)].map(([, sheet = '']) => sheet).join('\n');
  const sheets = all.replace(/url\([^()]*\)/gi, '');
  return sheets.split('{').length > MOST_RULES || CROSSED.test(sheets);
}

// As an address or a style is understood: without line breaks and comments, and with its letters written out.
function written(text: string): string {
  const letter = (_all: string, hex?: string, decimal?: string): string =>
    String.fromCharCode(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16));
  const shown = without(text, '<!--', '-->').replace(/<!\[CDATA\[|\]\]>/g, '');
  const lettered = shown.replace(/&#(?:x([\da-f]{1,6})|(\d{1,7}));/gi, letter);
  return without(lettered, '/*', '*/')
    .replace(/\\([\da-f]{1,6})\s?/gi, letter)
    .replace(/[\t\n\r]/g, '');
}

// Word by word, as a pattern would start anew at every opening that is never closed.
function without(text: string, opening: string, closing: string): string {
  const [first = '', ...others] = text.split(opening);
  const left = others.map((part) => {
    const end = part.indexOf(closing);
    return end < 0 ? '' : part.slice(end + closing.length);
  });
  return first + left.join('');
}
