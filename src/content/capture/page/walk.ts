// Visits every element of a page, through shadow trees and frames.
import type { SightingBox } from '../../../core/page/sighting.ts';
import { shadowOf } from '../../dom/roots.ts';
import type { Pace } from './pace.ts';

/** One element of the page with its rectangle in the top document's viewport. */
export interface Seen {
  element: Element;
  box: SightingBox;
  top: boolean;
}

/** Where a document or shadow tree stands in the top document's viewport. */
interface Ground {
  root: Document | ShadowRoot;
  x: number;
  y: number;
  top: boolean;
}

/** Most elements of a page that are looked at. */
const MOST_ELEMENTS = 40_000;

/** Where other documents are shown, and whether everything that a person may see was looked at. */
interface Walked {
  frames: SightingBox[];
  /** False where a document of another site is shown, or the page has too many elements. */
  isAll: boolean;
}

/**
 * Calls `see` with every element of at least 4 × 4 CSS pixels in the page, in open and closed
 * shadow trees and in same-origin frames, and `seeTiny` with smaller ones. Stops after 40,000
 * elements, and then returns the whole viewport as a place of other documents.
 */
export async function walk(
  see: (seen: Seen) => void,
  pace: Pace,
  seeTiny: (seen: Seen) => void = () => {},
): Promise<Walked> {
  const frames: SightingBox[] = [];
  let isAll = true;
  const grounds: Ground[] = [{ root: document, x: 0, y: 0, top: true }];
  let left = MOST_ELEMENTS;
  for (let ground = grounds.pop(); ground; ground = grounds.pop()) {
    for (const element of ground.root.querySelectorAll('*')) {
      if (left-- <= 0)
        return { frames: [{ x: 0, y: 0, width: innerWidth, height: innerHeight }], isAll: false };
      if (left % 64 === 0) await pace.breathe();
      const shadow = rootOf(element);
      if (shadow) grounds.push({ ...ground, root: shadow });
      // A form may have a field with the name of this method.
      const rect = Element.prototype.getBoundingClientRect.call(element);
      const box = {
        x: rect.x + ground.x,
        y: rect.y + ground.y,
        width: rect.width,
        height: rect.height,
      };
      if (rect.width < 4 || rect.height < 4) {
        seeTiny({ element, box, top: ground.top });
        continue;
      }
      const inside = frameOf(element);
      if (inside === null) {
        see({ element, box, top: ground.top });
        continue;
      }
      frames.push(box);
      if (inside === 'closed') {
        isAll &&= Math.min(box.width, box.height) < SMALLEST;
        continue;
      }
      const { clientLeft, clientTop } = element;
      grounds.push({ root: inside, x: box.x + clientLeft, y: box.y + clientTop, top: false });
    }
  }
  return { frames, isAll };
}

/** Shorter side in CSS pixels of a frame that has room for a code. */
const SMALLEST = 28;

const FRAMES = ['iframe', 'frame', 'object', 'embed', 'fencedframe'];

function frameOf(element: Element): Document | 'closed' | null {
  if (!FRAMES.includes(element.localName)) return null;
  try {
    const inner = 'contentDocument' in element ? element.contentDocument : null;
    if (inner instanceof Document || isDocument(inner)) return inner;
  } catch {
    // A frame of another origin may answer by throwing.
  }
  // An `object` without an address only shows the content written inside it.
  return element.localName === 'object' && !element.hasAttribute('data') ? null : 'closed';
}

// `instanceof` fails across frames: each has its own Document.
function isDocument(value: unknown): value is Document {
  return typeof value === 'object' && value !== null && 'nodeType' in value && value.nodeType === 9;
}

// Some browsers throw when asked about elements that can have no shadow root.
function rootOf(element: Element): ShadowRoot | null {
  try {
    return shadowOf(element);
  } catch {
    return null;
  }
}
