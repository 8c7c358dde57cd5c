// Where a field stands in its page, so that it is found again, and known again, while the page
// changes under the writing.
import { contentOf, nameOf, outerOf, rootOf } from '../dom.ts';
import { fieldsIn } from '../facts.ts';
import type { Root } from '../roots.ts';

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

  /**
   * Returns whether the element still says of itself what it said first: frameworks use one for
   * several things.
   */
  isUnchanged(): boolean {
    return likeness(this.#element) === this.#likeness;
  }

  #alike(): HTMLElement[] {
    return fieldsIn(this.#root).filter((field) => likeness(field) === this.#likeness);
  }
}

const SAID = ['autocomplete', 'placeholder', 'aria-label', 'aria-labelledby'];

// What widgets change while a code is typed: dots in the empty boxes, and which of them is
// declared.
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

/**
 * The kinds of elements around the field and the words of its group, and how many of its like there
 * are.
 */
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
