// Presses the button of a form after its field was filled.
import { isSubmitCaption } from '../../../core/field/submit-captions.ts';
import { allIn, contentOf, isLaidOut, matches, outerOf, rootOf } from '../../dom/dom.ts';
import { isFocused } from './focus.ts';
import { owedChange } from './leaving.ts';
import type { Taken } from './taken.ts';
import { steady } from './words.ts';

// Milliseconds for a page that sends its form itself once nothing was typed for a while, and for
// our own answer to get out. A page that takes longer without showing it looks like one that waits
// for its button.
const PATIENCE_MS = 600;

/** Presses the one button of a form, once, unless the page sent the code itself. */
export class Submitter {
  readonly #taken: Taken;

  constructor(taken: Taken) {
    this.#taken = taken;
  }

  /**
   * Presses the field's button after a moment, if the field still holds the code; returns whether
   * there is such a button. Stops observing the page after that.
   */
  press(field: HTMLInputElement): boolean {
    const code = field.value;
    const button = buttonOf(field);
    if (!button) return false;
    const caption = steady(captionOf(button));
    const isLeft = (): boolean => {
      if (steady(captionOf(button)) !== caption) return true;
      const isGone = !field.isConnected || !button.isConnected || this.#taken.isSeen([field]);
      return isGone || isBusy(field) || isBusy(button) || field.value !== code;
    };
    setTimeout(() => {
      if (!isLeft()) {
        leave(field, button);
        if (!isLeft()) button.click();
      }
      this.#taken.end();
    }, PATIENCE_MS);
    return true;
  }
}

/** As with a mouse: the focus moves to the button, and the field sends its `change`. */
function leave(field: HTMLElement, button: Button): void {
  const pay = isFocused(field) ? owedChange(field) : null;
  button.focus({ preventScroll: true });
  pay?.();
}

/** A button that can send a form. */
export type Button = HTMLButtonElement | HTMLInputElement;

/**
 * Returns the only button that sends the field's form, or that is beside a field without a form, if
 * its caption says that it continues the login and nothing else; `null` when that is not certain.
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

// Buttons outside of these are about something else.
const BOUNDS = 'body, header, nav, aside, footer, dialog, [role=dialog]';

function buttonsIn(scope: Parameters<typeof allIn>[0]): Button[] {
  return allIn<Button>(scope, 'button, input[type=submit], input[type=image]').filter(
    (button) => (button.type === 'submit' || button.type === 'image') && isLaidOut(button),
  );
}

function clear([only, ...others]: Button[]): Button | null {
  return only && others.length === 0 && isSubmitCaption(captionOf(only)) ? only : null;
}

/** Returns the caption of a button; may be empty. */
export function captionOf(button: Button): string {
  return contentOf(button)?.trim() || button.value || button.getAttribute('aria-label') || '';
}

function isBusy(element: Button): boolean {
  return (
    element.matches(':disabled') ||
    (element as { readOnly?: boolean }).readOnly === true ||
    element.closest('[inert], [aria-busy=true], [aria-disabled=true]') !== null
  );
}
