// Finds a field again, and recognises it, while the page changes during the writing.
import type { Root } from '../../dom/dom.ts';
import { allIn, contentOf, nameOf, outerOf, rootOf } from '../../dom/dom.ts';
import { fieldsIn } from '../facts.ts';
import { groupOf, isReworded, steady as lettersOf, wordsBefore } from './words.ts';

/** Most fields of one kind whose labels are read; with more it would take seconds. */
const MOST_ALIKE = 200;

/** A field that is written into; it is found again when the page redraws it. */
export class Target {
  readonly #root: Root;
  readonly #likeness: string;
  readonly #nth: number;
  /** What must not change around a field without a name or id. */
  readonly #surroundings: string | null;
  readonly #before: ReturnType<typeof wordsBefore> | null;
  #element: HTMLElement;
  #moved = false;

  constructor(element: HTMLElement) {
    this.#element = element;
    this.#root = rootOf(element);
    this.#likeness = likeness(element);
    const alike = this.#alike();
    this.#nth = alike.indexOf(element);
    const isNamed = element.getAttribute('name') || element.id;
    this.#surroundings = isNamed ? null : surroundingsOf(element, alike.length);
    this.#before = isNamed ? null : wordsBefore(element);
  }

  /** Returns the field, or the same field redrawn, or `null` when there is none any more. */
  find(): HTMLElement | null {
    if (this.#element.isConnected) return this.#element;
    const alike = this.#alike().filter((field) => field.isConnected);
    const now = alike[this.#nth];
    if (!now || likeness(now) !== this.#likeness) return null;
    if (this.#surroundings !== null && surroundingsOf(now, alike.length) !== this.#surroundings)
      return null;
    this.#moved = true;
    this.#element = now;
    return now;
  }

  /** Returns whether the field was redrawn: another element is in its place. */
  isMoved(): boolean {
    return this.#moved;
  }

  /**
   * Returns whether the element still describes itself as at first and, if it has no name, still
   * has the same words before it: frameworks reuse one element for several fields. `isStrict`
   * compares all words before it, else only the heading where there is one.
   */
  isUnchanged(isStrict = false): boolean {
    if (likeness(this.#element) !== this.#likeness) return false;
    return !this.#before || !isReworded(this.#before, wordsBefore(this.#element), isStrict);
  }

  /** The fields that describe themselves like this one; of more than 200, all of the same kind. */
  #alike(): HTMLElement[] {
    const kind = kindOf(this.#element);
    const all = fieldsIn(this.#root).filter((field) => kindOf(field) === kind);
    if (all.length > MOST_ALIKE) return all;
    const bound = boundIn(this.#root);
    return all.filter((field) => likeness(field, bound) === this.#likeness);
  }
}

const SAID = ['autocomplete', 'placeholder', 'aria-label', 'aria-labelledby'];

// What widgets change while a code is typed: dots in the empty boxes, and `autocomplete` of the
// current one.
const NO_WORDS = /^\P{L}+$|^(?:one-time-code|off|on)$/u;

/** What a field's own tag says about it. */
function kindOf(element: HTMLElement): string {
  const kind = element instanceof HTMLInputElement ? element.type : element.localName;
  const said = SAID.map((name) => steady(element.getAttribute(name)).replace(NO_WORDS, ''));
  return [kind, element.getAttribute('name'), steady(element.id), ...said].join('|');
}

function likeness(element: HTMLElement, bound?: Map<string, Element[]>): string {
  const { id } = element;
  const named = bound ? (bound.get(id) ?? []) : id ? allIn(rootOf(element), labelFor(id)) : [];
  const wrapped = element.closest('label');
  const labels =
    wrapped && !named.includes(wrapped) && !wrapped.htmlFor ? [wrapped, ...named] : named;
  return [kindOf(element), ...labels.map((label) => steady(contentOf(label)))].join('|');
}

function labelFor(id: string): string {
  return `label[for="${CSS.escape(id)}"]`;
}

/**
 * The labels of a root by the id they are for, listed once: asking for each field would search the
 * whole page.
 */
function boundIn(root: Root): Map<string, Element[]> {
  const bound = new Map<string, Element[]>();
  for (const label of allIn<HTMLLabelElement>(root, 'label[for]')) {
    const known = bound.get(label.htmlFor);
    if (known) known.push(label);
    else bound.set(label.htmlFor, [label]);
  }
  return bound;
}

/** The tag names around the field, the words of its group, and how many fields are like it. */
function surroundingsOf(element: HTMLElement, count: number): string {
  const path: string[] = [];
  for (let up = outerOf(element); up && path.length < 6; up = outerOf(up)) path.push(nameOf(up));
  return [count, ...path, steady(contentOf(groupOf(element))).slice(0, 500)].join('|');
}

/** The text without spaces and without what widgets paint. */
function steady(text: string | null): string {
  return lettersOf(text).replace(/\s+/g, '');
}
