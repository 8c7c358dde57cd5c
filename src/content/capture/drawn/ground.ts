// The greys behind elements.

/** Computes the greys (0 to 255) behind elements; remembers those of shared ancestors. */
export class Grounds {
  readonly #known = new Map<Element, number>();

  /**
   * Returns the grey behind the text of an element: its own background colour over that of its
   * ancestors.
   */
  of(element: Element): number {
    const known = this.#known.get(element);
    if (known !== undefined) return known;
    const behind = element.parentElement ? this.of(element.parentElement) : sheet(element);
    const grey = greyOn(getComputedStyle(element).backgroundColor, behind);
    this.#known.set(element, grey);
    return grey;
  }
}

// The colour that a browser paints below everything: white, or nearly black where the page declares
// that it is dark.
function sheet(element: Element): number {
  const { colorScheme } = getComputedStyle(element);
  const isDark = colorScheme.includes('dark') && matchMedia('(prefers-color-scheme: dark)').matches;
  return isDark || colorScheme === 'dark' ? 18 : 255;
}

/**
 * Returns the grey (ITU-R BT.601, 0 to 255) of a computed CSS colour over a ground of grey
 * `ground`.
 */
export function greyOn(colour: string, ground: number): number {
  const [r = 255, g = 255, b = 255, alpha = 1] = (colour.match(/[\d.]+/g) ?? []).map(Number);
  const grey = (0.299 * r + 0.587 * g + 0.114 * b) * alpha + ground * (1 - alpha);
  return Math.round(grey);
}
