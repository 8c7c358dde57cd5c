// How much of a code other elements cover.
import type { SightingBox } from '../../../core/page/sighting.ts';
import { isInside, shadowOf } from '../../dom/roots.ts';
import type { Pace } from '../page/pace.ts';

/** Points along each side, so close that strips of a few modules do not fall between them. */
const SIDE = 16;
/** Share of points that a logo on the code, or a badge at its corner, may cover. */
const MOST_COVERED = 0.1;

/** Counts how much of a code is covered, by a grid of points on it. */
export class Points {
  readonly #box: SightingBox;
  readonly #covered = new Set<number>();

  constructor(box: SightingBox) {
    this.#box = box;
  }

  /** Whether more is covered than a logo takes. */
  get isCovered(): boolean {
    return this.#covered.size > SIDE * SIDE * MOST_COVERED;
  }

  /** Counts the points in a rectangle as covered. */
  cover({ x, y, width, height }: SightingBox): void {
    for (const [at, px, py] of this.#all())
      if (px >= x && px <= x + width && py >= y && py <= y + height) this.#covered.add(at);
  }

  /**
   * Counts the points in sight at which the browser finds something else on top. Each question is
   * slow on a code of many boxes, so the page gets its thread in between.
   */
  async probe(
    element: Element,
    sight: SightingBox,
    pace: Pace,
    isPainted: (element: Element) => boolean,
  ): Promise<void> {
    const [right, bottom] = [sight.x + sight.width, sight.y + sight.height];
    for (const [at, x, y] of this.#all()) {
      if (x < sight.x || y < sight.y || x >= right || y >= bottom) continue;
      await pace.breathe();
      if (this.#covered.has(at) || isOnTop(element, x, y, isPainted)) continue;
      this.#covered.add(at);
      if (this.isCovered) return;
    }
  }

  *#all(): Generator<[at: number, x: number, y: number]> {
    const { x, y, width, height } = this.#box;
    for (let at = 0; at < SIDE * SIDE; at++) {
      const [column, row] = [at % SIDE, Math.floor(at / SIDE)];
      yield [at, x + ((column + 0.5) * width) / SIDE, y + ((row + 0.5) * height) / SIDE];
    }
  }
}

function isOnTop(
  element: Element,
  x: number,
  y: number,
  isPainted: (element: Element) => boolean,
): boolean {
  let root: Document | ShadowRoot = document;
  let hit = root.elementFromPoint(x, y);
  for (let inner = hit && shadowOf(hit); inner; inner = hit && shadowOf(hit)) {
    const deeper: Element | null = inner.elementFromPoint(x, y);
    if (!deeper || deeper === hit) break;
    root = inner;
    hit = deeper;
  }
  if (hit && isInside(hit, element)) return true;
  for (const one of root.elementsFromPoint(x, y)) {
    if (isInside(one, element)) return true;
    // An ancestor is under the code; it is hit first only where the code lets clicks through, as
    // the text of a terminal does.
    if (one.contains(element)) return letsThrough(element);
    if (isPainted(one)) return false;
  }
  return false;
}

const letsThrough = (element: Element): boolean =>
  getComputedStyle(element).pointerEvents === 'none';
