// What an SVG may contain, and how much of it a browser paints in a moment.
import { type Element, elementsOf } from './markup.ts';
import { type Brush, effortOf, MOST_EFFORT } from './path-cost.ts';

/** Elements that codes are drawn with; not textPath, animations and embedded HTML. */
const KNOWN = new Set(
  `svg g a switch defs symbol use path rect circle ellipse line polyline polygon image text tspan
  clipPath linearGradient radialGradient stop pattern style title desc metadata`.split(/\s+/),
);
const SHAPES = new Set('path rect circle ellipse line polyline polygon use text'.split(' '));
const HOLDERS = ['clipPath', 'pattern', 'text'];
/** Namespaces of which browsers draw elements. */
const DRAWN = /w3\.org\/(?:2000\/svg|1999\/xhtml|1998\/Math)/i;
const MOST_LETTERS = 1_000;
const MOST_CLIPS = 200;
/**
 * A clip path of at most 42 shapes is joined into one outline, in time that grows with the square
 * of the lines: 300 lines of one shape take a second.
 */
const MOST_JOINED = 42;
const MOST_EFFORT_JOINED = 300 ** 2;
const JOINED_BRUSH: Brush = { isTurned: true, isStroked: false };

const STROKED = /(?<![\w-])stroke\s*["']?\s*(?:\/\*|[:=](?!\s*["']?\s*(?:none|transparent)))/i;
const TURNED =
  /rotate|skew|perspective|\b(?:round|bevel|arcs)\b|miterlimit\s*["']?\s*(?:\/\*|[:=]\s*["']?\s*(?:[.0]|1(?!\d)))|matrix(?!\(\s*[-+.\de]+[\s,]+[-+]?0?\.?0*[\s,]+[-+]?0?\.?0*[\s,])/i;
// Outlines that are given in a style instead of an attribute.
const SHAPED = /(?:path|shape|polygon)\s*\(|(?<![\w-])(?:d\s*(?::|\/\*)|offset)/i;

/**
 * Returns whether an SVG has elements that no drawing of a code needs, or more than a browser
 * paints in a moment. `plain` is `text` with references and escapes decoded.
 */
export function isTooCostly(text: string, plain: string): boolean {
  const elements = elementsOf(text, HOLDERS);
  if (!elements?.every(isKnown(elements))) return true;
  const brush = { isTurned: TURNED.test(plain), isStroked: STROKED.test(plain) };
  const clips = elements.filter(isClipped).length;
  if (clips > MOST_CLIPS || elements.some(isShaped)) return true;
  const uses = elements.filter(({ local }) => local === 'use').length;
  const hasPattern = elements.some(({ local }) => local === 'pattern');
  let [effort, letters] = [0, 0];
  for (const element of elements) {
    const { within } = element;
    const isUsed = uses > 0 && within.has('id');
    const cuts = within.has('clipPath') || isUsed ? Math.max(clips, 1) : 1;
    const fills = within.has('pattern') || (isUsed && hasPattern) ? elements.length : 1;
    const times = cuts * fills * (isUsed ? uses : 1);
    effort += times * outlinesOf(element, brush);
    if (within.has('text')) letters += times * element.letters;
  }
  return effort > MOST_EFFORT || letters > MOST_LETTERS || joined(elements) > MOST_EFFORT_JOINED;
}

function isKnown(elements: Element[]): (element: Element) => boolean {
  const drawn = new Set<string>();
  for (const { attributes } of elements)
    for (const [name, value] of attributes)
      if (name.startsWith('xmlns:') && DRAWN.test(value)) drawn.add(name.slice('xmlns:'.length));
  return ({ name, local, attributes }) => {
    if (KNOWN.has(local)) return true;
    // Elements in namespaces that browsers do not draw: notes of drawing programs.
    if (name !== local) return !drawn.has(name.slice(0, -local.length - 1));
    // Never drawn: no browser supports Adobe's extensions.
    return (
      local === 'foreignObject' &&
      /^http:\/\/ns\.adobe\.com\//.test(attributes.get('requiredExtensions') ?? '')
    );
  };
}

const isClipped = ({ attributes }: Element): boolean =>
  attributes.has('clip-path') || /clip-path/i.test(unescaped(attributes.get('style')));

const isShaped = ({ attributes }: Element): boolean =>
  SHAPED.test(unescaped(attributes.get('style'))) ||
  SHAPED.test(unescaped(attributes.get('clip-path')));

// Style text with its CSS escapes decoded.
const unescaped = (style = ''): string =>
  style.replace(/\\([\da-f]{1,6})\s?|\\/gi, (_all, hex?: string) =>
    hex === undefined ? '' : String.fromCharCode(Number.parseInt(hex, 16)),
  );

function outlinesOf({ local, attributes }: Element, brush: Brush): number {
  if (local === 'path') return effortOf(attributes.get('d') ?? '', brush);
  if (local.startsWith('poly')) return effortOf(`M${attributes.get('points') ?? ''}`, brush);
  return SHAPES.has(local) ? 1 : 0;
}

/** Returns the effort of joining the shapes of each clip path, in the unit of `effortOf`. */
function joined(elements: Element[]): number {
  const clips = new Map<Element, number[]>();
  for (const element of elements) {
    const clip = element.within.get('clipPath');
    if (!clip || !SHAPES.has(element.local)) continue;
    const efforts = clips.get(clip) ?? [];
    clips.set(clip, efforts);
    // A `use` may refer to an outline of any length.
    efforts.push(
      element.local === 'use' ? Number.POSITIVE_INFINITY : outlinesOf(element, JOINED_BRUSH),
    );
  }
  let all = 0;
  for (const efforts of clips.values()) {
    if (efforts.length < 2) continue;
    for (const effort of efforts.sort((a, b) => b - a).slice(0, MOST_JOINED)) all += effort;
  }
  return all;
}
