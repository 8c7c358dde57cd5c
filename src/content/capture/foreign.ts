import type { SightingBox } from '../../core/qr/sighting.ts';
import { isReadable } from './raster.ts';

/** No code is smaller, in CSS pixels of a side. */
const LEAST = 28;

/**
 * Returns whether an element in sight shows a picture from elsewhere, whose pixels the page itself may not read: whoever serves it
 * decides what it says, not the page.
 */
export function isForeign(element: Element, box: SightingBox): boolean {
  const { x, y, width, height } = box;
  if (width < LEAST || height < LEAST) return false;
  if (x >= innerWidth || y >= innerHeight || x + width <= 0 || y + height <= 0) return false;
  switch (element.localName) {
    case 'img':
      return isForeignImage(element as HTMLImageElement);
    case 'canvas':
      return !isReadable(element as HTMLCanvasElement);
    case 'video':
      return isForeignVideo(element as HTMLVideoElement);
    case 'image':
    case 'feImage':
      return isElsewhere(element.getAttribute('href') ?? element.getAttribute('xlink:href') ?? '');
    case 'input':
      if (isElsewhere(element.getAttribute('src') ?? '')) return true;
  }
  const { backgroundImage } = getComputedStyle(element);
  return [...backgroundImage.matchAll(/url\("([^"]*)"\)/g)].some(([, url = '']) => isElsewhere(url));
}

// An address of the page's own may lead elsewhere; the pixels know.
function isForeignImage(image: HTMLImageElement): boolean {
  if (image.crossOrigin === null && isElsewhere(image.currentSrc || image.src)) return true;
  return image.complete && image.naturalWidth > 0 && !isReadable(image);
}

function isForeignVideo(video: HTMLVideoElement): boolean {
  return isElsewhere(video.poster) || (video.readyState > 1 && !isReadable(video));
}

function isElsewhere(address: string): boolean {
  if (address === '') return false;
  try {
    const { protocol, origin } = new URL(address, document.baseURI);
    return protocol !== 'data:' && origin !== self.origin;
  } catch {
    return false;
  }
}
