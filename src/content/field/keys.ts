// One key of a keyboard on one field: the events of UI Events in their order, the text through the browser's own editing.
import { typedInto } from '../facts.ts';
import { isFocused } from './focus.ts';

const PASSED_ON = { bubbles: true, composed: true };

/**
 * Types one character into a field that has the focus: keydown, keypress, beforeinput, input. `isStill` is asked before the text is
 * put in, after all that the page did at the key: a page that took the key for itself, or put something else there, gets no text.
 * `isWhole` puts it in place of all that the field holds.
 */
export function typeKey(field: HTMLElement, char: string, isWhole: boolean, isStill: () => boolean): void {
  if (isWhole) selectAll(field);
  if (!say(field, 'keydown', char) || !isStill()) return;
  if (!say(field, 'keypress', char) || !isStill()) return;
  const told = { ...PASSED_ON, data: char, inputType: 'insertText', cancelable: true };
  if (!field.dispatchEvent(new InputEvent('beforeinput', told)) || !isStill()) return;
  // A page that takes the focus away at the key would get the text somewhere else.
  if (!isFocused(field)) field.focus({ preventScroll: true });
  if (!isStill()) return;
  if (!edit(field, char)) insert(field, char, isWhole);
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

/**
 * Returns whether the browser itself put the text in, as of a keyboard: with a trusted `input`, the field's own limits, and a `change`
 * when it is left. Seen in Chromium 156 and Firefox 153 in fields of all types, also while the popup has the system's focus.
 */
function edit(field: HTMLElement, char: string): boolean {
  const { execCommand } = Document.prototype as { execCommand?: Document['execCommand'] };
  if (!execCommand || !isFocused(field)) return false;
  return execCommand.call(document, 'insertText', false, char);
}

type Input = HTMLInputElement | HTMLTextAreaElement;

function isInput(field: HTMLElement): field is Input {
  return field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement;
}

function selectAll(field: HTMLElement): void {
  if (!typedInto(field)) return;
  if (isInput(field)) field.select();
  else field.ownerDocument.getSelection()?.selectAllChildren(field);
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
  if (isInput(field) && field.maxLength > 0 && held.length - (end - start) >= field.maxLength) return;
  setText(field, held.slice(0, start) + char + held.slice(end), char);
}

/** Sets all that a field holds at once, and tells the page with one `input` that `data` was put in. */
export function setText(field: HTMLElement, text: string, data: string = text): void {
  if (isInput(field)) {
    const { prototype } = field instanceof HTMLInputElement ? HTMLInputElement : HTMLTextAreaElement;
    Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(field, text);
  } else field.textContent = text;
  field.dispatchEvent(new InputEvent('input', { ...PASSED_ON, data, inputType: 'insertText' }));
}
