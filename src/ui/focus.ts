/** As a `ref`: gives the focus to its element once, when that appears. */
export function focused(element: HTMLElement | null): void {
  element?.focus();
}

/** As a `ref`: scrolls to its element once, when that appears. */
export function seen(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: 'nearest' });
}
