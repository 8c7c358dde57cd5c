import { goesOn } from '../core/field/sending.ts';
import { allIn, contentOf, isLaidOut, matches, outerOf, rootOf } from './dom.ts';

// Time for a page that sends its form by itself with the last digit, and for the answer that the code was written.
const PATIENCE_MS = 250;

/** Presses the one button of a form, once, unless the page has sent the form by itself since this was made. */
export class Submitter {
  #sent = false;

  constructor() {
    const heard = (): void => {
      this.#sent = true;
    };
    addEventListener('submit', heard, { capture: true, once: true });
  }

  /** Presses the button that belongs to a field a moment later, if the field still holds the code; returns whether there is one. */
  press(field: HTMLInputElement): boolean {
    const code = field.value;
    const button = buttonOf(field);
    if (!button) return false;
    setTimeout(() => {
      const isLeft = this.#sent || !field.isConnected || !button.isConnected;
      if (!isLeft && !isBusy(field) && !isBusy(button) && field.value === code) button.click();
    }, PATIENCE_MS);
    return true;
  }
}

type Button = HTMLButtonElement | HTMLInputElement;

/**
 * Returns the only button that sends the field's form, or that stands beside a field without one, as long as its caption says that it
 * goes on with the login and nothing else; `null` when it is not clear.
 */
export function buttonOf(field: HTMLInputElement): Button | null {
  const { form } = field;
  if (form) return clear(buttonsIn(rootOf(field)).filter((button) => button.form === form));
  for (let up = outerOf(field); up && !matches(up, BOUNDS); up = outerOf(up)) {
    const buttons = buttonsIn(up);
    if (buttons.length > 0) return clear(buttons.filter((button) => button.form === null));
  }
  return null;
}

// Beyond these a button is about something else.
const BOUNDS = 'body, header, nav, aside, footer, dialog, [role=dialog]';

function buttonsIn(scope: Parameters<typeof allIn>[0]): Button[] {
  return allIn<Button>(scope, 'button, input[type=submit], input[type=image]').filter(
    (button) => (button.type === 'submit' || button.type === 'image') && isLaidOut(button),
  );
}

function clear([only, ...others]: Button[]): Button | null {
  return only && others.length === 0 && goesOn(captionOf(only)) ? only : null;
}

function captionOf(button: Button): string {
  return contentOf(button)?.trim() || button.value || button.getAttribute('aria-label') || '';
}

function isBusy(element: Button): boolean {
  return (
    element.matches(':disabled') ||
    (element as { readOnly?: boolean }).readOnly === true ||
    element.closest('[inert], [aria-busy=true], [aria-disabled=true]') !== null
  );
}
