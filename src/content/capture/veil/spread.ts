// How far an element is painted beyond its box.

/** Shadows and outlines that reach out less than this hide no code, in CSS pixels. */
export const LEAST_SPREAD = 8;

/**
 * Returns how far, in CSS pixels, the shadow, outline, border or reflection of an element or its
 * text reaches beyond its edge or inside it.
 */
export function spreadOf(style: CSSStyleDeclaration): number {
  const { boxShadow, textShadow, filter, outlineStyle, outlineWidth, outlineOffset } = style;
  const { borderTopWidth, borderRightWidth, borderBottomWidth, borderLeftWidth } = style;
  const borders = [borderTopWidth, borderRightWidth, borderBottomWidth, borderLeftWidth];
  let most = Math.max(...borders.map(Number.parseFloat));
  if (outlineStyle !== 'none')
    most = Math.max(
      most,
      Number.parseFloat(outlineWidth) + Math.abs(Number.parseFloat(outlineOffset)),
    );
  // A computed shadow has two offsets, a blur and, for a box, a spread.
  for (const [, x, y, blur, spread] of `${boxShadow} ${textShadow} ${filter}`.matchAll(SHADE))
    most = Math.max(
      most,
      Math.max(Math.abs(Number(x)), Math.abs(Number(y))) + Number(blur) + Number(spread ?? 0),
    );
  return Math.max(most, outsetOf(style), ruleOf(style), reflectionOf(style), strokeOf(style));
}

const SHADE = /(-?[\d.]+)px (-?[\d.]+)px ([\d.]+)px(?: (-?[\d.]+)px)?/g;

/**
 * How far a border image lies outside the border; CSS gives pixels, or multiples of the border's
 * width.
 */
function outsetOf({
  borderImageSource,
  borderImageOutset,
  borderTopWidth,
}: CSSStyleDeclaration): number {
  if (!borderImageSource || borderImageSource === 'none') return 0;
  const widths = borderImageOutset.split(' ').map((one) => {
    const unit = one.endsWith('px') ? 1 : Number.parseFloat(borderTopWidth);
    return Number.parseFloat(one) * unit;
  });
  return Math.max(0, ...widths);
}

const ruleOf = ({ columnRuleStyle, columnRuleWidth }: CSSStyleDeclaration): number =>
  !columnRuleStyle || columnRuleStyle === 'none' ? 0 : Number.parseFloat(columnRuleWidth) || 0;

/** A reflection may lie anywhere beside its element. */
function reflectionOf(style: CSSStyleDeclaration): number {
  const reflection = style.getPropertyValue('-webkit-box-reflect');
  return reflection === '' || reflection === 'none' ? 0 : Number.MAX_SAFE_INTEGER;
}

/** How far the strokes of text or of an SVG, and underlines, reach outside. */
function strokeOf(style: CSSStyleDeclaration): number {
  const { stroke, strokeWidth, textDecorationLine, textDecorationThickness, textUnderlineOffset } =
    style;
  const line = textDecorationLine === 'none' ? [] : [textDecorationThickness, textUnderlineOffset];
  const drawn = !stroke || stroke === 'none' ? [] : [strokeWidth];
  const letters = style.getPropertyValue('-webkit-text-stroke-width');
  return [letters, ...drawn, ...line].reduce((sum, one) => sum + (Number.parseFloat(one) || 0), 0);
}
