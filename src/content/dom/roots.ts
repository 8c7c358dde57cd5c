// Shadow roots, closed ones too, and the tree that a person sees.
import { allIn, eachIn, nameOf, onPath, outerOf, type Root, slotOf } from './dom.ts';

interface ChromeDom {
  chrome?: { dom?: { openOrClosedShadowRoot?: (element: Element) => ShadowRoot | null } };
}

// The elements that can have a shadow root, besides those with a hyphen in their name (DOM
// standard, attachShadow).
const HOSTS =
  'div span p section h3 h2 h4 article header footer nav main h1 aside h5 h6 blockquote body'.split(
    ' ',
  );
const NATIVE = new Set(HOSTS);

/** Returns the shadow root of an element, closed ones too, or `null`. */
export function shadowOf(element: Element): ShadowRoot | null {
  // Asking for a shadow root is the slowest of all questions; and a form would return a field of
  // that name.
  const name = nameOf(element);
  if (!NATIVE.has(name) && !name.includes('-')) return null;
  const open = element.shadowRoot;
  if (open) return open;
  const firefox = (element as { openOrClosedShadowRoot?: ShadowRoot | null })
    .openOrClosedShadowRoot;
  if (firefox !== undefined) return firefox;
  const reach = (globalThis as ChromeDom).chrome?.dom?.openOrClosedShadowRoot;
  return reach && element instanceof HTMLElement ? reach(element) : null;
}

const MOST_ROOTS = 200;
/**
 * Most elements of a document that are asked one by one; in a larger one, only those that most
 * likely have a shadow root.
 */
const MOST_WALKED = 3000;

/**
 * Returns the document and every shadow root below it, open or closed, in document order; at most
 * 200.
 */
export function rootsOf(top: Document): Root[] {
  const roots: Root[] = [top];
  for (const root of roots) {
    const look = (element: Element): void => {
      const shadow = shadowOf(element);
      if (shadow && !roots.includes(shadow) && roots.length < MOST_ROOTS) roots.push(shadow);
    };
    const isWhole = eachIn(root, root === top ? MOST_WALKED : Infinity, look);
    if (!isWhole) likelyIn(top).forEach(look);
  }
  return roots;
}

// The children of a host are not shown, so hosts are mostly empty. One selector for each name,
// since the browser finds one name far faster than any of several.
function likelyIn(root: Document): Element[] {
  const blank = HOSTS.slice(1).flatMap((name) => allIn(root, `${name}:empty`));
  return [...onPath(root, DASHED), ...onPath(root, BLANK_DIV), ...blank];
}

const DASHED = "//*[contains(local-name(), '-')]";
const BLANK_DIV = '//div[not(*)][not(normalize-space())]';

/** Returns whether an element is another, or inside it across shadow roots. */
export function isInside(inner: Element, outer: Element): boolean {
  for (let up: Element | null = inner; up; up = parentOf(up)) if (up === outer) return true;
  return false;
}

/**
 * Returns the parent in the tree that is shown: the slot of a slotted element, the host of a shadow
 * root; `null` at the top.
 */
export function parentOf(element: Element): Element | null {
  const slot = slotOf(element);
  if (slot) return slot;
  const parent = outerOf(element);
  if (parent) return parent;
  const root = Node.prototype.getRootNode.call(element);
  return 'host' in root ? (root as ShadowRoot).host : null;
}
