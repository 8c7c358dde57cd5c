// Paints inline SVGs in memory, with their styles on the page.
import type { Plane } from '../../core/picture/plane.ts';
import { type Brush, effortOf, MOST_EFFORT } from '../../core/svg/path-cost.ts';
import type { Pace } from './page/pace.ts';
import { onGrounds } from './raster.ts';

const SHAPES = 'path,rect,circle,polygon';
/** What this small painter does not paint; such SVGs are left to the screenshot. */
const BEYOND =
  'use,mask,foreignObject,pattern,switch,[clipPathUnits=objectBoundingBox],:is(svg,g,clipPath)[clip-path],[style*=clip-path]';
const MOST_SHAPES = 12_000;
/**
 * Less than for a file, because this is painted at its full size at once, in the page's own tab.
 */
const MOST_EFFORT_HERE = MOST_EFFORT / 4;

/**
 * Returns an inline SVG in grey, painted in memory with its styles on the page, the longer side
 * `longest` pixels; `null` when it needs more than shapes, or too much effort.
 */
export async function planesOfSvg(
  svg: SVGSVGElement,
  pace: Pace,
  longest: number,
): Promise<Plane[] | null> {
  const shapes = svg.querySelectorAll<SVGGeometryElement>(SHAPES);
  if (shapes.length === 0 || shapes.length > MOST_SHAPES || svg.querySelector(BEYOND)) return null;
  const { width, height } = svg.getBoundingClientRect();
  const scale = longest / Math.max(width, height);
  const size = [Math.round(width * scale), Math.round(height * scale)] as const;
  const context = new OffscreenCanvas(...size).getContext('2d', { willReadFrequently: true });
  if (!context) return null;
  context.fillStyle = getComputedStyle(svg).backgroundColor;
  context.fillRect(0, 0, ...size);
  let [count, effort] = [0, 0];
  for (const shape of shapes) {
    // Shapes that the page does not show are left out.
    if (shape.closest('defs, clipPath') || !shape.checkVisibility()) continue;
    const painting = paint(context, shape, scale);
    for (let step = painting.next(); !step.done; step = painting.next()) {
      effort += step.value;
      if (effort > MOST_EFFORT_HERE) return null;
      // Thousands of shapes that each use a clip path of thousands would never end.
      if (++count > MOST_SHAPES) return null;
      if (count % 32 === 0) await pace.breathe();
    }
  }
  return onGrounds(context.getImageData(0, 0, ...size).data, ...size);
}

/** Paints one shape in short steps; yields the effort of each step before it. */
function* paint(
  context: OffscreenCanvasRenderingContext2D,
  shape: SVGGeometryElement,
  scale: number,
): Generator<number, void> {
  const matrix = shape.getCTM();
  if (!matrix) return;
  const { a, b, c, d, e, f } = matrix;
  context.setTransform(a * scale, b * scale, c * scale, d * scale, e * scale, f * scale);
  const isTurned = b !== 0 || c !== 0;
  const { fill, stroke, strokeWidth, fillRule, visibility, clipPath } = getComputedStyle(shape);
  if (visibility === 'hidden') return;
  const cut = cutOf(shape, clipPath);
  yield effortOfShape(shape, { isTurned, isStroked: false });
  const path = outline(shape);
  if (fill !== 'none') {
    context.fillStyle = solid(fill);
    if (cut) {
      yield* paintCut(context, path, cut);
      return;
    }
    context.fill(path, ruleOf(fillRule));
  }
  if (stroke !== 'none') {
    yield effortOfShape(shape, { isTurned, isStroked: true });
    context.strokeStyle = solid(stroke);
    context.lineWidth = Number.parseFloat(strokeWidth) || 1;
    context.stroke(path);
  }
}

function cutOf(shape: SVGGeometryElement, clipPath: string): SVGGeometryElement[] | null {
  const [, id] = /^url\(["']?#([^"')]+)/.exec(clipPath) ?? [];
  const clip =
    id === undefined ? null : shape.ownerSVGElement?.querySelector(`clipPath#${CSS.escape(id)}`);
  return clip ? [...clip.querySelectorAll<SVGGeometryElement>(SHAPES)] : null;
}

// Some libraries draw the modules as the clip path of one rectangle. Each module has a fill rule of
// its own for its holes, which a canvas clip cannot have: so the rectangle becomes the clip, and
// the modules are painted.
function* paintCut(
  context: OffscreenCanvasRenderingContext2D,
  path: Path2D,
  cut: SVGGeometryElement[],
): Generator<number, void> {
  context.save();
  context.clip(path);
  for (const module of cut) {
    yield effortOfShape(module, { isTurned: true, isStroked: false });
    context.save();
    // One by one, because `consolidate` would change the page.
    for (const { matrix } of module.transform.baseVal) {
      const { a, b, c, d, e, f } = matrix;
      context.transform(a, b, c, d, e, f);
    }
    context.fill(outline(module), ruleOf(module.getAttribute('clip-rule')));
    context.restore();
  }
  context.restore();
}

function effortOfShape(shape: SVGGeometryElement, brush: Brush): number {
  if (shape.localName === 'path') return effortOf(shape.getAttribute('d') ?? '', brush);
  return shape.localName === 'polygon'
    ? effortOf(`M${shape.getAttribute('points') ?? ''}`, brush)
    : 1;
}

const ruleOf = (rule: string | null): CanvasFillRule =>
  rule === 'evenodd' ? 'evenodd' : 'nonzero';

// A gradient counts as black.
const solid = (paint: string): string => (paint.startsWith('url') ? '#000' : paint);

function outline(shape: SVGGeometryElement): Path2D {
  const number = (name: string): number => {
    const length = (shape as unknown as Record<string, SVGAnimatedLength | undefined>)[name];
    return length?.baseVal.value ?? 0;
  };
  if (shape.localName === 'path') return new Path2D(shape.getAttribute('d') ?? '');
  const path = new Path2D();
  if (shape.localName === 'rect')
    path.rect(number('x'), number('y'), number('width'), number('height'));
  else if (shape.localName === 'circle')
    path.arc(number('cx'), number('cy'), number('r'), 0, 2 * Math.PI);
  else {
    for (const { x, y } of (shape as SVGPolygonElement).points) path.lineTo(x, y);
    path.closePath();
  }
  return path;
}
