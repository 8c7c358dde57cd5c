// Reads the DOM through its prototypes only. A form or document returns a child by its name before
// its own members (`<input name="matches">`, `<img name="body">`), so a page could otherwise
// mislead us.

/** A document or shadow root. */
export type Root = Document | ShadowRoot;

type Scope = Root | Element;

function getter<T extends object, K extends keyof T>(prototype: T, name: K): (of: T) => T[K] {
  let owner: object | null = prototype;
  while (owner && !Object.hasOwn(owner, name)) owner = Object.getPrototypeOf(owner);
  const get = owner ? Object.getOwnPropertyDescriptor(owner, name)?.get : undefined;
  return (of) => get?.call(of);
}

/** Returns the `nodeType` of a node: 1 element, 3 text, 9 document, 11 shadow root. */
export const nodeTypeOf = getter(Node.prototype, 'nodeType');
/** Returns the text of an element and of everything below it. */
export const contentOf = getter(Element.prototype, 'textContent');
/** Returns the child nodes of a node, text nodes too. */
export const childrenIn = getter(Node.prototype, 'childNodes');
/** Returns the parent element of a node within its root, or `null`. */
export const outerOf = getter(Node.prototype, 'parentElement');
/** Returns the tag name of an element in lower case. */
export const nameOf = getter(Element.prototype, 'localName');
/** Returns the slot that an element is shown in, or `null`. */
export const slotOf = getter(Element.prototype, 'assignedSlot');
/** Returns the root element of a document. */
export const pageOf = getter(Document.prototype, 'documentElement');
/** Returns the window of a document, or `null`. */
export const windowOf = getter(Document.prototype, 'defaultView');
/** Returns the body of a document. */
export const bodyOf = getter(Document.prototype, 'body');
/** Returns the title of a document. */
export const titleOf = getter(Document.prototype, 'title');
/** Returns the sibling element before an element, or `null`. */
export const previousOf = getter(Element.prototype, 'previousElementSibling');
/** Returns the sibling element after an element, or `null`. */
export const nextOf = getter(Element.prototype, 'nextElementSibling');

/** Returns the document or shadow root that an element stands in. */
export function rootOf(element: Element): Root {
  return Node.prototype.getRootNode.call(element) as Root;
}

/** Returns whether an element matches a selector. */
export function matches(element: Element, selector: string): boolean {
  return Element.prototype.matches.call(element, selector);
}

/** Returns whether a node is another or contains it. */
export function holds(outer: Node, inner: Node): boolean {
  return Node.prototype.contains.call(outer, inner);
}

/** Returns the box of an element in CSS pixels of its viewport. */
export function boxOf(element: Element): DOMRect {
  return Element.prototype.getBoundingClientRect.call(element);
}

/** Returns whether an element is laid out and not invisible. */
export function isLaidOut(element: Element): boolean {
  return Element.prototype.checkVisibility.call(element, { visibilityProperty: true });
}

/** Returns what matches a selector below a document, shadow root or element, in page order. */
export function allIn<T extends Element = Element>(scope: Scope, selector: string): T[] {
  return [...(prototypeOf(scope).querySelectorAll.call(scope, selector) as NodeListOf<T>)];
}

/**
 * Calls back with the first `most` elements below a document or shadow root, in page order; returns
 * whether those were all.
 */
export function eachIn(root: Root, most: number, each: (element: Element) => void): boolean {
  const walker = Document.prototype.createTreeWalker.call(document, root, NodeFilter.SHOW_ELEMENT);
  let left = most;
  let node = walker.nextNode();
  for (; node && left > 0; node = walker.nextNode(), left--) each(node as Element);
  return node === null;
}

/**
 * Returns the elements of a document that match an XPath, in page order. For names and texts this
 * is faster than a selector.
 */
export function onPath(root: Document, path: string): Element[] {
  const { evaluate } = Document.prototype;
  const found = evaluate.call(
    document,
    path,
    root,
    null,
    XPathResult.ORDERED_NODE_SNAPSHOT_TYPE,
    null,
  );
  return Array.from({ length: found.snapshotLength }, (_, at) => found.snapshotItem(at) as Element);
}

/** Returns the first element below that matches a selector, or `null`. */
export function firstIn(scope: Scope, selector: string): Element | null {
  return prototypeOf(scope).querySelector.call(scope, selector);
}

/** Returns the element with an id in a document or shadow root, or `null`. */
export function byId(root: Root, id: string): HTMLElement | null {
  return firstIn(root, `#${CSS.escape(id)}`) as HTMLElement | null;
}

/** Returns the element that has the focus within a document or shadow root, or `null`. */
export function focusIn(root: Root): Element | null {
  return isDocument(root) ? activeIn(root) : root.activeElement;
}

/** Returns the topmost element at a point in CSS pixels of the viewport, or `null`. */
export function elementAt(root: Root, x: number, y: number): Element | null {
  return isDocument(root)
    ? Document.prototype.elementFromPoint.call(root, x, y)
    : root.elementFromPoint(x, y);
}

const activeIn = getter(Document.prototype, 'activeElement');

function isDocument(root: Root): root is Document {
  return nodeTypeOf(root) === Node.DOCUMENT_NODE;
}

function prototypeOf(scope: Scope): ParentNode {
  const type = nodeTypeOf(scope);
  if (type === Node.DOCUMENT_NODE) return Document.prototype;
  return type === Node.ELEMENT_NODE ? Element.prototype : DocumentFragment.prototype;
}

/** Returns whether an element stands before another in the order of the document. */
export function isBefore(element: Element, other: Element): boolean {
  const { compareDocumentPosition, DOCUMENT_POSITION_FOLLOWING } = Node.prototype;
  return (compareDocumentPosition.call(element, other) & DOCUMENT_POSITION_FOLLOWING) !== 0;
}
