// Sends `change` as HTML does: once, when a field that was typed into is left, or its form is sent
// with Enter.
import { typedInto } from '../held.ts';

/** Sends a field's `change` now, unless the page has got one since. */
export type Debt = () => void;

/**
 * Makes sure that the page gets one `change` for what was just typed into a field: the browser
 * sends it where it knows of the typing, else we do when the field is left or its form is sent with
 * Enter. Returns a function that sends it at once.
 */
export function owedChange(field: HTMLElement): Debt {
  const settled = new AbortController();
  const how = { signal: settled.signal, capture: true };
  const pay: Debt = () => {
    if (settled.signal.aborted) return;
    settled.abort();
    if (typedInto(field)) field.dispatchEvent(new Event('change', { bubbles: true }));
  };
  if (!('form' in field)) return pay;
  let isEntered = false;
  field.addEventListener('change', () => settled.abort(), how);
  field.addEventListener('blur', pay, how);
  field.addEventListener(
    'keydown',
    (event) => {
      isEntered = event.isTrusted && event.key === 'Enter';
    },
    how,
  );
  const { form } = field as HTMLInputElement;
  // A page that submits its form itself at the last digit gets no `change` from a person's typing
  // either.
  const sent = (): void => {
    if (isEntered) pay();
  };
  if (form) EventTarget.prototype.addEventListener.call(form, 'submit', sent, how);
  return pay;
}
