// One key of a keyboard on one field: the events of UI Events in their order, the text through the
// browser's own editing.

import { holds, rootOf } from '../../dom/dom.ts';
import { typedInto } from '../held.ts';
import { isFocused } from './focus.ts';

const PASSED_ON = { bubbles: true, composed: true };

/**
 * Types one character into a field that has the focus: keydown, keypress, beforeinput, input.
 * `isStill` is asked before the text is put in, after all that the page did at the key: a page that
 * took the key for itself, or put something else there, gets no text. `isWhole` puts it in place of
 * all that the field holds.
 */
export function typeKey(
  field: HTMLElement,
  char: string,
  isWhole: boolean,
  isStill: () => boolean,
): void {
  if (!say(field, 'keydown', char) || !isStill()) return;
  if (!say(field, 'keypress', char) || !isStill()) return;
  // A page that takes the focus away at the key would get the text somewhere else.
  if (!isFocused(field)) field.focus({ preventScroll: true });
  if (!isStill() || !announce(field, char) || !isStill()) return;
  if (!edit(field, char, isWhole)) insert(field, char, isWhole);
}

/** Lets the key of a character go. */
export function releaseKey(field: HTMLElement, char: string): void {
  say(field, 'keyup', char);
}

/** Returns whether the page leaves the key to the browser. */
function say(field: HTMLElement, type: 'keydown' | 'keypress' | 'keyup', char: string): boolean {
  const isDigit = /^\d$/.test(char);
  const number = char.toUpperCase().charCodeAt(0);
  const keyCode = type === 'keypress' ? char.charCodeAt(0) : number;
  return field.dispatchEvent(
    new KeyboardEvent(type, {
      ...PASSED_ON,
      cancelable: true,
      view: field.ownerDocument.defaultView,
      key: char,
      code: isDigit ? `Digit${char}` : `Key${char.toUpperCase()}`,
      keyCode,
      which: keyCode,
      charCode: type === 'keypress' ? keyCode : 0,
    }),
  );
}

const { execCommand } = Document.prototype as { execCommand?: Document['execCommand'] };

// Firefox says `beforeinput` itself when an extension edits, as Chromium does not (seen in 153 and
// 156).
const ANNOUNCES = 'openOrClosedShadowRoot' in Element.prototype;

function isEdited(field: HTMLElement): boolean {
  return execCommand !== undefined && isFocused(field);
}

/** Returns whether the page lets a character in that is about to be put there. */
function announce(field: HTMLElement, data: string): boolean {
  if (ANNOUNCES && isEdited(field)) return true;
  const told = { ...PASSED_ON, data, inputType: 'insertText', cancelable: true };
  return field.dispatchEvent(new InputEvent('beforeinput', told));
}

/**
 * Returns whether the browser itself put the text in, or the page kept it from that: with a trusted
 * `input`, the field's own limits, and a `change` when it is left. Seen in both browsers in fields
 * of all types, also while the popup has the system's focus.
 */
function edit(field: HTMLElement, char: string, isWhole: boolean): boolean {
  const text = isEdited(field) ? pin(field, char, isWhole) : null;
  if (text === null) return false;
  let told: Event | undefined;
  const hear = (event: Event): void => {
    told = event;
  };
  field.addEventListener('beforeinput', hear, { capture: true });
  const isDone = execCommand?.call(document, 'insertText', false, text);
  field.removeEventListener('beforeinput', hear, { capture: true });
  return isDone === true || told?.defaultPrevented === true;
}

/**
 * Puts the selection into a field, since that is where the browser edits: a page can have it
 * elsewhere without moving the focus. Returns the text to put in there, or `null` where there is no
 * telling.
 */
function pin(field: HTMLElement, char: string, isWhole: boolean): string | null {
  if (!isInput(field)) return pinEditable(field, isWhole) ? char : null;
  const { selectionStart: start, selectionEnd: end, value } = field;
  if (isWhole) field.select();
  else if (start !== null) field.setSelectionRange(start, end);
  else {
    // A number field has no caret to set.
    field.select();
    return value + char;
  }
  return char;
}

// The selection of a shadow root is told in other ways in each browser.
function pinEditable(field: HTMLElement, isWhole: boolean): boolean {
  const selection = rootOf(field) === document ? document.getSelection() : null;
  if (!selection) return false;
  const { anchorNode: from, focusNode: to } = selection;
  if (isWhole) selection.selectAllChildren(field);
  else if (!from || !to || !holds(field, from) || !holds(field, to)) {
    selection.selectAllChildren(field);
    selection.collapseToEnd();
  }
  return true;
}

type Input = HTMLInputElement | HTMLTextAreaElement;

function isInput(field: HTMLElement): field is Input {
  return field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement;
}

/** Puts the caret behind what a field holds, as far as its type has one. */
export function caretToEnd(field: HTMLElement): void {
  if (!isInput(field) || field.selectionEnd === null) return;
  field.setSelectionRange(field.value.length, field.value.length);
}

/** The text where the browser does not edit: at the caret, within the field's own limit. */
function insert(field: HTMLElement, char: string, isWhole: boolean): void {
  const held = typedInto(field);
  const end = isWhole ? held.length : ((isInput(field) ? field.selectionEnd : null) ?? held.length);
  const start = isWhole ? 0 : ((isInput(field) ? field.selectionStart : null) ?? held.length);
  if (isInput(field) && field.maxLength > 0 && held.length - (end - start) >= field.maxLength)
    return;
  setText(field, held.slice(0, start) + char + held.slice(end), char);
}

/**
 * Sets all that a field holds at once, and tells the page with one `input` that `data` was put in.
 */
export function setText(field: HTMLElement, text: string, data: string = text): void {
  if (isInput(field)) {
    const { prototype } =
      field instanceof HTMLInputElement ? HTMLInputElement : HTMLTextAreaElement;
    Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(field, text);
  } else field.textContent = text;
  field.dispatchEvent(new InputEvent('input', { ...PASSED_ON, data, inputType: 'insertText' }));
}
