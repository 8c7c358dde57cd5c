// SVGs made to exhaust the browser: small files that expand without end.
import { pixelsWithin } from './embedded.ts';
import { isTooCostly } from './limits.ts';
import { hasCostlyStyles, PREFIX } from './stylesheets.ts';

// More tags, uses, escapes and gradient stops than a code and the sheet around it are drawn with.
const MOST_TAGS = 60_000;
const MOST_USES = 40_000;
const MOST_ESCAPES = 10_000;
const MOST_STOPS = 256;
/** Characters that would be drawn if each `use` drew the longest element that has an id. */
const MOST_DRAWN = 4_000_000;
/**
 * Up to this many uses of groups occur in normal pictures; more, nested in one another, multiply
 * without end.
 */
const FEW_USES = 4;
/**
 * Pixels that all embedded pictures may unpack to, 256 MB in memory: as many as a file that is one
 * picture.
 */
const MOST_PIXELS = 64_000_000;

const element = (name: string): RegExp => new RegExp(`<${PREFIX}(?:${name})\\b`, 'gi');
const GROUP = new RegExp(`<${PREFIX}(?:a|g|switch|text|symbol|svg|pattern)\\b[^<]*\\bid\\s*=`, 'i');
const NAMED = new RegExp(`<(?!${PREFIX}image\\b)[^<]*\\bid\\s*=[^<]*`, 'gi');
// Effects that no code needs; each one costs time, however small the drawing.
const EFFECT =
  /(?<![\w-])(?:-webkit-)?(?:filter|mask|text-shadow|stroke-dasharray)(?:-image)?["']?\s*(?:\/\*|[:=])(?!\s*["']?(?:none|0["';]))/i;
const ANIMATED = /attributeName\s*=\s*["']\s*(?:filter|mask|text-shadow|stroke-dasharray)/i;

/**
 * Returns whether an SVG may exhaust the browser. Entities, groups that use groups, nested patterns
 * and embedded drawings expand without end from a few characters; filters, markers and masks cost
 * as much. A code needs none of these: it uses one shape many times, or one pattern.
 */
export function isBomb(text: string): boolean {
  if (/<!(?:ENTITY|ATTLIST)/i.test(text) || text.split('<').length > MOST_TAGS) return true;
  if (text.split('\\').length > MOST_ESCAPES) return true;
  const plain = written(text);
  if (/data:\s*image\/svg/i.test(plain) || EFFECT.test(plain) || ANIMATED.test(plain)) return true;
  if (hasCostlyStyles(plain) || pixelsWithin(plain) > MOST_PIXELS) return true;
  const count = (names: string): number => text.match(element(names))?.length ?? 0;
  if (count('pattern') > 1 || count('filter|marker|mask') > 0 || count('stop') > MOST_STOPS)
    return true;
  if (isTooCostly(text, plain)) return true;
  const uses = count('use');
  return (
    (uses > FEW_USES && GROUP.test(text)) || uses > MOST_USES || uses * longestOf(text) > MOST_DRAWN
  );
}

function longestOf(text: string): number {
  let longest = 0;
  for (const [shape] of text.matchAll(NAMED)) longest = Math.max(longest, shape.length);
  return longest;
}

// The text as a browser understands URLs and styles: without line breaks, references and escapes
// decoded.
function written(text: string): string {
  const letter = (_all: string, hex?: string, decimal?: string, escaped?: string): string => {
    const code = hex ?? escaped;
    return String.fromCharCode(code === undefined ? Number(decimal) : Number.parseInt(code, 16));
  };
  return text
    .replace(/<!\[CDATA\[|\]\]>/g, '')
    .replace(/&#(?:x0*([\da-f]{1,6})|0*(\d{1,7}));|\\([\da-f]{1,6})\s?/gi, letter)
    .replace(/[\\\t\n\r]/g, '');
}
