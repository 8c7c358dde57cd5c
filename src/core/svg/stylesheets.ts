/** What may stand before the name of an element: a prefix in any letters. A source for patterns. */
export const PREFIX = `(?:[^\\s<>/:="'&]+:)?`;

const SHEETS = new RegExp(`<${PREFIX}style\\b([^<]*)`, 'gi');
// A sheet is one text; an element or a comment within would hide a word from whoever reads it as
// such.
const SPLIT = new RegExp(`<${PREFIX}style\\b(?![^<>]*/>)[^<]*<(?!/${PREFIX}style\\b)`, 'i');
const FOREIGN = /<\?xml-stylesheet|@import|data:\s*text/i;
// Every rule is compared with every shape, and these with every other one beside it.
const MOST_RULES = 100;
const CROSSED = /:(?:has|is|not|nth|where)\b|of-type|\[|~|(?<![\w.]|\bU)\+/i;
// One shape of thousands of points, given by one rule to thousands of elements.
const SHAPED = /[{;\s]d\s*(?:\/\*|:)|(?:polygon|path|shape)\s*\(|clip-path/i;

/**
 * Returns whether the style sheets of an SVG are of another file, or more than a drawing needs:
 * each rule costs as much as there are shapes.
 */
export function hasCostlyStyles(text: string): boolean {
  if (FOREIGN.test(text) || SPLIT.test(text)) return true;
  const all = [...text.matchAll(SHEETS)].map(([, sheet = '']) => sheet).join('\n');
  const sheets = all.replace(/url\([^()]*\)/gi, '');
  return sheets.split('{').length > MOST_RULES || CROSSED.test(sheets) || SHAPED.test(sheets);
}
