// A row of boxes for one character each, of which the page shows the next once one is filled.

import { isBeside } from '../../../core/field/group.ts';
import { isBefore, rootOf } from '../../dom/dom.ts';
import { Sight } from '../../dom/visibility.ts';
import { fieldsIn } from '../facts.ts';
import { holdsOf, isWritable } from '../held.ts';
import { isFocused } from './focus.ts';
import type { Target } from './target.ts';

/** Finds the boxes of such a row as they appear. */
export class Row {
  readonly #first: Target;

  constructor(first: Target) {
    this.#first = first;
  }

  /** Returns whether a field takes just one character. */
  static begins(field: HTMLElement | null): boolean {
    return field instanceof HTMLInputElement && field.maxLength === 1;
  }

  /**
   * Returns the box for the next character: an empty, visible one like the first, beside the last
   * one typed and in its form, the focused one before others; `null` where there is none. Single
   * boxes elsewhere are for a date, a seat, a gift card.
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

/**
 * Whether a field has the type, form and about the height of the first: a box for an initial
 * elsewhere has not.
 */
function isLike(field: HTMLElement, first: HTMLElement): boolean {
  const { type, form } = field as HTMLInputElement;
  if (form !== (first as HTMLInputElement).form) return false;
  const [one, other] = [field, first].map((box) => box.getBoundingClientRect());
  const isLevel = Math.abs((one?.height ?? 0) - (other?.height ?? 0)) <= 8;
  return type === (first as HTMLInputElement).type && isLevel;
}
