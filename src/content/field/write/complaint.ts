// Tells whether a page complains about the code that it has just removed from its field.
import { contentOf, holds, isLaidOut, matches, outerOf, rootOf } from '../../dom/dom.ts';
import { groupOf } from './words.ts';

const TOLD =
  '[role=alert], [aria-live=assertive], [class*="error" i], [class*="invalid" i], [id*="error" i]';
// Elements that say that the page is working, not that something is wrong.
const AT_WORK =
  'button, [role=button], [role=status], [role=progressbar], [aria-busy=true], script, style';
const SHOWING = ['hidden', 'style', 'class', 'open'];

/** Observes what the page says about some fields from now on. */
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
   * Returns whether, since then, a field was marked as wrong, or words appeared beside it or in an
   * element for alerts. An empty required field is invalid by itself, so that says nothing. The
   * words are not understood; those that end in an ellipsis are taken for progress.
   */
  isHeard(): boolean {
    if (!this.#marked && this.#fields.some(isMarked)) return true;
    this.#changes.push(...this.#observer.takeRecords());
    // A page that redraws the same words says nothing new.
    const gone = this.#changes
      .flatMap(({ removedNodes }) => [...removedNodes].map(saidBy))
      .join('|');
    const isNews = (node: Node): boolean => this.#says(node) && !gone.includes(saidBy(node));
    return this.#changes.some((change) => this.#appeared(change).some(isNews));
  }

  /** Stops observing the page. */
  end(): void {
    this.#observer.disconnect();
  }

  #appeared({ type, target, addedNodes, attributeName, oldValue }: MutationRecord): Node[] {
    if (type === 'childList') return [...addedNodes];
    if (type === 'characterData') return [target];
    if (!(target instanceof Element)) return [];
    if (attributeName === 'hidden') return oldValue === null ? [] : [target];
    if (attributeName === 'style') return /none|hidden/.test(oldValue ?? '') ? [target] : [];
    // A changed class does not tell how the element looked before, so it counts only on elements
    // for alerts.
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
