import type { Plane } from '../../core/qr/plane.ts';
import type { Pace } from './pace.ts';
import { IN_PAGE, onGrounds } from './raster.ts';

const SHAPES = 'path,rect,circle,polygon';
/** What this small painter does not paint: those are left to the screenshot. */
const BEYOND = 'use,mask,clipPath,foreignObject,pattern,switch';
const MOST_SHAPES = 12_000;

/** Returns the grey planes of an inline SVG, painted into memory with the styles that it has on the page; `null` when it needs more than shapes. */
export async function planesOfSvg(svg: SVGSVGElement, pace: Pace): Promise<Plane[] | null> {
  const shapes = svg.querySelectorAll<SVGGeometryElement>(SHAPES);
  if (shapes.length === 0 || shapes.length > MOST_SHAPES || svg.querySelector(BEYOND)) return null;
  const { width, height } = svg.getBoundingClientRect();
  const scale = IN_PAGE / Math.max(width, height);
  const size = [Math.round(width * scale), Math.round(height * scale)] as const;
  const context = new OffscreenCanvas(...size).getContext('2d', { willReadFrequently: true });
  if (!context) return null;
  context.fillStyle = getComputedStyle(svg).backgroundColor;
  context.fillRect(0, 0, ...size);
  let count = 0;
  for (const shape of shapes) {
    if (++count % 32 === 0) await pace.breathe();
    if (!shape.closest('defs')) paint(context, shape, scale);
  }
  return onGrounds(context.getImageData(0, 0, ...size).data, ...size);
}

function paint(context: OffscreenCanvasRenderingContext2D, shape: SVGGeometryElement, scale: number): void {
  const matrix = shape.getCTM();
  if (!matrix) return;
  const { a, b, c, d, e, f } = matrix;
  context.setTransform(a * scale, b * scale, c * scale, d * scale, e * scale, f * scale);
  const path = outline(shape);
  const { fill, stroke, strokeWidth, fillRule, visibility } = getComputedStyle(shape);
  if (visibility === 'hidden') return;
  if (fill !== 'none') {
    context.fillStyle = solid(fill);
    context.fill(path, fillRule === 'evenodd' ? 'evenodd' : 'nonzero');
  }
  if (stroke !== 'none') {
    context.strokeStyle = solid(stroke);
    context.lineWidth = Number.parseFloat(strokeWidth) || 1;
    context.stroke(path);
  }
}

// A gradient is dark enough to be read as black.
const solid = (paint: string): string => (paint.startsWith('url') ? '#000' : paint);

function outline(shape: SVGGeometryElement): Path2D {
  const number = (name: string): number => {
    const length = (shape as unknown as Record<string, SVGAnimatedLength | undefined>)[name];
    return length?.baseVal.value ?? 0;
  };
  if (shape.localName === 'path') return new Path2D(shape.getAttribute('d') ?? '');
  const path = new Path2D();
  if (shape.localName === 'rect') path.rect(number('x'), number('y'), number('width'), number('height'));
  else if (shape.localName === 'circle') path.arc(number('cx'), number('cy'), number('r'), 0, 2 * Math.PI);
  else {
    for (const { x, y } of (shape as SVGPolygonElement).points) path.lineTo(x, y);
    path.closePath();
  }
  return path;
}
