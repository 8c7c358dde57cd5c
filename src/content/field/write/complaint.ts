// Whether a page complains about the code that it has just thrown out of its field.
import { contentOf, holds, isLaidOut, matches, outerOf, rootOf } from '../../dom/dom.ts';
import { groupOf } from './words.ts';

const TOLD =
  '[role=alert], [aria-live=assertive], [class*="error" i], [class*="invalid" i], [id*="error" i]';
// Says that the page is at work, not that something is wrong.
const AT_WORK =
  'button, [role=button], [role=status], [role=progressbar], [aria-busy=true], script, style';
const SHOWING = ['hidden', 'style', 'class', 'open'];

/** Watches what a page says from now on about some fields, until it is asked for it. */
export class Complaint {
  readonly #fields: HTMLElement[];
  readonly #groups: Element[];
  readonly #code: string;
  readonly #marked: boolean;
  readonly #observer = new MutationObserver((changes) => this.#changes.push(...changes));
  readonly #changes: MutationRecord[] = [];

  constructor(fields: HTMLElement[], code: string) {
    this.#fields = fields;
    this.#groups = [...new Set(fields.map(groupOf))];
    this.#code = code;
    this.#marked = fields.some(isMarked);
    const how = { subtree: true, childList: true, characterData: true };
    for (const root of new Set([document, ...fields.map(rootOf)]))
      this.#observer.observe(root, { ...how, attributeFilter: SHOWING, attributeOldValue: true });
  }

  /**
   * Returns whether a field was marked as wrong since, or words appeared beside it, or anywhere in
   * what is there for alarms. An empty field is wrong to the browser wherever it must be filled, so
   * that says nothing. What the words mean is not known: those that end in an ellipsis tell of
   * work.
   */
  isHeard(): boolean {
    if (!this.#marked && this.#fields.some(isMarked)) return true;
    this.#changes.push(...this.#observer.takeRecords());
    // A page that draws all of it anew says nothing new.
    const gone = this.#changes
      .flatMap(({ removedNodes }) => [...removedNodes].map(saidBy))
      .join('|');
    const isNews = (node: Node): boolean => this.#says(node) && !gone.includes(saidBy(node));
    return this.#changes.some((change) => this.#appeared(change).some(isNews));
  }

  /** Watches no more. */
  end(): void {
    this.#observer.disconnect();
  }

  #appeared({ type, target, addedNodes, attributeName, oldValue }: MutationRecord): Node[] {
    if (type === 'childList') return [...addedNodes];
    if (type === 'characterData') return [target];
    if (!(target instanceof Element)) return [];
    if (attributeName === 'hidden') return oldValue === null ? [] : [target];
    if (attributeName === 'style') return /none|hidden/.test(oldValue ?? '') ? [target] : [];
    // A class says nothing of how it looked before: only what is there for alarms is believed.
    return matches(target, TOLD) && !this.#fields.some((field) => holds(target, field))
      ? [target]
      : [];
  }

  #says(node: Node): boolean {
    const element = node instanceof Element ? node : outerOf(node);
    if (!element?.isConnected || this.#fields.some((field) => holds(field, element))) return false;
    if (element.closest(AT_WORK) || !isLaidOut(element)) return false;
    const said = saidBy(node);
    if (!/\p{L}{2}/u.test(said) || this.#code.includes(said) || /(?:…|\.\.\.)$/.test(said))
      return false;
    return element.closest(TOLD) !== null || this.#groups.some((group) => holds(group, element));
  }
}

function isMarked(field: HTMLElement): boolean {
  const { validity } = field as Partial<HTMLInputElement>;
  return field.getAttribute('aria-invalid') === 'true' || validity?.customError === true;
}

function saidBy(node: Node): string {
  return ((node instanceof Element ? contentOf(node) : node.nodeValue) ?? '').trim();
}
