// `change` as HTML has it: once, when a field that a person typed into is left, or sent with Enter.
import { typedInto } from '../held.ts';

/** What a field still has to say: says its `change` now, unless the page has heard one since. */
export type Debt = () => void;

/**
 * Sees to it that the page hears one `change` of what was just typed into a field. The browser says
 * it itself where it knows of the typing; else we do when the field is left, or sent with Enter.
 * Returns the function that says it at once.
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
  // A page that sends its form by itself at the last digit has heard no change from typing either.
  const sent = (): void => {
    if (isEntered) pay();
  };
  if (form) EventTarget.prototype.addEventListener.call(form, 'submit', sent, how);
  return pay;
}
