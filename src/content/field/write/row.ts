// A row of boxes for one character each, of which a page shows the next once one is done.

import { isBeside } from '../../../core/field/group.ts';
import { isBefore, rootOf } from '../../dom/dom.ts';
import { Sight } from '../../dom/visibility.ts';
import { fieldsIn } from '../facts.ts';
import { holdsOf, isWritable } from '../held.ts';
import { isFocused } from './focus.ts';
import type { Target } from './target.ts';

/** Finds the boxes of such a row as they come. */
export class Row {
  readonly #first: Target;

  constructor(first: Target) {
    this.#first = first;
  }

  /** Returns whether a field was made for one character. */
  static begins(field: HTMLElement | null): boolean {
    return field instanceof HTMLInputElement && field.maxLength === 1;
  }

  /**
   * Returns the box for the next character after those that were typed: an empty one of the same
   * kind beside the last, in its form, that a person sees, that with the focus before others;
   * `null` where none is. Elsewhere single boxes are for a date, a seat, a gift card.
   */
  next(typed: HTMLElement[]): HTMLElement | null {
    const first = this.#first.find();
    const last = typed.at(-1);
    if (!first || !last) return null;
    const sight = new Sight();
    const isNext = (field: HTMLElement): boolean =>
      Row.begins(field) &&
      !typed.includes(field) &&
      isLike(field, first) &&
      isBefore(last, field) &&
      isBeside({ box: last.getBoundingClientRect() }, { box: field.getBoundingClientRect() }) &&
      holdsOf(field) === 'nothing' &&
      isWritable(field) &&
      sight.of(field, field.getBoundingClientRect()) === 'yes';
    const all = fieldsIn(rootOf(first)).filter(isNext);
    return all.find(isFocused) ?? all[0] ?? null;
  }
}

/** Of the same type and form, and as high as it: a name's initial elsewhere on the page is not. */
function isLike(field: HTMLElement, first: HTMLElement): boolean {
  const { type, form } = field as HTMLInputElement;
  if (form !== (first as HTMLInputElement).form) return false;
  const [one, other] = [field, first].map((box) => box.getBoundingClientRect());
  const isLevel = Math.abs((one?.height ?? 0) - (other?.height ?? 0)) <= 8;
  return type === (first as HTMLInputElement).type && isLevel;
}
