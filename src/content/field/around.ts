// Which fields and texts of a page belong to its login.
import type { Root } from '../dom/dom.ts';
import { allIn, holds, isBefore, outerOf, rootOf } from '../dom/dom.ts';

const FORMS = 'form, [role=form], dialog, [role=dialog]';
/** Parts of a page that name people who are not logging in. */
const ASIDE =
  'footer, aside, article, blockquote, [role=contentinfo], [role=complementary], [role=article], ' +
  '[class*=comment i], [id*=comment i], [class*=footer i], [id*=footer i]';

/**
 * Tells which fields and texts of a page belong to the login: those with the fields that could take
 * the code.
 */
export class Around {
  readonly #fields: HTMLElement[];

  /**
   * Password fields count like fields for codes, because a login step has its user name beside
   * them.
   */
  constructor(codeFields: HTMLElement[], roots: Root[]) {
    const passwords = roots.flatMap((root) => allIn<HTMLElement>(root, 'input[type=password]'));
    this.#fields = [...codeFields, ...passwords];
  }

  /**
   * Returns whether a field is in the same form as a field for codes or passwords. Where there are
   * none, or outside of forms, only a field that a person sees counts.
   */
  isBeside(input: HTMLElement, isSeen: boolean): boolean {
    const form = formOf(input);
    const others = this.#fields.filter((field) => field !== input);
    if (form === null || others.length === 0)
      return isSeen && !this.#isAside(input) && others.every((field) => formOf(field) === null);
    return others.some((field) => formOf(field) === form);
  }

  /**
   * Returns whether the text of an element belongs to the login: it is in the form of such a field
   * or before it, and not in a part that names other people.
   */
  isTold(element: Element): boolean {
    if (this.#isAside(element)) return false;
    const near = this.#fields.filter((field) => rootOf(field) === rootOf(element));
    return near.length === 0 || near.some((field) => isWith(element, field));
  }

  #isAside(element: Element): boolean {
    for (let part = closest(element, ASIDE); part; part = closest(outerOf(part), ASIDE))
      if (!this.#fields.some((field) => part && holds(part, field))) return true;
    return false;
  }
}

function isWith(element: Element, field: HTMLElement): boolean {
  const form = formOf(field);
  if (form && holds(form, element)) return true;
  return isBefore(element, field);
}

function formOf(element: HTMLElement): Element | null {
  return (element instanceof HTMLInputElement ? element.form : null) ?? closest(element, FORMS);
}

function closest(element: Element | null, selector: string): Element | null {
  return element && Element.prototype.closest.call(element, selector);
}
