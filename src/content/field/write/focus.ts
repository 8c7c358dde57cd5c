// Moves the focus within a page and sends its events, which the browser does not while another
// window has the focus: mostly our popup.
import { focusIn, rootOf } from '../../dom/dom.ts';

/** Returns whether a field has the focus within its document. */
export function isFocused(field: HTMLElement): boolean {
  return focusIn(rootOf(field)) === field;
}

/**
 * Moves the focus from field to field as a person does, with the events that the browser leaves
 * out.
 */
export class Focus {
  #at: HTMLElement | null = null;

  /** Gives a field the focus. */
  move(field: HTMLElement): void {
    if (isFocused(field) && (this.#at === field || document.hasFocus())) {
      this.#at = field;
      return;
    }
    field.focus({ preventScroll: true });
    this.#leaveFor(field);
  }

  /** Notes that the page itself moved the focus to one of the fields, and returns that field. */
  follow(fields: HTMLElement[]): HTMLElement | undefined {
    const now = fields.find(isFocused);
    if (now && now !== this.#at) this.#leaveFor(now);
    return now;
  }

  #leaveFor(field: HTMLElement): void {
    const left = this.#at;
    this.#at = field;
    if (document.hasFocus()) return;
    if (left?.isConnected && left !== field) tell(left, 'blur', 'focusout');
    if (isFocused(field)) tell(field, 'focus', 'focusin');
  }
}

function tell(field: HTMLElement, own: string, bubbling: string): void {
  field.dispatchEvent(new FocusEvent(own, { composed: true }));
  field.dispatchEvent(new FocusEvent(bubbling, { bubbles: true, composed: true }));
}
