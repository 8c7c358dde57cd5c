import type { WriteOrder, WriteReport } from '../core/field/facts.ts';
import { fieldsIn, holdsOf, isWritable, typedInto } from './facts.ts';
import type { Root } from './roots.ts';
import { Sight } from './visible.ts';

// One step per box: frameworks render the next box, or a new one, in between (measured, 25 of 26 widgets).
const STEP_MS = 30;
const SETTLE_MS = 60;

/** Writes a code into one field or one character per field, reads it back and repairs it once. Writes nothing else. */
export async function write(order: WriteOrder, given: (HTMLElement | null)[]): Promise<WriteReport> {
  if (order.origin !== self.origin || self.origin === 'null') return refused('origin');
  if (order.waitMs > 0) await pause(order.waitMs);
  const places = given.map((element) => (element ? new Place(element) : null));
  if (places.some((place) => place === null)) return refused('gone');
  const targets = places.filter((place) => place !== null);
  const reason = refusalOf(targets);
  if (reason) return refused(reason);
  const parts = targets.length === 1 ? [order.code] : [...order.code];
  for (const round of [1, 2]) {
    for (const [i, place] of targets.entries()) await put(place, parts[i] ?? '', round, targets.length);
    await pause(SETTLE_MS);
    // A form that sent itself off with the last digit is gone, and done.
    if (targets.every((place) => !place.find())) return { outcome: 'written' };
    if (targets.every((place, i) => holdsPart(place, parts[i] ?? ''))) return { outcome: 'written' };
  }
  return refused('refused');
}

function refused(reason: Extract<WriteReport, { outcome: 'refused' }>['reason']): WriteReport {
  return { outcome: 'refused', reason };
}

function refusalOf(places: Place[]): 'gone' | 'hidden' | 'occupied' | null {
  const sight = new Sight();
  for (const place of places) {
    const element = place.find();
    if (!element) return 'gone';
    if (!isWritable(element) || sight.of(element, element.getBoundingClientRect()) !== 'yes') return 'hidden';
    if (holdsOf(element) === 'other') return 'occupied';
  }
  return null;
}

async function put(place: Place, part: string, round: number, of: number): Promise<void> {
  const element = place.find();
  if (!element || (round > 1 && holdsPart(place, part))) return;
  type(element, part);
  if (of > 1) await pause(STEP_MS);
}

function type(element: HTMLElement, text: string): void {
  element.focus({ preventScroll: true });
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

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** Where a field stands, so that it is found again when the page draws it anew. */
class Place {
  readonly #root: Root;
  readonly #likeness: string;
  readonly #nth: number;
  #element: HTMLElement;

  constructor(element: HTMLElement) {
    this.#element = element;
    this.#root = element.getRootNode() as Root;
    this.#likeness = likeness(element);
    this.#nth = this.#alike().indexOf(element);
  }

  /** Returns the field, or the one that took its place, or `null` when there is none any more. */
  find(): HTMLElement | null {
    if (this.#element.isConnected) return this.#element;
    const now = this.#alike().filter((field) => field.isConnected)[this.#nth];
    if (now) this.#element = now;
    return now ?? null;
  }

  #alike(): HTMLElement[] {
    return fieldsIn(this.#root).filter((field) => likeness(field) === this.#likeness);
  }
}

function likeness(element: HTMLElement): string {
  const kind = element instanceof HTMLInputElement ? element.type : element.localName;
  return [kind, element.getAttribute('name'), element.id.replace(/\d+/g, '#')].join('|');
}
