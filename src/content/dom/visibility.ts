// Whether a person sees a field.
import type { Shown } from '../../core/page/facts.ts';
import { allIn, boxOf, elementAt, holds, isLaidOut, pageOf, rootOf, windowOf } from './dom.ts';
import { parentOf } from './roots.ts';

const LEAST_OPACITY = 0.7;
const LEAST_SIDE = 8;

/**
 * Tells whether a person sees an element, during one look at a page; remembers the opacity of
 * shared ancestors.
 */
export class Sight {
  readonly #opacity = new Map<Element, number>();
  #frame: Shown | null = null;

  /**
   * Returns whether a person sees the element and would type into it, or why not. `box`: its
   * rectangle in CSS pixels.
   */
  of(element: HTMLElement, box: DOMRect): Shown {
    this.#frame ??= shownFrame();
    return this.#frame === 'yes' ? this.alone(element, box) : this.#frame;
  }

  /** Returns what `of` does without looking at the frame that the element's document is in. */
  alone(element: HTMLElement, box: DOMRect): Shown {
    if (!isLaidOut(element)) return 'hidden';
    const style = getComputedStyle(element);
    if (isClipped(style)) return 'hidden';
    if (box.width < LEAST_SIDE || box.height < LEAST_SIDE)
      return box.width * box.height <= 4 ? 'hidden' : 'tiny';
    if (isOutside(element, box)) return 'outside';
    const parent = parentOf(element);
    const around = parent ? this.#opacityOf(parent) : 1;
    if (around < LEAST_OPACITY) return 'transparent';
    // An input over painted boxes may be transparent itself, as long as the boxes are visible.
    if (opacityOf(style) * around < LEAST_OPACITY && !isOverCells(element, box))
      return 'transparent';
    return isCovered(element, box) ? 'covered' : 'yes';
  }

  #opacityOf(element: Element): number {
    const known = this.#opacity.get(element);
    if (known !== undefined) return known;
    const parent = parentOf(element);
    const own = opacityOf(getComputedStyle(element)) * (parent ? this.#opacityOf(parent) : 1);
    this.#opacity.set(element, own);
    return own;
  }
}

/**
 * A same-origin frame can be as invisible as a field. The frame of another site cannot be
 * inspected; its host has to be confirmed by the person.
 */
function shownFrame(): Shown {
  for (let view: Window = window; view.frameElement; view = view.parent) {
    const frame = view.frameElement as HTMLElement;
    const shown = new Sight().alone(frame, frame.getBoundingClientRect());
    if (shown !== 'yes') return shown;
  }
  return 'yes';
}

function opacityOf(style: CSSStyleDeclaration): number {
  const filtered = /opacity\(([\d.]+)(%?)\)/.exec(style.filter);
  const filter = filtered ? Number(filtered[1]) / (filtered[2] ? 100 : 1) : 1;
  return isBlurred(style) ? 0 : Number(style.opacity || 1) * filter;
}

/** Whether an element is blended into its background, masked, or too blurred to be read. */
function isBlurred({ filter, mixBlendMode, maskImage }: CSSStyleDeclaration): boolean {
  if (/^linear-gradient\(rgba\(0, 0, 0, 0\)(?:, rgba\(0, 0, 0, 0\))+\)$/.test(maskImage))
    return true;
  if (mixBlendMode && !/^(?:normal|isolate|multiply)$/.test(mixBlendMode)) return true;
  return (
    Number(/blur\(([\d.]+)px\)/.exec(filter)?.[1] ?? 0) >= 6 ||
    /(?:contrast|brightness)\(0\)/.test(filter)
  );
}

function isClipped(style: CSSStyleDeclaration): boolean {
  return (
    /^rect\(0px,? 0px,? 0px,? 0px\)$|^rect\(1px,? 1px,? 1px,? 1px\)$/.test(style.clip) ||
    /^inset\((?:50|100)%\)$|^circle\(0/.test(style.clipPath)
  );
}

function viewOf(element: HTMLElement): Window {
  return windowOf(element.ownerDocument) ?? window;
}

/** Whether an element is beyond the edges that scrolling reaches. */
function isOutside(element: HTMLElement, box: DOMRect): boolean {
  const page = pageOf(element.ownerDocument);
  const { scrollX, scrollY, innerWidth, innerHeight } = viewOf(element);
  const left = box.left + scrollX;
  const top = box.top + scrollY;
  if (left + box.width <= 0 && getComputedStyle(page).direction !== 'rtl') return true;
  return (
    top + box.height <= 0 ||
    left >= Math.max(page.scrollWidth, innerWidth) ||
    top >= Math.max(page.scrollHeight, innerHeight)
  );
}

/**
 * Whether at least four elements of similar size are side by side in the box: the painted cells of
 * a code input.
 */
function isOverCells(element: HTMLElement, box: DOMRect): boolean {
  let around = parentOf(element);
  for (let up = 0; around && up < 3; up++, around = parentOf(around)) {
    const cells = allIn(around, '*')
      .slice(0, 80)
      .filter((cell) => {
        if (cell === element || holds(cell, element)) return false;
        const { width, height, top, bottom } = boxOf(cell);
        return (
          width >= 12 &&
          width <= box.width / 3 &&
          height >= 12 &&
          bottom > box.top &&
          top < box.bottom
        );
      });
    if (cells.length >= 4) return true;
  }
  return false;
}

/**
 * Whether something that is not part of the field takes a click at its middle. For a field outside
 * the viewport there is no telling.
 */
function isCovered(element: HTMLElement, box: DOMRect): boolean {
  const x = box.left + box.width / 2;
  const y = box.top + box.height / 2;
  const { innerWidth, innerHeight } = viewOf(element);
  if (x < 0 || y < 0 || x >= innerWidth || y >= innerHeight) return false;
  const hit = elementAt(rootOf(element), x, y);
  if (!hit || hit === element || element.contains(hit)) return false;
  return !belongsTo(element, hit, box);
}

/**
 * Whether a hit element is a floating label, an icon or a painted cell of the field's own small
 * wrapper.
 */
function belongsTo(element: HTMLElement, hit: Element, box: DOMRect): boolean {
  if (
    (element as HTMLInputElement).labels &&
    [...((element as HTMLInputElement).labels ?? [])].some((label) => label.contains(hit))
  )
    return true;
  let around = parentOf(element);
  for (let up = 0; around && up < 3; up++, around = parentOf(around)) {
    const size = boxOf(around);
    if (size.height > box.height * 3 + 20 || size.width > box.width * 3 + 200) return false;
    if (holds(around, hit) && hit !== around) return true;
  }
  return false;
}
