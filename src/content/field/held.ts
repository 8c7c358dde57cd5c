// What a field holds, and whether a person could change it.
import type { Holds } from '../../core/page/facts.ts';

/**
 * Returns whether a value could be an old code: digits (perhaps grouped), what a mask shows, or
 * Steam's five letters.
 */
export function isOldCode(value: string): boolean {
  return /^[\d\s\-_.·•○]{1,13}$/.test(value) || /^[2-9BCDFGHJKMNPQRTVWXY]{1,5}$/.test(value);
}

/** Returns the kind of value that a field holds; never the value itself. */
export function holdsOf(element: HTMLElement): Holds {
  const value = typedInto(element).trim();
  if (!value) return 'nothing';
  if (isSetting(element, value)) return 'setting';
  return isOldCode(value) ? 'code' : 'other';
}

// CSS pixels; a box for one digit of a code is narrower.
const WIDE = 96;

/**
 * Whether a field holds a small number that the page put there, such as a period in seconds, and no
 * code.
 */
function isSetting(element: HTMLElement, value: string): boolean {
  if (!(element instanceof HTMLInputElement) || element.type !== 'number') return false;
  const counts =
    (element.min !== '' || element.step !== '') && element.getBoundingClientRect().width > WIDE;
  return counts && /^\d{1,3}$/.test(value) && element.defaultValue.trim() === value;
}

/** Returns the text that the field holds. */
export function typedInto(element: HTMLElement): string {
  return element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement
    ? element.value
    : (element.textContent ?? '');
}

/** Returns whether only `readonly` keeps a person from typing into an empty field. */
export function isLocked(element: HTMLElement): boolean {
  if (!(element instanceof HTMLInputElement) || !element.readOnly || element.value) return false;
  return !element.matches(':disabled') && !element.closest('[inert], [aria-hidden=true]');
}

/** Returns whether a person could type into the field. */
export function isWritable(element: HTMLElement): boolean {
  const { disabled = false, readOnly = false } = element as Partial<HTMLInputElement>;
  return (
    !disabled &&
    !readOnly &&
    !element.matches(':disabled') &&
    !element.closest('[inert], [aria-hidden=true]')
  );
}
