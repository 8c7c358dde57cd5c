import { allIn, nameOf, outerOf, slotOf } from './dom.ts';

/** A document or shadow root, with what its host stands in. */
export type Root = Document | ShadowRoot;

interface ChromeDom {
  chrome?: { dom?: { openOrClosedShadowRoot?: (element: Element) => ShadowRoot | null } };
}

/** Returns the shadow root of an element, closed ones too, or `null`. */
export function shadowOf(element: Element): ShadowRoot | null {
  // A form has none, and gives what it contains by this name.
  if (nameOf(element) === 'form') return null;
  const open = element.shadowRoot;
  if (open) return open;
  const firefox = (element as { openOrClosedShadowRoot?: ShadowRoot | null }).openOrClosedShadowRoot;
  if (firefox !== undefined) return firefox;
  const reach = (globalThis as ChromeDom).chrome?.dom?.openOrClosedShadowRoot;
  return reach && element instanceof HTMLElement ? reach(element) : null;
}

// The elements that can carry a shadow root besides those with a hyphen in their name (DOM standard, attachShadow), then whatever is
// none of the usual others: the browser passes over those without handing each to us. In both the most frequent come first.
const HOSTS =
  'div, span, p, section, h3, h2, h4, article, header, footer, nav, main, h1, aside, h5, h6, blockquote, body';
const OTHERS =
  'a, li, td, input, label, option, path, button, i, b, br, img, tr, ul, strong, em, small, svg, use, g, th, link, script, meta, style, form, select, textarea, table, tbody, thead, hr, ol, dl, dt, dd, fieldset, legend, iframe, canvas, video, picture, source, code, pre, sup, sub, mark, time, u, s, figure, figcaption, details, summary, dialog, noscript, template, circle, rect, line, polygon, defs, head, html, title';

/** Returns the document and every shadow root below it, open or closed, in document order; at most 200. */
export function rootsOf(top: Root): Root[] {
  const roots: Root[] = [top];
  for (const root of roots)
    for (const element of allIn(root, `${HOSTS}, :not(${OTHERS})`)) {
      const shadow = shadowOf(element);
      if (shadow && roots.length < 200) roots.push(shadow);
    }
  return roots;
}

/** Returns the parent as a person sees it: out of a shadow root to its host, into a slot where it is slotted. */
export function parentOf(element: Element): Element | null {
  const slot = slotOf(element);
  if (slot) return slot;
  const parent = outerOf(element);
  if (parent) return parent;
  const root = Node.prototype.getRootNode.call(element);
  return 'host' in root ? (root as ShadowRoot).host : null;
}
