// Finds what keeps a login from going on although the whole code is in its field.
import { isSubmitCaption } from '../../../core/field/submit-captions.ts';
import { allIn, holds, isLaidOut, matches, outerOf, rootOf } from '../../dom/dom.ts';
import { comesTrue } from './pace.ts';
import { type Button, captionOf } from './submit.ts';
import type { Taken } from './taken.ts';

// Milliseconds that the page gets: some read the code only once nothing was typed for a while.
const PATIENCE_MS = 500;

/**
 * Returns the one button that would continue the login of some fields and is disabled, or `null`.
 */
export function offButtonOf(fields: HTMLElement[]): HTMLElement | null {
  const [field] = fields;
  const [only, ...others] = field
    ? buttonsOf(field).filter((button) => isSubmitCaption(captionOf(button)))
    : [];
  return only && others.length === 0 && isOff(only) ? only : null;
}

/**
 * What was not ready before anything was typed: a disabled button, an empty field that joins the
 * boxes.
 */
export interface KeptBack {
  button: HTMLElement | null;
  receiver: HTMLInputElement | null;
}

/** Returns what is not ready yet around fields that are about to be written. */
export function keptBackOf(fields: HTMLElement[]): KeptBack {
  return { button: offButtonOf(fields), receiver: receiverOf(fields) };
}

/**
 * Returns `button` where the disabled button stays so after the page was given time, `joined` where
 * the page should have joined the boxes at the keys and has not, or `null`.
 */
export async function lacksOf(
  fields: HTMLElement[],
  { button, receiver }: KeptBack,
  code: string,
  taken: Taken,
): Promise<'button' | 'joined' | null> {
  if (!button && !receiver) return null;
  const isOffNow = (): boolean =>
    button !== null && (button.isConnected ? isOff(button) : offButtonOf(fields) !== null);
  const isApart = (): boolean =>
    receiver?.isConnected === true && !isJoined(receiver, fields, code);
  const isEnough = await comesTrue(
    () => !(isOffNow() || isApart()) || taken.isSeen(fields),
    PATIENCE_MS,
  );
  if (isEnough) return null;
  return isOffNow() ? 'button' : 'joined';
}

/**
 * The one empty hidden field beside boxes that have no names, so that the form cannot send them.
 */
function receiverOf(fields: HTMLElement[]): HTMLInputElement | null {
  if (fields.length < 2 || fields.some((field) => field.getAttribute('name'))) return null;
  const all =
    fields[0] && allIn<HTMLInputElement>(groupOf(fields[0], fields), 'input[type=hidden]');
  const [only, ...others] = (all ?? []).filter(({ value }) => value === '');
  return only && others.length === 0 ? only : null;
}

/** The form of some boxes, or the parent of the smallest element that holds all of them. */
function groupOf(first: HTMLElement, fields: HTMLElement[]): Element {
  const { form = null } = first as Partial<HTMLInputElement>;
  if (form) return form;
  for (let up: Element | null = first; up; up = outerOf(up))
    if (fields.every((field) => holds(up, field))) return outerOf(up) ?? up;
  return first;
}

/**
 * Whether a hidden field has the code, or may still get it: many pages join the boxes when the form
 * is sent or the last box is left. An empty one is only a sign where the boxes handle keys by
 * inline attributes.
 */
function isJoined(receiver: HTMLInputElement, fields: HTMLElement[], code: string): boolean {
  const { value } = receiver;
  if (value === '')
    return receiver.form?.hasAttribute('onsubmit') === true || !fields.every(isKeyed);
  return !code.startsWith(value) || value.length < 2 || value.length >= code.length - 1;
}

function isKeyed(field: HTMLElement): boolean {
  return field.matches('[onkeydown], [onkeypress], [onkeyup], [oninput]');
}

function isOff(button: HTMLElement): boolean {
  return matches(button, ':disabled, [aria-disabled=true]');
}

const BUTTONS = 'button, input:is([type=submit], [type=button], [type=image])';

/** The buttons of a field's form, or of its nearest ancestor that has any, a dialog at most. */
function buttonsOf(field: HTMLElement): Button[] {
  const { form = null } = field as Partial<HTMLInputElement>;
  const isOurs = (button: Button): boolean => {
    const bar = button.closest(BARS);
    return button.form === form && isLaidOut(button) && (bar === null || holds(bar, field));
  };
  const shown = (scope: Parameters<typeof allIn>[0]): Button[] =>
    allIn<Button>(scope, BUTTONS).filter(isOurs);
  if (form) return shown(rootOf(field));
  for (let up = outerOf(field); up; up = outerOf(up)) {
    const buttons = shown(up);
    if (buttons.length > 0 || matches(up, WHOLES)) return buttons;
  }
  return [];
}

const BARS = 'header, nav, aside, footer';
const WHOLES = 'body, dialog, [role=dialog]';
