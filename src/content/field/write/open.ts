// Tells whether the fields for a code are still there, visible, empty and long enough.

import { isPaintedOver } from '../../dom/painted-over.ts';
import { Sight } from '../../dom/visibility.ts';
import { holdsOf, isLocked, isWritable } from '../held.ts';
import { Row } from './row.ts';
import type { Target } from './target.ts';

/**
 * What became of one character: typed; `left` as there was nothing to type into; or the field was
 * `replaced` by another.
 */
export type Put = 'typed' | 'left' | 'replaced';

type Closed = 'gone' | 'hidden' | 'occupied' | 'refused';

/**
 * Returns why a code cannot be written into one field, or an equal part into each of several;
 * `null` where it can.
 */
export function refusalOf(targets: Target[], code: string): Closed | null {
  const sight = new Sight();
  for (const [i, target] of targets.entries()) {
    const element = target.find();
    if (!element || !target.isUnchanged(true)) return 'gone';
    if (!isOpen(element, sight, i > 0 || isLocked(element))) return 'hidden';
    if (holdsOf(element) === 'other') return 'occupied';
    const room = Row.begins(element) ? 1 : code.length / targets.length;
    if (!hasRoom(element, room)) return 'refused';
  }
  return isShared(targets, code) ? null : 'refused';
}

/** Whether one field takes the code, two take half of it each, or each takes one character. */
function isShared({ length }: Target[], code: string): boolean {
  return length === 1 || length === code.length || (length === 2 && code.length === 6);
}

/** A box for one digit must not get a whole code, though a script could set it. */
function hasRoom(element: HTMLElement, length: number): boolean {
  const { maxLength = -1 } = element as Partial<HTMLInputElement>;
  return maxLength < 0 || maxLength >= length;
}

/**
 * Returns whether a person sees a field and could type into it; with `opensLater` it may still be
 * disabled.
 */
export function isOpen(element: HTMLElement, sight: Sight, opensLater = false): boolean {
  const box = element.getBoundingClientRect();
  const isNow = opensLater || isWritable(element);
  return isNow && sight.of(element, box) === 'yes' && !isPaintedOver(element, box);
}

/** Returns whether the field now at a place can be typed into. */
export function isNowOpen(target: Target): boolean {
  const element = target.find();
  return element !== null && isWritable(element);
}

/**
 * Returns `typed` where the field at a place may be typed into, `left` where it is closed,
 * `replaced` where the page put another field there.
 */
export function stateOf(target: Target, element: HTMLElement | null): Put {
  if (!element) return 'left';
  if (holdsOf(element) === 'other') return target.isMoved() ? 'replaced' : 'left';
  if (!target.isUnchanged()) return 'replaced';
  if (!isWritable(element)) return 'left';
  return target.isMoved() && !isOpen(element, new Sight()) ? 'left' : 'typed';
}
