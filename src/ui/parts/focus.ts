/** As a `ref`: gives the focus to its element once, when that appears. */
export function focused(element: HTMLElement | null): void {
  element?.focus();
}

/** Gives the focus to the field of a form that has to be written anew. */
export function focusField(id: string): void {
  document.getElementById(id)?.focus();
}

/** As a `ref`: scrolls to its element once, when that appears. */
export function seen(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: 'nearest' });
}
