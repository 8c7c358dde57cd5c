import type { Plane } from '../../core/qr/plane.ts';
import type { Candidate } from './candidates.ts';
import { type Cell, fromCells, fromText } from './modules.ts';
import type { Pace } from './pace.ts';
import { type Drawable, planesOf } from './raster.ts';
import { planesOfSvg } from './svg.ts';

/** The largest code has 177 × 177 modules. */
const MOST_CELLS = 40_000;

/** Returns the candidate's own pixels, of that longest side at most, or modules as grey planes, or `null` when only a screenshot can show it. */
export async function ownPlanes(candidate: Candidate, pace: Pace, longest: number): Promise<Plane[] | null> {
  const { element, kind } = candidate;
  switch (kind) {
    case 'image':
      return element instanceof HTMLImageElement || element.localName === 'img'
        ? ofImage(element, longest)
        : null;
    case 'canvas': {
      const canvas = element as HTMLCanvasElement;
      return planesOf(canvas, canvas.width, canvas.height, longest);
    }
    case 'video': {
      const video = element as HTMLVideoElement;
      return planesOf(video, video.videoWidth, video.videoHeight, longest);
    }
    case 'svg':
      return planesOfSvg(element as SVGSVGElement, pace, longest);
    case 'background':
      return ofBackground(candidate.background, longest);
    case 'text':
      return one(fromText((element as HTMLElement).innerText ?? element.textContent ?? ''));
    case 'boxes':
      return one(fromCells(await cellsOf(element, pace)));
    default:
      return null;
  }
}

const one = (plane: Plane | null): Plane[] | null => (plane ? [plane] : null);

function ofImage(element: Element, longest: number): Plane[] | null {
  const image = element as HTMLImageElement;
  if (!image.complete || image.naturalWidth === 0) return null;
  // A drawing has no pixels of its own: any size is exact.
  const drawing = /^data:image\/svg|\.svg([?#]|$)/i.test(image.currentSrc);
  const grow = drawing ? longest / Math.max(image.naturalWidth, image.naturalHeight) : 1;
  return planesOf(image, image.naturalWidth * grow, image.naturalHeight * grow, longest);
}

async function ofBackground(css: string, longest: number): Promise<Plane[] | null> {
  const [, type, base64] = /url\("data:(image\/(?:png|jpeg|gif|webp));base64,([^"]+)"\)/.exec(css) ?? [];
  if (!type || !base64) return null;
  let bitmap: Drawable & ImageBitmap;
  try {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    bitmap = await createImageBitmap(new Blob([bytes], { type }));
  } catch {
    return null;
  }
  const planes = planesOf(bitmap, bitmap.width, bitmap.height, longest);
  bitmap.close();
  return planes;
}

async function cellsOf(element: Element, pace: Pace): Promise<Cell[]> {
  const cells: Cell[] = [];
  const shadows = getComputedStyle(element.firstElementChild ?? element).boxShadow;
  if (shadows.length > 4000) return shadowCells(element.firstElementChild ?? element, shadows);
  const leaves = element.getElementsByTagName('*');
  if (leaves.length > MOST_CELLS) return [];
  let count = 0;
  for (const leaf of leaves) {
    if (++count % 64 === 0) await pace.breathe();
    if (leaf.childElementCount > 0) continue;
    const { x, y, width, height } = leaf.getBoundingClientRect();
    if (width === 0 || height === 0) continue;
    cells.push({ x, y, width, height, grey: greyOfCss(getComputedStyle(leaf).backgroundColor) });
  }
  return cells;
}

function shadowCells(element: Element, css: string): Cell[] {
  const { x, y, width, height } = element.getBoundingClientRect();
  const cells: Cell[] = [];
  for (const [, colour, dx, dy] of css.matchAll(/(rgba?\([^)]*\)) (-?[\d.]+)px (-?[\d.]+)px/g)) {
    if (cells.length >= MOST_CELLS) return [];
    cells.push({ x: x + Number(dx), y: y + Number(dy), width, height, grey: greyOfCss(colour ?? '') });
  }
  return cells;
}

function greyOfCss(colour: string): number {
  const [r = 255, g = 255, b = 255, alpha = 1] = (colour.match(/[\d.]+/g) ?? []).map(Number);
  return (0.299 * r + 0.587 * g + 0.114 * b) * alpha + 255 * (1 - alpha);
}
