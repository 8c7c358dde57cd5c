// Style sheets in an SVG that cost a browser too much time.

/** Source of a pattern for an optional namespace prefix before the name of an element. */
export const PREFIX = `(?:[^\\s<>/:="'&]+:)?`;

const SHEETS = new RegExp(`<${PREFIX}style\\b([^<]*)`, 'gi');
// A style sheet has to be one text: an element or comment inside would hide a word from the
// patterns below.
const SPLIT = new RegExp(`<${PREFIX}style\\b(?![^<>]*/>)[^<]*<(?!/${PREFIX}style\\b)`, 'i');
const FOREIGN = /<\?xml-stylesheet|@import|data:\s*text/i;
// Every rule is matched against every shape, and the selectors below compare shapes with their
// siblings as well.
const MOST_RULES = 100;
const CROSSED = /:(?:has|is|not|nth|where)\b|of-type|\[|~|(?<![\w.]|\bU)\+/i;
// Outlines given by a rule: one of thousands of points could be given to thousands of elements.
const SHAPED = /[{;\s]d\s*(?:\/\*|:)|(?:polygon|path|shape)\s*\(|clip-path/i;

/**
 * Returns whether an SVG's style sheets are external, or more than a drawing of a code needs:
 * matching each rule takes as long as there are shapes.
 */
export function hasCostlyStyles(text: string): boolean {
  if (FOREIGN.test(text) || SPLIT.test(text)) return true;
  const all = [...text.matchAll(SHEETS)].map(([, sheet = '']) => sheet).join('\n');
  const sheets = all.replace(/url\([^()]*\)/gi, '');
  return sheets.split('{').length > MOST_RULES || CROSSED.test(sheets) || SHAPED.test(sheets);
}
