// The visible pieces of a page: texts, headings, actions, fields.
import {
  childrenIn,
  contentOf,
  firstIn,
  isLaidOut,
  matches,
  nameOf,
  nodeTypeOf,
  outerOf,
  rootOf,
} from './dom.ts';
import { parentOf, shadowOf } from './roots.ts';

const SILENT = new Set(
  (
    'script style noscript template option select textarea svg math iframe object canvas ' +
    'head nav'
  ).split(' '),
);
const ACTIONS =
  'button, a[href], input[type=submit], input[type=button], [role=button], [role=tab], [role=link]';
const LONGEST = 300;

/**
 * A piece of what a person reads or uses, in page order. A text that is a heading has a `level` (1
 * the highest, 7 for the name of a group). Parts of the page with a name or number of their
 * own are enclosed by two edges.
 */
export type Piece =
  | { kind: 'text'; text: string; level?: number }
  | { kind: 'edge'; opens: boolean }
  | { kind: 'action'; text: string }
  | { kind: 'field'; element: Element }
  | { kind: 'label'; element: Element };

/** Returns a text with single spaces, cut to 300 characters. */
export function trim(text: string | null | undefined): string {
  return (text ?? '').replace(/\s+/g, ' ').trim().slice(0, LONGEST);
}

/**
 * Returns the text that an element shows, without that of a `select`, script, style or `textarea`
 * inside it.
 */
export function textOf(element: Element): string {
  if (!firstIn(element, 'select, script, style, textarea')) return trim(contentOf(element));
  return trim(
    piecesOf(element, 40)
      .map((piece) => ('text' in piece ? piece.text : ''))
      .join(' '),
  );
}

/**
 * Returns whether an element is laid out and not invisible, or has no box of its own but shows its
 * children (`display: contents`).
 */
export function isRendered(element: Element): boolean {
  if (isLaidOut(element)) return true;
  return getComputedStyle(element).display === 'contents';
}

/** The pieces so far, how many there may be, and the fields that are still wanted. */
interface Gathering {
  pieces: Piece[];
  limit: number;
  wanted: Set<Element> | null;
}

/** Pieces beyond the last wanted field: only the nearest words matter there. */
const AFTER = 200;

/**
 * Returns the visible pieces below an element in page order, through shadow roots and slots: at
 * most `limit`, and at most 200 beyond the last of the `wanted` fields.
 */
export function piecesOf(
  top: Element,
  limit: number,
  wanted: Iterable<Element> | null = null,
): Piece[] {
  const gathering: Gathering = { pieces: [], limit, wanted: wanted && new Set(wanted) };
  gather(top, gathering);
  return gathering.pieces;
}

function addField(element: Element, gathering: Gathering): void {
  const { pieces, limit, wanted } = gathering;
  pieces.push({ kind: 'field', element });
  if (wanted?.delete(element) && wanted.size === 0)
    gathering.limit = Math.min(limit, pieces.length + AFTER);
}

/** Returns what an element shows within itself: its shadow root's or slot's nodes, else its own. */
export function childrenOf(parent: Element): Iterable<Node> {
  if (parent instanceof HTMLSlotElement) {
    const slotted = parent.assignedNodes();
    return slotted.length > 0 ? slotted : childrenIn(parent);
  }
  return childrenIn(shadowOf(parent) ?? parent);
}

function gather(parent: Element, gathering: Gathering): void {
  const { pieces } = gathering;
  let run = '';
  const flush = (): void => {
    const text = trim(run);
    run = '';
    if (text) pieces.push({ kind: 'text', text });
  };
  for (const node of childrenOf(parent)) {
    if (pieces.length >= gathering.limit) return;
    if (nodeTypeOf(node) === Node.TEXT_NODE) run += node.nodeValue ?? '';
    else if (node instanceof HTMLElement) {
      // An emphasised word is part of its sentence.
      if (INLINE.has(nameOf(node)) && !node.querySelector('*')) {
        if (isRendered(node)) run += ` ${node.textContent ?? ''} `;
        continue;
      }
      flush();
      gatherElement(node, gathering);
    }
  }
  flush();
}

const INLINE = new Set('b strong em i small mark code span font bdi u'.split(' '));

function gatherElement(element: HTMLElement, gathering: Gathering): void {
  const { pieces } = gathering;
  const name = nameOf(element);
  if (isField(element)) {
    addField(element, gathering);
    return;
  }
  if (SILENT.has(name) || !isRendered(element)) return;
  if (matches(element, ACTIONS)) {
    const text = trim(
      contentOf(element) || (element as HTMLInputElement).value || element.ariaLabel,
    );
    if (text) pieces.push({ kind: 'action', text });
    return;
  }
  if (name === 'label' && isBound(element as HTMLLabelElement)) {
    pieces.push({ kind: 'label', element });
    const inner = (element as HTMLLabelElement).control;
    if (inner && element.contains(inner)) addField(inner, gathering);
    return;
  }
  const level = LEVELS[name];
  if (level === undefined && !PARTS.has(name)) gather(element, gathering);
  else gatherPart(element, level, gathering);
}

function gatherPart(element: HTMLElement, level: number | undefined, gathering: Gathering): void {
  const { pieces } = gathering;
  const isPart = isPartOfPage(element);
  if (isPart) pieces.push({ kind: 'edge', opens: true });
  const from = pieces.length;
  gather(element, gathering);
  const first = pieces[from];
  if (level !== undefined && first?.kind === 'text') first.level = level;
  if (isPart) pieces.push({ kind: 'edge', opens: false });
}

/** Returns the level of a heading, 7 for the name of a group, `undefined` for any other element. */
export function levelOf(element: Element): number | undefined {
  return LEVELS[nameOf(element)];
}

const LEVELS: Record<string, number> = { h1: 1, h2: 2, h3: 3, h4: 4, h5: 5, h6: 6, legend: 7 };
const PARTS = new Set('section article aside details fieldset li'.split(' '));

/**
 * Returns whether an element is a part of the page with a meaning of its own: a section, a step of
 * an ordered list, a group with a name.
 */
export function isPartOfPage(element: Element): boolean {
  const name = nameOf(element);
  if (!PARTS.has(name)) return false;
  if (name === 'fieldset') return firstIn(element, 'legend') !== null;
  if (name !== 'li') return true;
  const list = outerOf(element);
  return list !== null && nameOf(list) === 'ol';
}

/**
 * Returns whether a label belongs to a field, also where a non-labelable element has the field's id
 * first.
 */
function isBound(label: HTMLLabelElement): boolean {
  if (label.control || !label.htmlFor) return label.control !== null;
  return firstIn(rootOf(label), `input#${CSS.escape(label.htmlFor)}`) !== null;
}

/** Returns whether an element takes typed text. */
export function isField(element: Element): boolean {
  const name = nameOf(element);
  if (name === 'form') return false;
  if (name === 'input') return !UNTYPED.has((element as HTMLInputElement).type);
  return name === 'textarea' || (element as HTMLElement).contentEditable === 'true';
}

const UNTYPED = new Set(
  'hidden submit button reset image file checkbox radio range color'.split(' '),
);

/** Returns the form, dialog or section that an element stands in, else its topmost ancestor. */
export function blockOf(element: Element): Element {
  let best: Element = element;
  for (let up = parentOf(element); up; up = parentOf(up)) {
    if (matches(up, 'form, dialog, [role=dialog], [role=form], article, section, main, body'))
      return up;
    best = up;
  }
  return best;
}
