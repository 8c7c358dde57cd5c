// A field that is written into: found again, and known again, while the page changes under the
// writing.
import type { Root } from '../../dom/dom.ts';
import { allIn, contentOf, nameOf, outerOf, rootOf } from '../../dom/dom.ts';
import { fieldsIn } from '../facts.ts';
import { groupOf, isReworded, steady as lettersOf, wordsBefore } from './words.ts';

/** Of more fields of one kind the labels are not read, which would take seconds. */
const MOST_ALIKE = 200;

/** A field that is written into; it is found again when the page draws it anew. */
export class Target {
  readonly #root: Root;
  readonly #likeness: string;
  readonly #nth: number;
  /** What must not change around a field that has no name of its own. */
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

  /** Returns the field, or the one that took its place, or `null` when there is none any more. */
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

  /** Returns whether another element stands in the field's place. */
  isMoved(): boolean {
    return this.#moved;
  }

  /**
   * Returns whether the element still says of itself what it said first, and the page before it
   * where it has no name: frameworks use one for several things. `isStrict` asks of all words
   * before it, not of its heading first.
   */
  isUnchanged(isStrict = false): boolean {
    if (likeness(this.#element) !== this.#likeness) return false;
    return !this.#before || !isReworded(this.#before, wordsBefore(this.#element), isStrict);
  }

  /** The fields of one kind that say the same; of very many, those of the kind. */
  #alike(): HTMLElement[] {
    const kind = kindOf(this.#element);
    const all = fieldsIn(this.#root).filter((field) => kindOf(field) === kind);
    if (all.length > MOST_ALIKE) return all;
    const bound = boundIn(this.#root);
    return all.filter((field) => likeness(field, bound) === this.#likeness);
  }
}

const SAID = ['autocomplete', 'placeholder', 'aria-label', 'aria-labelledby'];

// What widgets change while a code is typed: dots in the empty boxes, and which of them is
// declared.
const NO_WORDS = /^\P{L}+$|^(?:one-time-code|off|on)$/u;

/** What a field says of itself in its own tag. */
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

/** The labels of a root by what they are for: asked of each field, the browser walks the page. */
function boundIn(root: Root): Map<string, Element[]> {
  const bound = new Map<string, Element[]>();
  for (const label of allIn<HTMLLabelElement>(root, 'label[for]')) {
    const known = bound.get(label.htmlFor);
    if (known) known.push(label);
    else bound.set(label.htmlFor, [label]);
  }
  return bound;
}

/**
 * The kinds of elements around the field and the words of its group, and how many of its like there
 * are.
 */
function surroundingsOf(element: HTMLElement, count: number): string {
  const path: string[] = [];
  for (let up = outerOf(element); up && path.length < 6; up = outerOf(up)) path.push(nameOf(up));
  return [count, ...path, steady(contentOf(groupOf(element))).slice(0, 500)].join('|');
}

/** The same words whatever the spaces between them. */
function steady(text: string | null): string {
  return lettersOf(text).replace(/\s+/g, '');
}
