/** As a `ref`: focuses its element once, when it appears. */
export function focused(element: HTMLElement | null): void {
  element?.focus();
}

/** Focuses the form field with that id. */
export function focusField(id: string): void {
  document.getElementById(id)?.focus();
}

/** As a `ref`: scrolls to its element once, when it appears. */
export function seen(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: 'nearest' });
}
