// Reads the own pixels of each kind of candidate.
import type { Plane } from '../../core/picture/plane.ts';
import { ofCells, ofLetters } from './drawn/drawings.ts';
import type { Candidate } from './page/candidates.ts';
import type { Pace } from './page/pace.ts';
import { type Drawable, planesOf } from './raster.ts';
import { planesOfSvg } from './svg.ts';

/**
 * Returns the candidate's own pixels or modules as grey planes, the longer side at most `longest`
 * pixels, or `null` when only a screenshot can show them.
 */
export async function ownPlanes(
  candidate: Candidate,
  pace: Pace,
  longest: number,
): Promise<Plane[] | null> {
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
      return ofLetters(element, pace);
    case 'boxes':
      return ofCells(element, pace);
    default:
      return null;
  }
}

function ofImage(element: Element, longest: number): Plane[] | null {
  const image = element as HTMLImageElement;
  if (!image.complete || image.naturalWidth === 0) return null;
  // An SVG has no pixels of its own, so any size is exact.
  const drawing = /^data:image\/svg|\.svg([?#]|$)/i.test(image.currentSrc);
  const grow = drawing ? longest / Math.max(image.naturalWidth, image.naturalHeight) : 1;
  return planesOf(image, image.naturalWidth * grow, image.naturalHeight * grow, longest);
}

async function ofBackground(css: string, longest: number): Promise<Plane[] | null> {
  const [, type, base64] =
    /url\("data:(image\/(?:png|jpeg|gif|webp));base64,([^"]+)"\)/.exec(css) ?? [];
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
