// The focus within a page, of which the browser tells nothing while another window has the
// system's: the popup, most often.
import { focusIn, rootOf } from '../../dom/dom.ts';

/** Returns whether a field has the focus within its document. */
export function isFocused(field: HTMLElement): boolean {
  return focusIn(rootOf(field)) === field;
}

/** Goes from field to field as a person does, and tells the page what the browser keeps from it. */
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

  /** Takes note that the page itself moved the focus to one of the fields; returns that field. */
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
