// Whether the fields that a code is meant for are still there, seen, empty and large enough.

import { isPaintedOver } from '../../dom/painted-over.ts';
import { Sight } from '../../dom/visibility.ts';
import { holdsOf, isWritable } from '../held.ts';
import { Row } from './row.ts';
import type { Target } from './target.ts';

/** What became of one character: typed, or nothing there to type into, or not the same field any more. */
export type Put = 'typed' | 'left' | 'replaced';

type Closed = 'gone' | 'hidden' | 'occupied' | 'refused';

/**
 * Returns why a code cannot be written into one field, or one character into each of several;
 * `null` where it can.
 */
export function refusalOf(targets: Target[], code: string): Closed | null {
  const sight = new Sight();
  for (const [i, target] of targets.entries()) {
    const element = target.find();
    if (!element || !target.isUnchanged(true)) return 'gone';
    if (!isOpen(element, sight, i > 0)) return 'hidden';
    if (holdsOf(element) === 'other') return 'occupied';
    const room = targets.length > 1 || Row.begins(element) ? 1 : code.length;
    if (!hasRoom(element, room)) return 'refused';
  }
  return targets.length === 1 || targets.length === code.length ? null : 'refused';
}

/** A box for one digit takes no whole code, though a script could put it there. */
function hasRoom(element: HTMLElement, length: number): boolean {
  const { maxLength = -1 } = element as Partial<HTMLInputElement>;
  return maxLength < 0 || maxLength >= length;
}

/**
 * Returns whether a person could type into a field and sees it; one that `opensLater` must only be
 * seen.
 */
export function isOpen(element: HTMLElement, sight: Sight, opensLater = false): boolean {
  const box = element.getBoundingClientRect();
  const isNow = opensLater || isWritable(element);
  return isNow && sight.of(element, box) === 'yes' && !isPaintedOver(element, box);
}

/** Returns whether a person could type into what stands in a place. */
export function isNowOpen(target: Target): boolean {
  const element = target.find();
  return element !== null && isWritable(element);
}

/**
 * Returns whether what stands in a place may be typed into: it is `left` where it is closed, and
 * `replaced` where the page put something else there.
 */
export function stateOf(target: Target, element: HTMLElement | null): Put {
  if (!element) return 'left';
  if (holdsOf(element) === 'other') return target.isMoved() ? 'replaced' : 'left';
  if (!target.isUnchanged()) return 'replaced';
  if (!isWritable(element)) return 'left';
  return target.isMoved() && !isOpen(element, new Sight()) ? 'left' : 'typed';
}
