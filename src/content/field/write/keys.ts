// One key of a keyboard on one field: the events of the UI Events standard in their order, and the
// text through the browser's own editing.

import { holds, rootOf } from '../../dom/dom.ts';
import { typedInto } from '../held.ts';
import { isFocused } from './focus.ts';

const PASSED_ON = { bubbles: true, composed: true };

/**
 * Types one character into a field that has the focus: keydown, keypress, beforeinput, input.
 * `isStill` is asked after each event, before the text is inserted: if the page handled the key
 * itself, or replaced the field, nothing is inserted. `isWhole` replaces all that the field holds.
 */
export function typeKey(
  field: HTMLElement,
  char: string,
  isWhole: boolean,
  isStill: () => boolean,
): void {
  if (!say(field, 'keydown', char) || !isStill()) return;
  if (!say(field, 'keypress', char) || !isStill()) return;
  // If the page moved the focus at the key, the text would go elsewhere.
  if (!isFocused(field)) field.focus({ preventScroll: true });
  if (!isStill() || !announce(field, char) || !isStill()) return;
  if (!edit(field, char, isWhole)) insert(field, char, isWhole);
}

/** Sends the keyup of a character. */
export function releaseKey(field: HTMLElement, char: string): void {
  say(field, 'keyup', char);
}

/** Sends a key event; returns `false` when the page handled the key itself. */
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

// Firefox sends `beforeinput` itself when an extension edits; Chromium does not (seen in 153 and
// 156).
const ANNOUNCES = 'openOrClosedShadowRoot' in Element.prototype;

function isEdited(field: HTMLElement): boolean {
  return execCommand !== undefined && isFocused(field);
}

/** Sends `beforeinput` where the browser will not; returns `false` when the page cancelled it. */
function announce(field: HTMLElement, data: string): boolean {
  if (ANNOUNCES && isEdited(field)) return true;
  const told = { ...PASSED_ON, data, inputType: 'insertText', cancelable: true };
  return field.dispatchEvent(new InputEvent('beforeinput', told));
}

/**
 * Inserts the text through the browser's own editing, with a trusted `input`, the field's own
 * limits, and a `change` when the field is left. Returns `false` where the browser does not edit,
 * and the caller has to. Seen to work in both browsers in fields of all types, also while the popup
 * has the focus.
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
 * Puts the selection into the field, since the browser edits where the selection is, and a page can
 * move it without moving the focus. Returns the text to insert, or `null` where the selection
 * cannot be set.
 */
function pin(field: HTMLElement, char: string, isWhole: boolean): string | null {
  if (!isInput(field)) return pinEditable(field, isWhole) ? char : null;
  const { selectionStart: start, selectionEnd: end, value } = field;
  if (isWhole) field.select();
  else if (start !== null) field.setSelectionRange(start, end);
  else {
    // A number field has no caret: all of it is replaced.
    field.select();
    return value + char;
  }
  return char;
}

// Each browser reports the selection in a shadow root in another way.
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

/** Puts the caret at the end of a field, if its type has one. */
export function caretToEnd(field: HTMLElement): void {
  if (!isInput(field) || field.selectionEnd === null) return;
  field.setSelectionRange(field.value.length, field.value.length);
}

/**
 * Inserts the text where the browser does not edit: at the caret, within the field's `maxlength`.
 */
function insert(field: HTMLElement, char: string, isWhole: boolean): void {
  const held = typedInto(field);
  const end = isWhole ? held.length : ((isInput(field) ? field.selectionEnd : null) ?? held.length);
  const start = isWhole ? 0 : ((isInput(field) ? field.selectionStart : null) ?? held.length);
  if (isInput(field) && field.maxLength > 0 && held.length - (end - start) >= field.maxLength)
    return;
  setText(field, held.slice(0, start) + char + held.slice(end), char);
}

/** Sets the whole text of a field and sends one `input` event for `data`. */
export function setText(field: HTMLElement, text: string, data: string = text): void {
  if (isInput(field)) {
    const { prototype } =
      field instanceof HTMLInputElement ? HTMLInputElement : HTMLTextAreaElement;
    Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(field, text);
  } else field.textContent = text;
  field.dispatchEvent(new InputEvent('input', { ...PASSED_ON, data, inputType: 'insertText' }));
}
