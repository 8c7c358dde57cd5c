/** As a `ref`: gives the focus to its element once, when that appears. */
export function focused(element: HTMLElement | null): void {
  element?.focus();
}
