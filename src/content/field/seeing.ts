// Whether a person can read a text or the value of a field.
import { boxOf } from '../dom/dom.ts';
import { parentOf } from '../dom/roots.ts';
import { Sight } from '../dom/visibility.ts';

const MOST_AROUND = 8;
const LEAST_SIDE = 8;
const LEAST_ALPHA = 0.3;

/**
 * Tells what a person can really read, during one look at a page: a name that is only in the code
 * of the page counts for nothing.
 */
export class Seeing {
  readonly #sight = new Sight();

  /** Returns whether a person sees a field and what stands in it. */
  isField(input: HTMLInputElement): boolean {
    return (
      this.#sight.of(input, input.getBoundingClientRect()) === 'yes' &&
      isInked(getComputedStyle(input))
    );
  }

  /** Returns whether a person can read the text of an element. */
  isText(element: Element): boolean {
    if (!(element instanceof HTMLElement)) return false;
    const style = getComputedStyle(element);
    const shown = this.#sight.of(element, boxOf(element));
    // A text that lets clicks through is hit by none, and so seems covered.
    const isShown = shown === 'yes' || (shown === 'covered' && style.pointerEvents === 'none');
    return isShown && isInked(style) && !isCutOff(element);
  }
}

function isInked({ color, textIndent }: CSSStyleDeclaration): boolean {
  const alpha = /^rgba\(.*[, ]([\d.]+)\)$|\/ ([\d.]+)\)$/.exec(color);
  return (
    Number(alpha?.[1] ?? alpha?.[2] ?? 1) >= LEAST_ALPHA &&
    Number.parseFloat(textIndent || '0') > -200
  );
}

/** Whether an ancestor that hides its overflow is too small to show anything. */
function isCutOff(element: Element): boolean {
  let around = parentOf(element);
  for (let up = 0; around && up < MOST_AROUND; up++, around = parentOf(around)) {
    const { overflow, display } = getComputedStyle(around);
    if (display === 'contents' || display === 'inline' || overflow === 'visible') continue;
    const { width, height } = boxOf(around);
    if (width < LEAST_SIDE || height < LEAST_SIDE) return true;
  }
  return false;
}
