import type { WriteOrder, WriteReport } from '../core/field/facts.ts';
import { isPaintedOver } from './cover.ts';
import { contentOf, nameOf, outerOf, rootOf } from './dom.ts';
import { fieldsIn, holdsOf, isWritable, typedInto } from './facts.ts';
import type { Root } from './roots.ts';
import { Sight } from './visible.ts';

// One step per box: frameworks render the next box, or a new one, in between (measured, 25 of 26 widgets).
const STEP_MS = 30;
const SETTLE_MS = 60;

/** Writes a code into one field or one character per field, reads it back and repairs it once. Writes nothing else. */
export async function write(order: WriteOrder, given: (HTMLElement | null)[]): Promise<WriteReport> {
  if (order.origin !== self.origin || self.origin === 'null') return refused('origin');
  const places = given.map((element) => (element ? new Place(element) : null));
  if (order.waitMs > 0) await pause(order.waitMs);
  if (places.some((place) => place === null)) return refused('gone');
  const targets = places.filter((place) => place !== null);
  const reason = refusalOf(targets);
  if (reason) return refused(reason);
  const parts = targets.length === 1 ? [order.code] : [...order.code];
  const typed = new Set<Place>();
  for (const round of [1, 2]) {
    for (const [i, place] of targets.entries()) {
      const end = await put(place, parts[i] ?? '', round, targets.length);
      if (end === 'typed') typed.add(place);
      if (end === 'replaced') return ended(typed.size === targets.length);
    }
    await pause(SETTLE_MS);
    // A form that sent itself off with the last digit is gone, and done.
    if (targets.every((place) => !place.find())) return ended(typed.size === targets.length);
    if (targets.every((place, i) => holdsPart(place, parts[i] ?? ''))) return { outcome: 'written' };
  }
  return refused('refused');
}

/** The page went on by itself: done when it had all of the code by then. */
function ended(isComplete: boolean): WriteReport {
  return isComplete ? { outcome: 'written' } : refused('gone');
}

function refused(reason: Extract<WriteReport, { outcome: 'refused' }>['reason']): WriteReport {
  return { outcome: 'refused', reason };
}

function refusalOf(places: Place[]): 'gone' | 'hidden' | 'occupied' | null {
  const sight = new Sight();
  for (const place of places) {
    const element = place.find();
    if (!element || !place.isUnchanged()) return 'gone';
    if (!isOpen(element, sight)) return 'hidden';
    if (holdsOf(element) === 'other') return 'occupied';
  }
  return null;
}

/** Returns whether a person could type into a field and sees it. */
export function isOpen(element: HTMLElement, sight: Sight): boolean {
  const box = element.getBoundingClientRect();
  return isWritable(element) && sight.of(element, box) === 'yes' && !isPaintedOver(element, box);
}

/** What stands there now is judged anew: a page that goes on by itself may put any other field in the place. */
async function put(
  place: Place,
  part: string,
  round: number,
  of: number,
): Promise<'typed' | 'left' | 'replaced'> {
  const element = place.find();
  if (!element || (round > 1 && holdsPart(place, part))) return 'left';
  if (holdsOf(element) === 'other') return place.isMoved() ? 'replaced' : 'left';
  if (!place.isUnchanged()) return 'replaced';
  if ((round > 1 || place.isMoved()) && !isOpen(element, new Sight())) return 'left';
  element.focus({ preventScroll: true });
  // The page may have put another field in its place just now; the second round finds the one that it drew anew.
  if (!element.isConnected) return 'left';
  type(element, part);
  if (of > 1) await pause(STEP_MS);
  return 'typed';
}

/** Puts a text into a field the way typing does, with its events. */
export function type(element: HTMLElement, text: string): void {
  if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) {
    const prototype =
      element instanceof HTMLInputElement ? HTMLInputElement.prototype : HTMLTextAreaElement.prototype;
    Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(element, text);
  } else element.textContent = text;
  const bubbling = { bubbles: true, composed: true };
  element.dispatchEvent(new InputEvent('input', { ...bubbling, data: text, inputType: 'insertText' }));
  element.dispatchEvent(new Event('change', bubbling));
}

function holdsPart(place: Place, part: string): boolean {
  const element = place.find();
  return element !== null && typedInto(element).replace(/[\s\-_.·•○]/g, '') === part;
}

/** Returns after so many milliseconds. */
export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** Where a field stands, so that it is found again when the page draws it anew. */
export class Place {
  readonly #root: Root;
  readonly #likeness: string;
  readonly #nth: number;
  /** What must not change around a field that has no name of its own. */
  readonly #surroundings: string | null;
  #element: HTMLElement;
  #moved = false;

  constructor(element: HTMLElement) {
    this.#element = element;
    this.#root = rootOf(element);
    this.#likeness = likeness(element);
    const alike = this.#alike();
    this.#nth = alike.indexOf(element);
    this.#surroundings =
      element.getAttribute('name') || element.id ? null : surroundingsOf(element, alike.length);
  }

  /** Returns the field, or the one that took its place, or `null` when there is none any more. */
  find(): HTMLElement | null {
    if (this.#element.isConnected) return this.#element;
    const alike = this.#alike().filter((field) => field.isConnected);
    const now = alike[this.#nth];
    if (!now) return null;
    if (this.#surroundings !== null && surroundingsOf(now, alike.length) !== this.#surroundings) return null;
    this.#moved = true;
    this.#element = now;
    return now;
  }

  /** Returns whether another element stands in the field's place. */
  isMoved(): boolean {
    return this.#moved;
  }

  /** Returns whether the element still says of itself what it said first: frameworks use one for several things. */
  isUnchanged(): boolean {
    return likeness(this.#element) === this.#likeness;
  }

  #alike(): HTMLElement[] {
    return fieldsIn(this.#root).filter((field) => likeness(field) === this.#likeness);
  }
}

const SAID = ['autocomplete', 'placeholder', 'aria-label', 'aria-labelledby'];

// What widgets change while a code is typed: dots in the empty boxes, and which of them is declared.
const NO_WORDS = /^\P{L}+$|^(?:one-time-code|off|on)$/u;

function likeness(element: HTMLElement): string {
  const kind = element instanceof HTMLInputElement ? element.type : element.localName;
  const said = SAID.map((name) => steady(element.getAttribute(name)).replace(NO_WORDS, ''));
  const labels = [...((element as Partial<HTMLInputElement>).labels ?? [])];
  const name = element.getAttribute('name');
  return [kind, name, steady(element.id), ...said, ...labels.map((label) => steady(label.textContent))].join(
    '|',
  );
}

/** The kinds of elements around the field and the words of its group, and how many of its like there are. */
function surroundingsOf(element: HTMLElement, count: number): string {
  const path: string[] = [];
  for (let up = outerOf(element); up && path.length < 6; up = outerOf(up)) path.push(nameOf(up));
  const group = element.closest('form, fieldset, [role=group], section, main') ?? element.parentElement;
  return [count, ...path, steady(group && contentOf(group)).slice(0, 500)].join('|');
}

/** Without counters, and without digits that a widget paints beside the field. */
function steady(text: string | null): string {
  return (text ?? '').replace(/:\w+:|[\d\s•●*]+/g, '');
}
